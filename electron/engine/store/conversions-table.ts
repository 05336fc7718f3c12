/** Table `conversions`: the business facts that postbacks are about. */
import { z } from 'zod';
import {
  type ConversionId,
  conversionIdSchema,
  type NetworkId,
  networkIdSchema,
  type PostbackId,
  postbackIdSchema,
} from '../../../shared/domain/ids.ts';
import { type ConversionStatus, EVENTS, type PostbackEvent, STATUSES } from '../../../shared/domain/words.ts';
import type { Database } from './database.ts';

export interface ConversionRow {
  readonly id: ConversionId;
  readonly networkId: NetworkId;
  readonly clickId: string;
  readonly event: PostbackEvent;
  readonly identity: string;
  readonly status: ConversionStatus | null;
  readonly payoutMicros: number | null;
  readonly currency: string | null;
  readonly firstPostbackId: PostbackId;
  readonly lastPostbackId: PostbackId;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
  readonly test: boolean;
}

interface StoredConversion {
  id: string;
  network_id: string;
  click_id: string;
  event: string;
  identity: string;
  status: string | null;
  payout_micros: number | null;
  currency: string | null;
  first_postback_id: string;
  last_postback_id: string;
  created_at_ms: number;
  updated_at_ms: number;
  test: number;
}

export interface TodayRow {
  readonly currency: string | null;
  readonly micros: number | null;
  readonly withoutAmount: number;
  readonly registrations: number;
  readonly firstDeposits: number;
}

export type ConversionsTable = ReturnType<typeof createConversionsTable>;

export function createConversionsTable(db: Database) {
  const selectExact = db.prepare<[string, string, string, string], StoredConversion>(
    'SELECT * FROM conversions WHERE network_id = ? AND click_id = ? AND event = ? AND identity = ?',
  );
  // The key is followed by ' #' and the first postback's id; ids sort by time, so the last one is newest.
  const selectWindowed = db.prepare<[string, string, string, string, string, number], StoredConversion>(
    `SELECT * FROM conversions WHERE network_id = ? AND click_id = ? AND event = ?
     AND identity >= ? AND identity < ? AND updated_at_ms >= ? ORDER BY identity DESC LIMIT 1`,
  );
  const insert = db.prepare<Record<string, unknown>>(
    `INSERT INTO conversions
       (id, network_id, click_id, event, identity, status, payout_micros, currency, first_postback_id,
        last_postback_id, created_at_ms, updated_at_ms, test)
     VALUES
       (@id, @networkId, @clickId, @event, @identity, @status, @payoutMicros, @currency, @firstPostbackId,
        @lastPostbackId, @createdAtMs, @updatedAtMs, @test)`,
  );
  const update = db.prepare<Record<string, unknown>>(
    `UPDATE conversions SET status = @status, payout_micros = @payoutMicros, currency = @currency,
       last_postback_id = @lastPostbackId, updated_at_ms = @updatedAtMs WHERE id = @id`,
  );
  const select = db.prepare<[string], StoredConversion>('SELECT * FROM conversions WHERE id = ?');
  const selectSince = db.prepare<[number], TodayRow>(
    `SELECT CASE WHEN payout_micros IS NULL THEN NULL ELSE currency END AS currency,
       sum(payout_micros) AS micros,
       count(*) FILTER (WHERE event <> 'registration' AND (payout_micros IS NULL OR currency IS NULL))
         AS withoutAmount,
       count(*) FILTER (WHERE event = 'registration') AS registrations,
       count(*) FILTER (WHERE event = 'first_deposit') AS firstDeposits
     FROM conversions
     WHERE created_at_ms >= ? AND test = 0 AND (status IS NULL OR status <> 'rejected')
     GROUP BY 1`,
  );

  return {
    get: (id: ConversionId): ConversionRow | null => {
      const row = select.get(id);
      return row === undefined ? null : readConversion(row);
    },
    findExact: (networkId: NetworkId, clickId: string, event: PostbackEvent, identity: string) => {
      const row = selectExact.get(networkId, clickId, event, identity);
      return row === undefined ? null : readConversion(row);
    },
    /** The newest one whose identity is `key #…` and that was heard of since then. */
    findWindowed: (
      networkId: NetworkId,
      clickId: string,
      event: PostbackEvent,
      key: string,
      sinceMs: number,
    ) => {
      const row = selectWindowed.get(networkId, clickId, event, `${key} #`, `${key} $`, sinceMs);
      return row === undefined ? null : readConversion(row);
    },
    insert: (row: ConversionRow): void => {
      insert.run({ ...row, test: Number(row.test) });
    },
    update: (row: ConversionRow): void => {
      update.run({
        id: row.id,
        status: row.status,
        payoutMicros: row.payoutMicros,
        currency: row.currency,
        lastPostbackId: row.lastPostbackId,
        updatedAtMs: row.updatedAtMs,
      });
    },
    /** Real, not rejected ones, a row per currency: sums never mix currencies. */
    sumsSince: (sinceMs: number): TodayRow[] => selectSince.all(sinceMs),
  };
}

function readConversion(row: StoredConversion): ConversionRow {
  return {
    id: conversionIdSchema.parse(row.id),
    networkId: networkIdSchema.parse(row.network_id),
    clickId: row.click_id,
    event: z.enum(EVENTS).parse(row.event),
    identity: row.identity,
    status: z.enum(STATUSES).nullable().parse(row.status),
    payoutMicros: row.payout_micros,
    currency: row.currency,
    firstPostbackId: postbackIdSchema.parse(row.first_postback_id),
    lastPostbackId: postbackIdSchema.parse(row.last_postback_id),
    createdAtMs: row.created_at_ms,
    updatedAtMs: row.updated_at_ms,
    test: row.test === 1,
  };
}
