/** Figures of any period out of `conversion_sums`, grouped by one or two things: never by reading conversions. */
import { SLOT_MS, slotOf } from '../../../shared/domain/cadence/slots.ts';
import {
  addFigures,
  type InsightDimension,
  type InsightFigures,
  type InsightGroup,
  NO_FIGURES,
} from '../../../shared/domain/insights/insight.ts';
import type { OffsetSpan } from '../../../shared/domain/insights/offset-spans.ts';
import { rateDayText } from '../../../shared/domain/money/rates/rate-day.ts';
import type { NamedValues, ReadableDb, WritableDb } from '../../platform/database.ts';

export interface InsightQuestion {
  readonly by: readonly InsightDimension[];
  /** One after the other, borders at full quarters of an hour. */
  readonly spans: readonly OffsetSpan[];
  /** What money is counted in; null for none. */
  readonly currency: string | null;
  /** Empty for all. */
  readonly networkIds: readonly string[];
  readonly events: readonly string[];
}

/** A table of sums, and how many quarters of an hour one of its rows is. */
interface Grain {
  readonly table: 'conversion_sums' | 'conversion_hours' | 'conversion_days';
  readonly quarters: number;
  readonly hasCurrency: string;
}

const QUARTERS: Grain = { table: 'conversion_sums', quarters: 1, hasCurrency: "currency <> ''" };
const HOURS: Grain = { table: 'conversion_hours', quarters: 4, hasCurrency: 'has_currency' };
const DAYS: Grain = { table: 'conversion_days', quarters: 96, hasCurrency: "currency <> ''" };

/** `@offset` is in quarters. 1970 began on a Thursday. */
function expressionOf(dimension: InsightDimension, { quarters }: Grain): string {
  const local = `(slot * ${quarters} + @offset)`;
  switch (dimension) {
    case 'network':
      return 'network_id';
    case 'event':
    case 'currency':
    case 'status':
      return dimension;
    case 'day':
      return `${local} / 96`;
    case 'hour':
      return `${local} / 4 % 24`;
    case 'weekday':
      return `(${local} / 96 + 3) % 7 + 1`;
  }
}

function countOf(condition: string): string {
  return `coalesce(sum(count) FILTER (WHERE ${condition}), 0)`;
}

function figures({ hasCurrency }: Grain): string {
  const counted = 'worth_currency = @currency';
  const moneyOf = (condition: string): string =>
    `coalesce(sum(worth_micros) FILTER (WHERE ${counted} AND ${condition}), 0)`;
  return `
    ${countOf("event = 'registration'")} AS registrations,
    ${countOf("event = 'first_deposit'")} AS firstDeposits,
    ${countOf("event = 'deposit'")} AS deposits,
    sum(count) AS conversions,
    ${countOf("status = 'approved'")} AS approved,
    ${countOf("status = 'pending'")} AS onHold,
    ${countOf("status = 'rejected'")} AS rejected,
    ${countOf("status = ''")} AS unrated,
    ${moneyOf("status IN ('', 'approved')")} AS earnedMicros,
    ${moneyOf("status = 'pending'")} AS onHoldMicros,
    ${moneyOf("status = 'rejected'")} AS rejectedMicros,
    ${countOf(`${counted} AND has_amount = 1 AND status <> 'rejected'`)} AS paid,
    ${countOf(`${hasCurrency} AND NOT ${counted}`)} AS withoutRate`;
}

interface GrainSpan {
  readonly grain: Grain;
  readonly span: OffsetSpan;
}

const OF_TIME: ReadonlySet<InsightDimension> = new Set(['day', 'hour', 'weekday']);
const OF_ORIGIN: ReadonlySet<InsightDimension> = new Set(['network', 'currency']);

/** The coarsest table that says the same: days where nothing is grouped by time, hours where nothing asks for more. */
function grainsOf({ by, networkIds }: InsightQuestion, span: OffsetSpan): readonly GrainSpan[] {
  const isByOrigin = networkIds.length > 0 || by.some((each) => OF_ORIGIN.has(each));
  if (!by.some((each) => OF_TIME.has(each))) return withEdges(span, DAYS);
  const isOffByHours = span.offsetMs % (HOURS.quarters * SLOT_MS) === 0;
  return !isByOrigin && isOffByHours ? withEdges(span, HOURS) : [{ grain: QUARTERS, span }];
}

/** What of a period is no whole row of the coarser table is told by quarters. */
function withEdges(span: OffsetSpan, grain: Grain): readonly GrainSpan[] {
  const rowMs = grain.quarters * SLOT_MS;
  const first = Math.ceil(span.fromMs / rowMs) * rowMs;
  const last = Math.floor(span.untilMs / rowMs) * rowMs;
  if (first >= last) return [{ grain: QUARTERS, span }];
  return [
    { grain: QUARTERS, span: { ...span, untilMs: first } },
    { grain, span: { ...span, fromMs: first, untilMs: last } },
    { grain: QUARTERS, span: { ...span, fromMs: last } },
  ];
}

type FoundGroup = InsightFigures & { readonly first: string | number; readonly second: string | number };

