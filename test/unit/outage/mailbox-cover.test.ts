/** Which outages lost nothing because a mailbox received. */
import { describe, expect, test } from 'vitest';
import {
  coveredSpans,
  type MailboxCover,
  mailboxOutages,
  splitBySpans,
} from '../../../shared/domain/outage/mailbox-cover.ts';
import { sendsToMailbox } from '../../../shared/domain/outage/sends-to-mailbox.ts';
import type { Outage } from '../../../shared/domain/outage/watch.ts';
import { inBoth, joinSpans, lengthOf, lessSpans } from '../../../shared/domain/time/spans.ts';
import fc from 'fast-check';

const MINUTE_MS = 60_000;
const at = (minutes: number): number => minutes * MINUTE_MS;
const cover: MailboxCover = {
  beganAtMs: at(0),
  knownUntilMs: at(100),
  endedAtMs: null,
  pauses: [],
  unreachable: [],
};
const pause = (from: number, until: number | null) =>
  ({
    cause: 'not_running',
    detail: null,
    beganAtMs: at(from),
    endedAtMs: until === null ? null : at(until),
  }) as const;
const asleep = (from: number, until: number | null): Outage => ({
  cause: 'asleep',
  beganAtMs: at(from),
  endedAtMs: until === null ? null : at(until),
  noticedAtMs: at(from),
  detail: null,
});
const minutes = (outages: readonly Outage[]) =>
  outages.map(({ beganAtMs, endedAtMs }) => [
    beganAtMs / MINUTE_MS,
    endedAtMs === null ? null : endedAtMs / MINUTE_MS,
  ]);

describe('a mailbox', () => {
  test('received from its pairing on, but not while it did not run, and as far as is known', () => {
    const spans = coveredSpans({ ...cover, pauses: [pause(20, 30), pause(25, 40)] }, at(500));
    expect(spans).toEqual([
      { fromMs: at(0), untilMs: at(20) },
      { fromMs: at(40), untilMs: at(100) },
    ]);
    expect(coveredSpans(cover, at(101))).toEqual([{ fromMs: at(0), untilMs: at(101) }]);
    expect(coveredSpans({ ...cover, endedAtMs: at(50) }, at(500))).toEqual([{ fromMs: 0, untilMs: at(50) }]);
  });

  test('that does not receive is an outage, and lasts as long as it is seen to', () => {
    const away = { ...cover, pauses: [pause(20, 30)], unreachable: [pause(90, 100)] };
    expect(minutes(mailboxOutages(away, at(101)))).toEqual([
      [20, 30],
      [90, null],
    ]);
    // Nobody looked since.
    expect(minutes(mailboxOutages(away, at(500)))).toEqual([
      [20, 30],
      [90, 100],
    ]);
    expect(mailboxOutages({ ...cover, pauses: [pause(20, 20.01)] }, at(101))).toEqual([]);
  });
});

test('an outage is lost where the mailbox did not receive, and covered where it did', () => {
  const spans = coveredSpans({ ...cover, pauses: [pause(20, 30)] }, at(101));
  const { lost, covered } = splitBySpans([asleep(10, 60), asleep(95, null)], spans, at(101));
  expect(minutes(lost)).toEqual([[20, 30]]);
  expect(minutes(covered)).toEqual([
    [10, 20],
    [30, 60],
    [95, null],
  ]);
});

test('a network sends to a mailbox from the first sign of it on, until it has another address', () => {
  const mailboxes = new Set(['https://mailbox.example']);
  const use = (address: string, first: number, last: number) => ({
    address,
    pastedAtMs: null,
    firstHitAtMs: at(first),
    lastHitAtMs: at(last),
  });
  const mailbox = use('https://mailbox.example', 10, 50);
  expect(sendsToMailbox([mailbox, use('https://tunnel.example', 0, 9)], mailboxes)).toEqual([
    { fromMs: at(10), untilMs: Infinity },
  ]);
  expect(sendsToMailbox([mailbox, use('https://tunnel.example', 0, 60)], mailboxes)).toEqual([
    { fromMs: at(10), untilMs: at(50) },
  ]);
  expect(sendsToMailbox([use('https://tunnel.example', 0, 60)], mailboxes)).toEqual([]);
  expect(sendsToMailbox([], mailboxes)).toEqual([]);
});

test('whatever spans there are, what is in both and what is left are the whole', () => {
  const span = fc
    .tuple(fc.integer({ min: 0, max: 1_000 }), fc.integer({ min: 0, max: 100 }))
    .map(([fromMs, ms]) => ({ fromMs, untilMs: fromMs + ms }));
  fc.assert(
    fc.property(fc.array(span, { maxLength: 20 }), fc.array(span, { maxLength: 20 }), (one, other) => {
      const [a, b] = [joinSpans(one), joinSpans(other)];
      expect(lengthOf(inBoth(a, b)) + lengthOf(lessSpans(a, b))).toBe(lengthOf(a));
      expect(inBoth(lessSpans(a, b), b)).toEqual([]);
    }),
  );
});
