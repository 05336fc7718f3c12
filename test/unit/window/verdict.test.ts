import { expect, test } from 'vitest';
import { verdictOf } from '../../../renderer/features/inbox/detail/verdict.ts';
import { problem } from '../../../shared/domain/postback/problem.ts';
import { en } from '../../../shared/text/en.ts';
import { deliveryWith, postbackWith } from './postback-view.ts';

const told = (problemCode: Parameters<typeof problem>[0], value: string) => ({
  ...problem(problemCode, 'fatal', 'clickid', value),
  message: '',
  fix: '',
});

test('a failure says what it was, why it is not tried again, and who got it', () => {
  const verdict = verdictOf(
    postbackWith({
      deliveryDetails: [
        deliveryWith('Telegram', { state: 'delivered' }),
        deliveryWith('App Craft', {
          state: 'dead',
          failure: { verdict: 'wrong_status', status: 403, code: null },
        }),
      ],
    }),
    en,
  );
  expect(verdict.tone).toBe('bad');
  expect(verdict.title).toBe(
    'First deposit $60.00 USD, approved → App Craft failed: 403, token not accepted',
  );
  expect(verdict.next).toContain('It will not retry');
  expect(verdict.next).toContain('Telegram got it.');
});

test.each([
  ['retrying', 503, null, 'wait', 'retry automatically'],
  ['parked', 503, 'destination_down', 'wait', 'automatically as soon as'],
  ['parked', 503, 'destination_paused', 'wait', 'when you resume'],
  ['unknown', null, null, 'bad', 'may have arrived'],
  ['dead', 503, null, 'bad', 'will not retry any more'],
  ['dead', 404, null, 'bad', 'the same request gets the same answer'],
] as const)('%s after %s (%s) says whether it is tried again', (state, status, reason, tone, next) => {
  const failure =
    status === null
      ? ({ verdict: 'no_answer', status, code: 'timed_out' } as const)
      : ({ verdict: 'wrong_status', status, code: null } as const);
  const verdict = verdictOf(
    postbackWith({ deliveryDetails: [deliveryWith('App Craft', { state, reason, failure })] }),
    en,
  );
  expect(verdict.tone).toBe(tone);
  expect(verdict.next).toContain(next);
});

test('held, repeated, delivered and nowhere to go are each told as what they are', () => {
  expect(
    verdictOf(postbackWith({ isHeld: true, problems: [told('click_id_is_macro', '{sub1}')] }), en),
  ).toMatchObject({
    tone: 'wait',
    title: 'First deposit $60.00 USD, approved → held: the click id is the text {sub1}',
  });
  expect(
    verdictOf(postbackWith({ relation: { kind: 'repeat', copy: 2, afterMs: 7_000 } }), en),
  ).toMatchObject({
    tone: 'quiet',
    next: expect.stringContaining('Second copy, 7 s later, ignored. It says'),
  });
  expect(
    verdictOf(
      postbackWith({
        payout: null,
        status: null,
        deliveryDetails: ['App Craft', 'Keitaro'].map((name) => deliveryWith(name, { state: 'delivered' })),
      }),
      en,
    ),
  ).toMatchObject({ tone: 'good', title: 'First deposit → sent to App Craft and Keitaro' });
  expect(verdictOf(postbackWith({}), en).title).toContain('no destination yet');
});
