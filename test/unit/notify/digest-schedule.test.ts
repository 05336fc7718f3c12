/** The digest is due once in each day of its zone, also where clocks change and after days of absence. */
import { expect, test } from 'vitest';
import {
  digestPeriod,
  type DigestState,
  dueDigest,
  localTimeOf,
  nextDigestAt,
} from '../../../shared/domain/notify/digest-schedule.ts';
import type { DigestSettings } from '../../../shared/domain/notify/digest-settings.ts';
import { createZoneDays } from '../../../shared/domain/report/zone-days.ts';

const HOUR_MS = 3_600_000;
const kyiv: DigestSettings = {
  isOn: true,
  hour: 9,
  timeZone: 'Europe/Kyiv',
  about: 'yesterday',
  hidesAmounts: false,
};
const fresh: DigestState = { sinceMs: 0, toldOn: null, lastDay: null };
const at = (iso: string): number => Date.parse(iso);

/** Looks every ten minutes, as the program does, and tells what is due. */
function run(
  settings: DigestSettings,
  from: string,
  until: string,
  asleep: readonly [string, string][] = [],
) {
  const told: { readonly at: string; readonly day: string; readonly missedFrom: string | null }[] = [];
  let state = fresh;
  for (let now = at(from); now < at(until); now += 600_000) {
    if (asleep.some(([begin, end]) => now >= at(begin) && now < at(end))) continue;
    const due = dueDigest(settings, state, now);
    if (due === null) continue;
    told.push({ at: new Date(now).toISOString(), day: due.day, missedFrom: due.missedFrom });
    state = { ...state, toldOn: due.on, lastDay: due.day };
  }
  return told;
}

test('at nine in Kyiv the whole day before is told, once a day', () => {
  expect(run(kyiv, '2026-11-24T00:00Z', '2026-11-26T23:00Z')).toEqual([
    { at: '2026-11-24T07:00:00.000Z', day: '2026-11-23', missedFrom: null },
    { at: '2026-11-25T07:00:00.000Z', day: '2026-11-24', missedFrom: null },
    { at: '2026-11-26T07:00:00.000Z', day: '2026-11-25', missedFrom: null },
  ]);
});

test('after a sleep the digest of today is still told, once, and those of days ago are one "since"', () => {
  const told = run(kyiv, '2026-11-20T00:00Z', '2026-11-26T23:00Z', [
    ['2026-11-21T00:00Z', '2026-11-25T13:20Z'],
  ]);
  expect(told).toEqual([
    { at: '2026-11-20T07:00:00.000Z', day: '2026-11-19', missedFrom: null },
    { at: '2026-11-25T13:20:00.000Z', day: '2026-11-24', missedFrom: '2026-11-20' },
    { at: '2026-11-26T07:00:00.000Z', day: '2026-11-25', missedFrom: null },
  ]);
});

test('a computer that wakes up before the hour waits for it, and tells no digest of the day before', () => {
  const told = run(kyiv, '2026-11-20T00:00Z', '2026-11-22T20:00Z', [
    ['2026-11-20T20:00Z', '2026-11-22T06:10Z'],
  ]);
  expect(told.map((each) => each.at)).toEqual(['2026-11-20T07:00:00.000Z', '2026-11-22T07:00:00.000Z']);
  expect(told[1]?.missedFrom).toBe('2026-11-20');
});

test.each([
  // Clocks go forward on 29 March at 3:00 and back on 25 October at 4:00 in Kyiv.
  ['2026-03-27T00:00Z', '2026-03-31T00:00Z', ['27T07', '28T07', '29T06', '30T06'], 23],
  ['2026-10-23T00:00Z', '2026-10-27T00:00Z', ['23T06', '24T06', '25T07', '26T07'], 25],
] as const)('over the change of clocks after %s it stays at nine', (from, until, hours, length) => {
  const told = run(kyiv, from, until);
  expect(told.map((each) => each.at.slice(8, 13))).toEqual(hours);
  const changed = told[2]?.at.slice(0, 10) ?? '';
  const { fromMs, untilMs } = digestPeriod(createZoneDays(kyiv.timeZone), changed, null);
  expect((untilMs - fromMs) / HOUR_MS).toBe(length);
});

test('an hour that the clocks leave out is an hour later, one that comes twice is told once', () => {
  const atThree = { ...kyiv, hour: 3 };
  expect(run(atThree, '2026-03-28T23:00Z', '2026-03-30T12:00Z').map((each) => each.at)).toEqual([
    '2026-03-29T01:00:00.000Z',
    '2026-03-30T00:00:00.000Z',
  ]);
  expect(run(atThree, '2026-10-24T22:00Z', '2026-10-26T12:00Z')).toHaveLength(2);
});

test('the day so far ends with its quarter of an hour, and the days before are cut at the same time of the clock', () => {
  const zone = createZoneDays('Europe/Kyiv');
  const localMs = localTimeOf(zone, at('2026-03-29T12:22Z'));
  expect(localMs).toBe(15 * HOUR_MS + 22 * 60_000);
  expect(digestPeriod(zone, '2026-03-29', localMs).untilMs).toBe(at('2026-03-29T12:30Z'));
  // The day before had another offset.
  expect(digestPeriod(zone, '2026-03-28', localMs).untilMs).toBe(at('2026-03-28T13:30Z'));
});

test('who switches it on after the hour gets the first one tomorrow', () => {
  const state = { ...fresh, sinceMs: at('2026-11-27T12:00Z') };
  expect(dueDigest(kyiv, state, at('2026-11-27T12:01Z'))).toBeNull();
  expect(new Date(nextDigestAt(kyiv, state, at('2026-11-27T12:01Z'))).toISOString()).toBe(
    '2026-11-28T07:00:00.000Z',
  );
  expect(dueDigest(kyiv, state, at('2026-11-28T07:00Z'))?.day).toBe('2026-11-27');
  expect(dueDigest({ ...kyiv, isOn: false }, state, at('2026-11-28T07:00Z'))).toBeNull();
});

test('a move to a zone that is behind does not tell the day again, a clock that was a year ahead does not silence it', () => {
  const told = { ...fresh, toldOn: '2026-11-27', lastDay: '2026-11-26' };
  const hawaii = { ...kyiv, timeZone: 'Pacific/Honolulu' };
  expect(dueDigest(hawaii, told, at('2026-11-27T01:00Z'))).toBeNull();
  const ahead = { sinceMs: at('2027-11-01T00:00Z'), toldOn: '2027-11-27', lastDay: '2027-11-26' };
  expect(dueDigest(kyiv, ahead, at('2026-11-28T07:00Z'))).toMatchObject({
    day: '2026-11-27',
    missedFrom: null,
  });
});