/** What the triggers of the schema keep, as one reading of all conversions gives it. */
const COUNTED_SUMS = `
  SELECT created_at_ms / ${SLOT_MS} AS slot, network_id, event, coalesce(status, '') AS status,
    iif(payout_micros IS NULL, '', coalesce(currency, '')) AS currency, coalesce(worth_currency, '') AS worth_currency,
    payout_micros IS NOT NULL AS has_amount, count(*) AS count, coalesce(sum(payout_micros), 0) AS micros,
    coalesce(sum(worth_micros), 0) AS worth_micros
  FROM conversions WHERE test = 0 AND voided_at_ms IS NULL GROUP BY 1, 2, 3, 4, 5, 6, 7`;

const COARSER = [
  [
    'conversion_hours',
    `SELECT slot / 4, event, status, worth_currency, has_amount, currency <> '', sum(count), sum(worth_micros)
     FROM conversion_sums GROUP BY 1, 2, 3, 4, 5, 6`,
  ],
  [
    'conversion_days',
    `SELECT slot / 96, network_id, event, status, currency, worth_currency, has_amount, sum(count), sum(worth_micros)
     FROM conversion_sums GROUP BY 1, 2, 3, 4, 5, 6, 7`,
  ],
] as const;

/** Fills all tables of sums anew. */
export const RECOUNT_SUMS = [
  'DELETE FROM conversion_sums; DELETE FROM conversion_hours; DELETE FROM conversion_days;',
  // Its triggers fill the coarser ones.
  `INSERT INTO conversion_sums ${COUNTED_SUMS};`,
].join(' ');

/** What is down to nothing again may stay as a row. */
function differs(counted: string, kept: string): string {
  const rows = `SELECT * FROM ${kept} WHERE count <> 0`;
  return `EXISTS (SELECT * FROM (${counted}) EXCEPT ${rows}) OR EXISTS (${rows} EXCEPT SELECT * FROM (${counted}))`;
}

export type InsightSumReads = ReturnType<typeof createInsightSumReads>;

export function createInsightSumReads(db: ReadableDb) {
  const statements = new Map<string, ReturnType<typeof prepare>>();
  const prepare = (by: readonly InsightDimension[], grain: Grain) => {
    const [first, second] = by.map((dimension) => expressionOf(dimension, grain));
    const ofNetworks =
      grain === HOURS
        ? ''
        : 'AND (@networkIds IS NULL OR network_id IN (SELECT value FROM json_each(@networkIds)))';
    return db.query<[NamedValues], FoundGroup>(
      `insightSums.${grain.table}.${by.join('.')}`,
      `SELECT ${first ?? "''"} AS first, ${second ?? "''"} AS second, ${figures(grain)} FROM ${grain.table}
       WHERE slot >= @from AND slot < @until ${ofNetworks}
         AND (@events IS NULL OR event IN (SELECT value FROM json_each(@events)))
       GROUP BY 1, 2 HAVING sum(count) <> 0`,
    );
  };
  const statementOf = (by: readonly InsightDimension[], grain: Grain) => {
    const name = `${grain.table} ${by.join('.')}`;
    const statement = statements.get(name) ?? prepare(by, grain);
    statements.set(name, statement);
    return statement;
  };
  const selectDifferent = db.query<[], { different: number }>(
    'insightSums.different',
    `SELECT ${[
      differs(COUNTED_SUMS, 'conversion_sums'),
      ...COARSER.map(([table, counted]) => differs(`${counted} HAVING sum(count) <> 0`, table)),
    ].join(' OR ')} AS different`,
  );
  return {
    /** Reads every conversion: a second for each million. */
    areEqualToCount: (): boolean => selectDifferent.get()?.different === 0,
    groups: (question: InsightQuestion): readonly InsightGroup[] => {
      const { by, spans, currency, networkIds, events } = question;
      const groups = new Map<string, InsightGroup>();
      for (const { grain, span } of spans.flatMap((each) => grainsOf(question, each))) {
        const slotMs = grain.quarters * SLOT_MS;
        const found = statementOf(by, grain).all({
          from: span.fromMs / slotMs,
          until: span.untilMs / slotMs,
          offset: slotOf(span.offsetMs),
          currency: currency ?? '-',
          ...(grain === HOURS
            ? {}
            : { networkIds: networkIds.length === 0 ? null : JSON.stringify(networkIds) }),
          events: events.length === 0 ? null : JSON.stringify(events),
        });
        for (const { first, second, ...own } of found) {
          const keys = [first, second].slice(0, by.length).map((key, at) => keyText(by[at], key));
          const known = groups.get(keys.join(' ')) ?? { keys, ...NO_FIGURES };
          groups.set(keys.join(' '), { ...known, ...addFigures(known, own) });
        }
      }
      return [...groups.values()];
    },
  };
}

export type InsightSumWrites = ReturnType<typeof createInsightSumWrites>;

export function createInsightSumWrites(db: WritableDb) {
  return {
    /** Seconds for millions of conversions, in which this connection writes nothing else. */
    recount: (): void => {
      db.transaction(() => {
        db.exec(RECOUNT_SUMS);
      });
    },
  };
}

function keyText(dimension: InsightDimension | undefined, key: string | number): string {
  return dimension === 'day' ? rateDayText(Number(key)) : String(key);
}
