/** How many conversions of each event there were in the last seven days, and the newest of each. */
import { eventSchema } from '../../../shared/contract/common.ts';
import type { EventFigures } from '../../../shared/contract/event-figures.ts';
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
       SELECT event, count(*) AS count, max(id) AS id FROM conversions
       WHERE created_at_ms >= ? AND test = 0 AND voided_at_ms IS NULL GROUP BY event
     )
     SELECT lately.event, lately.count, c.first_postback_id AS postbackId, n.name AS networkName,
       c.created_at_ms AS createdAtMs, c.payout_micros AS payoutMicros, c.currency
     FROM lately JOIN conversions c ON c.id = lately.id JOIN networks n ON n.id = c.network_id
     ORDER BY lately.count DESC`,
  );
  return (nowMs) => {
    const sinceMs = nowMs - WEEK_MS;
    return { since: toIso(sinceMs), items: select.all(sinceMs).map(itemOf) };
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
