/** What is copied for support, held against desks full of secrets. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { logErrors } from '../../../shared/domain/support/log-errors.ts';
import { type SupportFacts, supportReport } from '../../../shared/domain/support/support-report.ts';

const facts: SupportFacts = {
  version: '0.2.0',
  node: '24.21.0',
  electron: '45.4.1',
  system: { platform: 'win32', arch: 'x64', release: '10.0.26100' },
  startedAt: '2026-11-27T10:00:00.000Z',
  now: '2026-11-27T12:00:00.000Z',
  settings: { tunnel: 'localtunnel', isTunnelOnline: true },
  counts: { networks: 3, postbacks: 12_000 },
  notices: ['disk_low'],
  errors: [],
};
const line = (more: object): string =>
  JSON.stringify({ level: 50, time: '2026-11-27T11:00:00.000Z', msg: 'postback not stored', ...more });

/** Click ids, keys, tokens, addresses: as networks and people make them, never a word of the report itself. */
const secret = fc.oneof(
  fc.uuid(),
  fc.webUrl({ withQueryParameters: true }),
  fc.emailAddress(),
  fc.ipV4(),
  // Of letters alone they could be words of a sentence: the last test keeps them out of those.
  fc.stringMatching(/^[A-Za-z_-]{4,20}\d[A-Za-z0-9_-]{6,20}$/),
  fc.stringMatching(/^[a-z]{3}\d{6,20}$/),
);

test('no secret or id of a log gets in, wherever in a line it stands', () => {
  fc.assert(
    fc.property(fc.array(secret, { minLength: 1, maxLength: 8 }), (secrets) => {
      const lines = secrets.flatMap((each) => [
        line({
          err: { type: 'Error', message: each, stack: `Error: ${each}\n at x (/out/main/engine.js:1:2)` },
        }),
        line({ clickId: each, url: `https://desk.example/${each}`, headers: { authorization: each } }),
        line({ msg: `${each} not stored` }),
        line({ msg: `not stored (${each})`, err: { type: each, code: each, stack: each } }),
        each,
        `{"level":50,"msg":"${each}`,
      ]);
      const report = supportReport({ ...facts, errors: logErrors(lines, 100) });
      const bare = supportReport(facts);
      expect(secrets.filter((each) => report.includes(each) && !bare.includes(each))).toEqual([]);
    }),
  );
});

test('what is no code or version is not let through as one', () => {
  const withBlanks = fc.oneof(fc.webUrl(), fc.emailAddress(), fc.string({ minLength: 41 }));
  fc.assert(
    fc.property(withBlanks, (value) => {
      const report = supportReport({
        ...facts,
        settings: { tunnel: value },
        notices: [value],
        system: { ...facts.system, release: value },
      });
      expect(report).toContain('tunnel: …');
      expect(report).not.toContain(value);
    }),
  );
});

test('an error says when, what, of which kind and where', () => {
  const stack = 'SqliteError: disk full at C:\\Users\\me\\app\\out\\main\\engine.js:12:5';
  const errors = logErrors(
    [line({ err: { type: 'SqliteError', code: 'SQLITE_FULL', message: 'x', stack } })],
    5,
  );
  expect(supportReport({ ...facts, errors })).toContain(
    '2026-11-27T11:00:00.000Z | error | postback not stored | SqliteError | SQLITE_FULL | engine.js:12:5',
  );
});

test('the newest errors are kept, and what is no error is not among them', () => {
  const lines = [
    line({ level: 30 }),
    line({ msg: 'one' }),
    line({ msg: 'two', level: 40 }),
    line({ msg: 'three' }),
  ];
  expect(logErrors(lines, 2).map(({ what, isWarning }) => [what, isWarning])).toEqual([
    ['two', true],
    ['three', false],
  ]);
});

test('the sentences of the log hold nothing but names of the program’s own parts', () => {
  const root = join(import.meta.dirname, '../../../electron');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const filled = files.flatMap((file) => {
    const source = readFileSync(join(root, file), 'utf8');
    const calls = source.match(/\blog\.(?:warn|error)\([^;]*/g) ?? [];
    return calls.flatMap((call) => call.match(/\$\{[^}]*\}/g) ?? []);
  });
  expect(new Set(filled)).toEqual(new Set(['${name}', '${this.#options.name}']));
});
