/** How many conversions of each event there were in the last seven days, to a quarter of an hour, and the newest of each. */
import { eventSchema } from '../../../shared/contract/common.ts';
import type { EventFigures } from '../../../shared/contract/event-figures.ts';
import { SLOT_MS, slotOf } from '../../../shared/domain/cadence/slots.ts';
import { postbackIdSchema } from '../../../shared/domain/ids.ts';
import { microsToUnits } from '../../../shared/domain/money/money.ts';
import { toIso } from '../../../shared/domain/time/to-iso.ts';
import type { ReadableDb } from '../../platform/database.ts';

const WEEK_MS = 7 * 86_400_000;

interface CountedEvent {
  event: string;
  count: number;
  postbackId: string;
  networkName: string;
  createdAtMs: number;
  payoutMicros: number | null;
  currency: string | null;
}

export function createEventFigures(db: ReadableDb): (nowMs: number) => EventFigures {
  const select = db.query<[number], CountedEvent>(
    'eventFigures.lately',
    `WITH lately AS (
       SELECT event, sum(count) AS count, max(slot) FILTER (WHERE count > 0) AS slot
       FROM conversion_sums WHERE slot >= ? GROUP BY event HAVING sum(count) > 0
     ), newest AS (
       SELECT lately.count, (
         SELECT max(id) FROM conversions WHERE created_at_ms >= lately.slot * ${SLOT_MS}
           AND created_at_ms < (lately.slot + 1) * ${SLOT_MS} AND +event = lately.event
           AND test = 0 AND voided_at_ms IS NULL) AS id
       FROM lately
     )
     SELECT c.event, newest.count, c.first_postback_id AS postbackId, n.name AS networkName,
       c.created_at_ms AS createdAtMs, c.payout_micros AS payoutMicros, c.currency
     FROM newest JOIN conversions c ON c.id = newest.id JOIN networks n ON n.id = c.network_id
     ORDER BY newest.count DESC`,
  );
  return (nowMs) => {
    const slot = slotOf(nowMs - WEEK_MS);
    return { since: toIso(slot * SLOT_MS), items: select.all(slot).map(itemOf) };
  };
}

function itemOf(row: CountedEvent): EventFigures['items'][number] {
  return {
    event: eventSchema.parse(row.event),
    count: row.count,
    newest: {
      postbackId: postbackIdSchema.parse(row.postbackId),
      networkName: row.networkName,
      at: toIso(row.createdAtMs),
      payout: row.payoutMicros === null ? null : microsToUnits(row.payoutMicros),
      currency: row.currency,
    },
  };
}
