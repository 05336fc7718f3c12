/** Tables `conversion_origins` and `seen_subs`: through which link and with which values conversions came. */
import { type CostDimension, parameterOf } from '../../../shared/domain/cost/cost-dimension.ts';
import type { ConversionId, LinkId, PostbackId } from '../../../shared/domain/ids.ts';
import type { ProfitFigures } from '../../../shared/domain/cost/profit.ts';
import type { OffsetSpan } from '../../../shared/domain/insights/offset-spans.ts';
import type { NamedValues, ReadableDb, WritableDb } from '../../platform/database.ts';

export interface ConversionOrigin {
  readonly conversionId: ConversionId;
  readonly linkId: LinkId | null;
  /** Value by parameter in lower case. */
  readonly subs: Readonly<Record<string, string>>;
}

/** What came of a period, by day and by link or value. */
export interface OriginGroup extends Omit<ProfitFigures, 'costMicros'> {
  /** Since 1970, of the time zone. */
  readonly day: number;
  /** Id of a link, or a value; empty where it has none. */
  readonly key: string;
}

export interface OriginQuestion {
  readonly dimension: CostDimension;
  readonly spans: readonly OffsetSpan[];
  /** What money is counted in; null for none. */
  readonly currency: string | null;
}

const DAY_MS = 86_400_000;

const GROUPS = (key: string): string => `
  SELECT (c.created_at_ms + CAST(@offset AS INTEGER)) / ${DAY_MS} AS day, coalesce(${key}, '') AS key,
    count(*) FILTER (WHERE event = 'registration') AS registrations,
    count(*) FILTER (WHERE event = 'first_deposit') AS firstDeposits,
    coalesce(sum(worth_micros) FILTER (
      WHERE worth_currency IS @currency AND coalesce(status, 'approved') = 'approved'), 0) AS earnedMicros,
    coalesce(sum(worth_micros) FILTER (WHERE worth_currency IS @currency AND status = 'pending'), 0) AS onHoldMicros,
    count(*) FILTER (
      WHERE payout_micros IS NOT NULL AND currency IS NOT NULL AND worth_currency IS NOT @currency) AS withoutRate
  FROM conversions c LEFT JOIN conversion_origins o ON o.conversion_id = c.id
  WHERE c.created_at_ms >= @from AND c.created_at_ms < @until AND c.test = 0 AND c.voided_at_ms IS NULL
  GROUP BY 1, 2`;

export type ConversionOriginReads = ReturnType<typeof createConversionOriginReads>;

export function createConversionOriginReads(db: ReadableDb) {
  const selectByLink = db.query<[NamedValues], OriginGroup>('origins.byLink', GROUPS('o.link_id'));
  const selectBySub = db.query<[NamedValues], OriginGroup>('origins.bySub', GROUPS('o.subs ->> @path'));
  const selectNext = db.query<
    [string, number],
    { readonly id: ConversionId; readonly postbackId: PostbackId }
  >(
    'origins.next',
    'SELECT id, first_postback_id AS postbackId FROM conversions WHERE id > ? ORDER BY id LIMIT ?',
  );
  return {
    groups: ({ dimension, spans, currency }: OriginQuestion): readonly OriginGroup[] =>
      spans.flatMap(({ fromMs, untilMs, offsetMs }) => {
        const parameter = parameterOf(dimension);
        const named = { from: fromMs, until: untilMs, offset: offsetMs, currency: currency ?? '-' };
        return parameter === null
          ? selectByLink.all(named)
          : selectBySub.all({ ...named, path: `$."${parameter}"` });
      }),
    /** Conversions in the order in which they were made, after one of them. */
    conversionsAfter: (
      id: string,
      limit: number,
    ): readonly { readonly id: ConversionId; readonly postbackId: PostbackId }[] => selectNext.all(id, limit),
  };
}

export type ConversionOriginWrites = ReturnType<typeof createConversionOriginWrites>;

export function createConversionOriginWrites(db: WritableDb) {
  const upsert = db.write<[string, string | null, string | null]>(
    'origins.save',
    `INSERT INTO conversion_origins (conversion_id, link_id, subs) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET link_id = excluded.link_id, subs = excluded.subs`,
  );
  const see = db.write<[string, string]>(
    'origins.see',
    'INSERT OR IGNORE INTO seen_subs (parameter, value) VALUES (?, ?)',
  );
  return {
    save: ({ conversionId, linkId, subs }: ConversionOrigin): void => {
      const values = Object.entries(subs);
      upsert.run(conversionId, linkId, values.length === 0 ? null : JSON.stringify(subs));
      for (const [parameter, value] of values) see.run(parameter, value);
    },
  };
}
