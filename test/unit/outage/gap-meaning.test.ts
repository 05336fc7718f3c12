import { expect, test } from 'vitest';
import { findPreset } from '../../../shared/catalog/network-presets.ts';
import { gapMeaning } from '../../../shared/domain/outage/gap-meaning.ts';
import { cadenceOf } from '../../../shared/domain/cadence/cadence.ts';
import {
  countsOf,
  DAY_MS,
  HOUR_MS,
  madeUpNetworks,
  seeded,
  START_MS,
} from '../../fixtures/made-up-networks.ts';

const cadenceNamed = (name: string) =>
  cadenceOf(countsOf(madeUpNetworks[name]?.(28, seeded(3)) ?? []), () => false);
const busy = cadenceNamed('busy round the clock, less at night');
const office = cadenceNamed('office hours on weekdays');
const everflow = findPreset('everflow')?.onFailure ?? null;
const affise = findPreset('affise')?.onFailure ?? null;
const appmetrica = findPreset('appmetrica')?.onFailure ?? null;

/** On the Monday after. */
const gap = (fromHour: number, hours: number) => ({
  fromMs: START_MS + 28 * DAY_MS + fromHour * HOUR_MS,
  untilMs: START_MS + 28 * DAY_MS + (fromHour + hours) * HOUR_MS,
});

test('a night without a network that works by day needs no word', () => {
  expect(gapMeaning(gap(1, 4), office, null, null)).toEqual({ kind: 'nothing_usual' });
  expect(gapMeaning(gap(10, 4), office, null, null)).toMatchObject({ kind: 'ask' });
});

test('a network that gives up within seconds has to be asked, and so has one of which nobody says what it does', () => {
  const asked = gapMeaning(gap(10, 2), busy, affise, null);
  expect(asked).toEqual(gapMeaning(gap(10, 2), busy, null, null));
  expect(asked).toMatchObject({ kind: 'ask' });
  if (asked.kind === 'ask') expect(asked.count).toBeGreaterThan(40);
});

test('one that repeats for a day sends them again after a shorter gap, and has to be asked after a longer one', () => {
  expect(gapMeaning(gap(0, 6), busy, appmetrica, null)).toMatchObject({
    kind: 'comes_again',
    untilMs: gap(0, 6).untilMs + 24 * HOUR_MS,
  });
  expect(gapMeaning(gap(0, 25), busy, appmetrica, null).kind).toBe('ask');
});

test('Everflow has switched off after ten failures, unless it was heard since', () => {
  const long = gap(10, 3);
  expect(gapMeaning(long, busy, everflow, null).kind).toBe('switched_off');
  expect(gapMeaning(long, busy, everflow, long.fromMs - 1).kind).toBe('switched_off');
  expect(gapMeaning(long, busy, everflow, long.untilMs + 1).kind).toBe('ask');
  // Ten minutes hold about five postbacks.
  expect(gapMeaning(gap(10, 1 / 6), busy, everflow, null).kind).toBe('ask');
});

test('of a network that is hardly known nothing is claimed', () => {
  const young = cadenceOf(countsOf([START_MS, START_MS + DAY_MS]), () => false);
  expect(gapMeaning(gap(10, 300), young, everflow, null)).toEqual({ kind: 'too_little' });
});
