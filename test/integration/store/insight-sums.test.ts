/** Figures out of the kept sums are what a full count gives, whatever they are grouped by. */
import fc from 'fast-check';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OpenedStore } from '../../../electron/engine/store/open-store.ts';
import { createStore, type Store } from '../../../electron/engine/store/store.ts';
import {
  addFigures,
  INSIGHT_DIMENSIONS,
  type InsightDimension,
  type InsightFigures,
  type InsightGroup,
  NO_FIGURES,
} from '../../../shared/domain/insights/insight.ts';
import { offsetSpans } from '../../../shared/domain/insights/offset-spans.ts';
import { createZoneDays } from '../../../shared/domain/report/zone-days.ts';
import { temporaryFolder } from '../../fixtures/desk.ts';
import { openTestStore } from '../../fixtures/open-test-store.ts';

const QUARTER_MS = 900_000;
const HOUR_MS = 4 * QUARTER_MS;
/** Around the end of summer time in Kyiv, 25 October 2026. */
const FROM_MS = Date.UTC(2026, 9, 23, 21);
const UNTIL_MS = FROM_MS + 5 * 24 * HOUR_MS;

let folder: string;
let opened: OpenedStore;
let store: Store;

beforeEach(() => {
  folder = temporaryFolder();
  opened = openTestStore(join(folder, 'data'));
  opened.db.pragma('foreign_keys = OFF');
  store = createStore(opened.db);
});

