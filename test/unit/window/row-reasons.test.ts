import { expect, test } from 'vitest';
import { type RowDestination, rowReasons } from '../../../renderer/features/inbox/row-reasons.ts';
import { destinationIdSchema } from '../../../shared/domain/ids.ts';
import { problem } from '../../../shared/domain/postback/problem.ts';
import { en } from '../../../shared/text/en.ts';
import { deliveryWith, postbackWith } from './postback-view.ts';

const destination = (name: string, part: Partial<RowDestination> = {}): RowDestination => ({
  id: destinationIdSchema.parse(`t-${name}`),
  name,
  test: false,
  enabled: true,
  createdAt: '2026-11-01T00:00:00.000Z',
  events: ['registration', 'first_deposit'],
  networkIds: [],
  ...part,
});

const words = (
  part: Parameters<typeof postbackWith>[0],
  destinations: readonly RowDestination[] | null = [destination('App Craft')],
) => rowReasons(postbackWith(part), destinations, en).map((reason) => reason.words);

const held = { ...problem('click_id_is_macro', 'fatal', 'clickid', '{sub1}'), message: '', fix: '' };

test('the reason is in the row, in words', () => {
  expect(words({ isHeld: true, problems: [held] })).toEqual(['Held: the click id is the text {sub1}']);
  expect(words({ relation: { kind: 'repeat', copy: 2, afterMs: 7_000 } })).toEqual([
    'Second copy, 7 s later, ignored',
  ]);
  expect(words({ event: 'deposit' })).toEqual(['App Craft: not sent, deposits are off']);
  for (const none of [[], [destination('Demo', { test: true })]])
    expect(words({}, none)).toEqual(['Not sent: no destination yet']);
});

test.each([
  ['dead', { verdict: 'wrong_status', status: 403, code: null }, null, '403, token not accepted'],
  ['retrying', { verdict: 'wrong_status', status: 503, code: null }, null, '503, server error, will retry'],
  [
    'retrying',
    { verdict: 'wrong_text', status: 200, code: null },
    null,
    '200, but the answer is a failure, will retry',
  ],
  [
    'retrying',
    { verdict: 'no_answer', status: null, code: 'connection_refused' },
    null,
    'connection refused, will retry',
  ],
  [
    'parked',
    { verdict: 'wrong_status', status: 401, code: null },
    'destination_refuses',
    'waiting, 401, token not accepted',
  ],
  ['parked', null, 'destination_paused', 'waiting, paused'],
  ['skipped', null, 'on_hold', 'not sent until approved'],
  ['skipped', null, 'status_rejected', 'not sent, rejected'],
] as const)('a delivery that is %s after %j (%s)', (state, failure, reason, expected) => {
  const delivery = deliveryWith('App Craft', { state, failure, reason });
  expect(words({ deliveries: [delivery] })).toEqual([`App Craft: ${expected}`]);
});

test('what failed stands before what went well, and every destination is told', () => {
  expect(
    words(
      {
        event: 'registration',
        deliveries: [
          deliveryWith('Telegram', { state: 'delivered' }),
          deliveryWith('App Craft', {
            state: 'dead',
            failure: { verdict: 'wrong_status', status: 404, code: null },
          }),
        ],
      },
      [destination('App Craft'), destination('Telegram'), destination('Pixel', { events: [] })],
    ),
  ).toEqual(['App Craft: 404, not found', 'Telegram', 'Pixel: not sent, registrations are off']);
});

test('destinations that say the same share one reason', () => {
  const skipped = (name: string) => deliveryWith(name, { state: 'skipped', reason: 'status_rejected' });
  expect(words({ deliveries: [skipped('App Craft'), skipped('Telegram')] })).toEqual([
    'App Craft, Telegram: not sent, rejected',
  ]);
});

test('a destination says nothing of what is not its own, or came before it', () => {
  expect(
    words({ event: 'deposit' }, [
      destination('Test', { test: true }),
      destination('Off', { enabled: false }),
      destination('Later', { createdAt: '2026-11-26T00:00:00.000Z' }),
    ]),
  ).toEqual([]);
  expect(words({ event: 'deposit' }, null)).toEqual([]);
});
