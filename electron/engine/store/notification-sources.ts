/** Rows that may be worth telling, in the order in which they were committed. */
import type { ReadableDb } from '../../platform/database.ts';

export interface ConversionNews {
  readonly id: string;
  readonly networkId: string;
  readonly identity: string;
  readonly event: string;
  readonly status: string | null;
  readonly clickId: string;
  readonly payoutMicros: number | null;
  readonly currency: string | null;
  readonly worthMicros: number | null;
  readonly worthCurrency: string | null;
  readonly network: string;
  readonly link: string | null;
  /** JSON, see `OriginParams`; null where it is not known. */
  readonly params: string | null;
  /** By a network, not long ago, and no test. */
  readonly isNews: number;
}

export interface PostbackNews {
  readonly id: string;
  readonly networkId: string | null;
  readonly network: string | null;
  readonly clickId: string | null;
  readonly isHeld: number;
  /** JSON, see `Problem`. */
  readonly problems: string | null;
  readonly receivedAtMs: number;
  readonly isNews: number;
}

export interface AttemptNews {
  readonly id: string;
  readonly deliveryId: string;
  readonly state: string;
  readonly attemptCount: number;
  readonly event: string;
  readonly destinationId: string;
  readonly destination: string;
  readonly network: string;
  readonly clickId: string;
  readonly startedAtMs: number;
  readonly isNews: number;
}

/** Behind every id. */
const NO_LIMIT = '~';

const OF_DELIVERY = `d.id AS deliveryId, d.state, d.attempt_count AS attemptCount, d.event,
  d.destination_id AS destinationId, t.name AS destination, n.name AS network, c.click_id AS clickId`;
const JOINED_DELIVERY = `JOIN destinations t ON t.id = d.destination_id JOIN conversions c ON c.id = d.conversion_id
  JOIN networks n ON n.id = c.network_id`;

export type NotificationSources = ReturnType<typeof createNotificationSources>;

export function createNotificationSources(db: ReadableDb) {
  const newest = {
    conversions: db.query<[], { id: string | null }>(
      'notificationSources.newestConversion',
      'SELECT max(id) AS id FROM conversions',
    ),
    postbacks: db.query<[], { id: string | null }>(
      'notificationSources.newestPostback',
      'SELECT max(id) AS id FROM postbacks',
    ),
    attempts: db.query<[], { id: string | null }>(
      'notificationSources.newestAttempt',
      'SELECT max(id) AS id FROM attempts',
    ),
  };
  const selectConversions = db.query<[number, string, number], ConversionNews>(
    'notificationSources.conversions',
    `SELECT c.id, c.network_id AS networkId, c.identity, c.event, c.status, c.click_id AS clickId, c.payout_micros AS payoutMicros, c.currency,
       c.worth_micros AS worthMicros, c.worth_currency AS worthCurrency, n.name AS network, l.name AS link, o.params,
       p.by_hand IS NULL AND c.test = 0 AND c.voided_at_ms IS NULL AND p.received_at_ms >= ? AS isNews
     FROM conversions c JOIN networks n ON n.id = c.network_id
     LEFT JOIN postbacks p ON p.id = c.first_postback_id
     LEFT JOIN origins o ON o.id = c.origin_id LEFT JOIN links l ON l.id = o.link_id
     WHERE c.id > ? ORDER BY c.id LIMIT ?`,
  );
  const selectUnread = db.query<[string], { id: string | null }>(
    'notificationSources.unread',
    'SELECT min(id) AS id FROM postbacks WHERE understood_at_ms IS NULL AND id > ?',
  );
  // Without a key nobody knows who sent it: strangers must not be able to call the owner.
  const selectPostbacks = db.query<[number, string, string, number], PostbackNews>(
    'notificationSources.postbacks',
    `SELECT p.id, p.network_id AS networkId, n.name AS network, p.click_id AS clickId, p.is_held AS isHeld, p.problems,
       p.received_at_ms AS receivedAtMs,
       p.problems IS NOT NULL AND p.test = 0 AND n.test = 0 AND p.by_hand IS NULL AND p.received_at_ms >= ? AS isNews
     FROM postbacks p LEFT JOIN networks n ON n.id = p.network_id
     WHERE p.id > ? AND p.id < ? ORDER BY p.id LIMIT ?`,
  );
  const selectAttempts = db.query<[string, number], AttemptNews>(
    'notificationSources.attempts',
    `SELECT a.id, ${OF_DELIVERY}, a.started_at_ms AS startedAtMs, t.test = 0 AND c.test = 0 AS isNews
     FROM attempts a JOIN deliveries d ON d.id = a.delivery_id ${JOINED_DELIVERY}
     WHERE a.id > ? ORDER BY a.id LIMIT ?`,
  );
  const selectInterrupted = db.query<[number, number], AttemptNews>(
    'notificationSources.interrupted',
    `SELECT d.id, ${OF_DELIVERY}, d.updated_at_ms AS startedAtMs, t.test = 0 AND c.test = 0 AS isNews
     FROM deliveries d ${JOINED_DELIVERY}
     WHERE d.state = 'unknown' AND d.updated_at_ms >= ? LIMIT ?`,
  );
  return {
    /** The last row of a source; the empty text where there is none. */
    newest: (source: keyof typeof newest): string => newest[source].get()?.id ?? '',
    /** @param sinceMs what came before is no news */
    conversions: (after: string, sinceMs: number, limit: number): readonly ConversionNews[] =>
      selectConversions.all(sinceMs, after, limit),
    /** Up to the first one that is not read yet. */
    postbacks: (after: string, sinceMs: number, limit: number): readonly PostbackNews[] =>
      selectPostbacks.all(sinceMs, after, selectUnread.get(after)?.id ?? NO_LIMIT, limit),
    /** With the states that their deliveries have now. */
    attempts: (after: string, limit: number): readonly AttemptNews[] => selectAttempts.all(after, limit),
    /** Deliveries that became unknown without an attempt, because the program was ended. */
    interrupted: (sinceMs: number, limit: number): readonly AttemptNews[] =>
      selectInterrupted.all(sinceMs, limit),
  };
}
