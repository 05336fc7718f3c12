import { expect, test } from 'vitest';
import { codedResponseSchema } from '../../../shared/contract/send-failures.ts';
import { startErrorReasonSchema } from '../../../shared/contract/start-errors.ts';
import { TUNNEL_PROVIDERS } from '../../../shared/contract/tunnel.ts';
import { en } from '../../../shared/text/en.ts';
import { messageFor } from '../../../shared/text/message-for.ts';

test('every reason that stops a start has its sentence', () => {
  const codes = startErrorReasonSchema.options.flatMap(({ shape }) => [...shape.code.values]);
  expect(Object.keys(en.startErrors).toSorted()).toEqual(codes.toSorted());
});

test('a sentence says what its reason knows', () => {
  expect(messageFor(en.startErrors, { code: 'port_in_use', port: 8790, flag: '--receiver-port' })).toContain(
    'Port 8790 is already in use',
  );
  expect(messageFor(en.userErrors, { code: 'keyless_taken', name: 'Acme' })).toContain('“Acme”');
  expect(messageFor(en.sendFailures, { code: 'certificate', host: 'a.example', cause: 'EPROTO' })).toBe(
    'The certificate of a.example is not valid: EPROTO. Nothing was sent.',
  );
});

test('everything that is wrong with a template is said, and the same thing only once', () => {
  const missing = { code: 'url_missing', place: 'url', detail: '' } as const;
  const unknown = { code: 'unknown_macro', place: 'url', detail: '{clik}' } as const;
  const message = messageFor(en.userErrors, {
    code: 'template_broken',
    problems: [missing, unknown, missing],
  });
  expect(message).toBe(`${en.errors.template.url_missing('')} ${en.errors.template.unknown_macro('{clik}')}`);
});

test('what the network said about a tunnel is told in words where there are words for it', () => {
  const server = 'https://one.example';
  const said = (cause: string): string =>
    messageFor(en.tunnel.problems, { code: 'server_unreachable', server, cause }).message;
  expect(said('ECONNREFUSED')).toContain('(the connection was refused)');
  expect(said('EWHATEVER')).toContain('(network error EWHATEVER)');
});

test('every way to a public URL says what it needs, whether it lasts, and who reads along', () => {
  for (const provider of TUNNEL_PROVIDERS) {
    expect(Object.values(en.tunnel.ways[provider]).every((words) => words !== '')).toBe(true);
  }
});

test('an attempt that was stored with its sentence keeps it', () => {
  const failure = { code: 'told_before', message: 'No answer within 15 s.' } as const;
  const answer = { kind: 'no_answer', mayHaveArrived: true, code: 'timed_out', failure, durationMs: 15_000 };
  expect(codedResponseSchema.parse(answer)).toEqual(answer);
  expect(messageFor(en.sendFailures, failure)).toBe('No answer within 15 s.');
});