afterEach(() => {
  opened.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Row {
  readonly network: string;
  readonly event: string;
  readonly status: string | null;
  readonly micros: number | null;
  readonly worth: number | null;
  readonly atMs: number;
  readonly isTest: boolean;
}

const rows = fc.record<Row>({
  network: fc.constantFrom('n1', 'n2'),
  event: fc.constantFrom('registration', 'first_deposit', 'deposit'),
  status: fc.constantFrom(null, 'pending', 'approved', 'rejected'),
  micros: fc.constantFrom(null, 1_000_000, -250_000, 7),
  worth: fc.constantFrom(null, 333_333, 5_000_000),
  atMs: fc.integer({ min: FROM_MS - HOUR_MS, max: UNTIL_MS + HOUR_MS }),
  isTest: fc.boolean(),
});

/** A row comes, changes or goes; `id` says which. */
interface Step {
  readonly id: number;
  readonly row: Row | null;
}
const steps = fc.array(fc.record<Step>({ id: fc.nat(9), row: fc.option(rows) }), { maxLength: 40 });

function play(history: readonly Step[]): ReadonlyMap<number, Row> {
  const left = new Map<number, Row>();
  for (const { id, row } of history) {
    if (row === null) {
      opened.db.exec(`DELETE FROM conversions WHERE id = 'c${id}'`);
      left.delete(id);
      continue;
    }
    const values = [
      `network_id = '${row.network}'`,
      `event = '${row.event}'`,
      `status = ${row.status === null ? 'NULL' : `'${row.status}'`}`,
      `payout_micros = ${row.micros ?? 'NULL'}`,
      `currency = ${row.micros === null ? 'NULL' : "'EUR'"}`,
      `worth_micros = ${row.micros === null ? 'NULL' : (row.worth ?? 'NULL')}`,
      `worth_currency = ${row.micros === null || row.worth === null ? 'NULL' : "'USD'"}`,
      `created_at_ms = ${row.atMs}`,
      `test = ${Number(row.isTest)}`,
    ];
    opened.db.exec(`
      INSERT OR IGNORE INTO conversions (id, network_id, click_id, event, identity, first_postback_id,
        last_postback_id, created_at_ms, updated_at_ms, test)
      VALUES ('c${id}', 'n1', 'k${id}', 'deposit', 'i', 'p', 'p', 0, 0, 0);
      UPDATE conversions SET ${values.join(', ')} WHERE id = 'c${id}'`);
    left.set(id, row);
  }
  return left;
}

function figuresOf({ event, status, micros, worth }: Row): InsightFigures {
  const isCounted = micros !== null && worth !== null;
  const money = (isIt: boolean): number => (isCounted && isIt ? worth : 0);
  return {
    registrations: Number(event === 'registration'),
    firstDeposits: Number(event === 'first_deposit'),
    deposits: Number(event === 'deposit'),
    conversions: 1,
    approved: Number(status === 'approved'),
    onHold: Number(status === 'pending'),
    rejected: Number(status === 'rejected'),
    unrated: Number(status === null),
    earnedMicros: money(status === null || status === 'approved'),
    onHoldMicros: money(status === 'pending'),
    rejectedMicros: money(status === 'rejected'),
    paid: Number(isCounted && status !== 'rejected'),
    withoutRate: Number(micros !== null && worth === null),
  };
}

/** As the zone's own calendar and clock say it. */
function keyOf(row: Row, dimension: InsightDimension, zone: string): string {
  const at = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
  }).formatToParts(row.atMs);
  const part = (type: string): string => at.find((each) => each.type === type)?.value ?? '';
  const day = `${part('year')}-${part('month')}-${part('day')}`;
  switch (dimension) {
    case 'network':
      return row.network;
    case 'event':
      return row.event;
    case 'currency':
      return row.micros === null ? '' : 'EUR';
    case 'status':
      return row.status ?? '';
    case 'day':
      return day;
    case 'hour':
      return String(Number(part('hour')));
    case 'weekday':
      return String(((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1);
  }
}

function byKeys(groups: readonly InsightGroup[]): readonly InsightGroup[] {
  return groups.toSorted((one, other) => (one.keys.join(' ') < other.keys.join(' ') ? -1 : 1));
}

test('after any history, each grouping is a full count, and all add up to the same total', () => {
  const dimensions = fc.subarray([...INSIGHT_DIMENSIONS], { minLength: 0, maxLength: 2 });
  const zones = fc.constantFrom('UTC', 'Europe/Kyiv', 'Asia/Kolkata', 'America/New_York');
  fc.assert(
    fc.property(steps, dimensions, zones, fc.nat(7), (history, by, zone, quarters) => {
      const [fromMs, untilMs] = [FROM_MS + quarters * QUARTER_MS, UNTIL_MS - quarters * QUARTER_MS];
      opened.db.exec('DELETE FROM conversions');
      const left = [...play(history).values()].filter(
        ({ isTest, atMs }) => !isTest && atMs >= fromMs && atMs < untilMs,
      );
      const spans = offsetSpans(createZoneDays(zone).offsetAt, fromMs, untilMs);
      const ask = (dimension: readonly InsightDimension[]) =>
        store.insightSums.groups({ by: dimension, spans, currency: 'USD', networkIds: [], events: [] });
      const counted = new Map<string, InsightGroup>();
      for (const row of left) {
        const keys = by.map((dimension) => keyOf(row, dimension, zone));
        const known = counted.get(keys.join(' ')) ?? { keys, ...NO_FIGURES };
        counted.set(keys.join(' '), { ...known, ...addFigures(known, figuresOf(row)) });
      }
      expect(byKeys(ask(by))).toEqual(byKeys([...counted.values()]));
      const total = left.map(figuresOf).reduce(addFigures, NO_FIGURES);
      for (const dimension of INSIGHT_DIMENSIONS)
        expect(ask([dimension]).reduce<InsightFigures>(addFigures, NO_FIGURES), dimension).toEqual(total);
      expect(store.insightSums.areEqualToCount()).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('sums that somebody changed are found out, and counted anew', () => {
  play([
    {
      id: 1,
      row: {
        network: 'n1',
        event: 'deposit',
        status: null,
        micros: 7,
        worth: 9,
        atMs: FROM_MS,
        isTest: false,
      },
    },
  ]);
  opened.db.exec('UPDATE conversion_sums SET worth_micros = worth_micros + 1');
  expect(store.insightSums.areEqualToCount()).toBe(false);
  store.insightSums.recount();
  expect(store.insightSums.areEqualToCount()).toBe(true);
});
