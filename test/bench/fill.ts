/** Fills a data folder with postbacks as they look after months: parsed, with conversion and delivery. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { openDatabase, type WritableDb } from '../../electron/platform/database.ts';
import { createIdSource } from '../../electron/platform/ids.ts';

const PER_TRANSACTION = 20_000;
const DAY_MS = 86_400_000;
const SPREAD_DAYS = 90;

export interface FillOptions {
  readonly dataDir: string;
  readonly networkId: string;
  readonly destinationId: string;
  readonly count: number;
}

/** The engine must not be running on the folder. */
export function fill(options: FillOptions): void {
  const db = openDatabase(join(options.dataDir, 'postback-desk.db'));
  db.pragma('synchronous = OFF');
  const insertOne = rowWriter(db, options);
  const startMs = Date.now() - SPREAD_DAYS * DAY_MS;
  const stepMs = (SPREAD_DAYS * DAY_MS) / options.count;
  let atMs = startMs;
  const newId = createIdSource(() => Math.floor(atMs));
  for (let done = 0; done < options.count;) {
    db.transaction(() => {
      for (let index = 0; index < PER_TRANSACTION && done < options.count; index += 1, done += 1) {
        atMs = startMs + done * stepMs;
        insertOne(newId, Math.floor(atMs));
      }
    });
  }
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}

function rowWriter(db: WritableDb, options: FillOptions): (newId: () => string, atMs: number) => void {
  const postback = db.write<unknown[]>(
    'fill.postback',
    `INSERT INTO postbacks
       (id, received_at_ms, network_id, method, body_state, remote_address, test, understood_at_ms, conversion_id,
        click_id, event, event_word, status, status_word, payout_micros, currency, transaction_id, origins,
        problems, is_held, relation, head, body)
     VALUES (?, ?, ?, 'GET', 'whole', '127.0.0.1', 0, ?, ?, ?, 'registration', 'registration', 'approved',
        'approved', 12500000, 'USD', ?, ?, '[]', 0, '{"kind":"first"}', ?, x'')`,
  );
  const conversion = db.write<unknown[]>(
    'fill.conversion',
    `INSERT INTO conversions
       (id, network_id, click_id, event, identity, status, payout_micros, currency, first_postback_id,
        last_postback_id, created_at_ms, updated_at_ms, test)
     VALUES (?, ?, ?, 'registration', ?, 'approved', 12500000, 'USD', ?, ?, ?, ?, 0)`,
  );
  const delivery = db.write<unknown[]>(
    'fill.delivery',
    `INSERT INTO deliveries
       (id, conversion_id, destination_id, event, postback_id, state, attempt_count, created_at_ms, updated_at_ms)
     VALUES (?, ?, ?, 'registration', ?, 'delivered', 1, ?, ?)`,
  );
  const origins = JSON.stringify({
    clickId: { name: 'clickid', source: 'query' },
    event: { name: 'event', source: 'query' },
    status: { name: 'status', source: 'query' },
    payout: { name: 'payout', source: 'query' },
    currency: { name: 'currency', source: 'query' },
    transactionId: { name: 'txid', source: 'query' },
  });
  return (newId, atMs) => {
    const clickId = randomBytes(8).toString('hex');
    const [id, conversionId, deliveryId] = [newId(), newId(), newId()];
    const head = Buffer.from(
      `GET /postback/KEY?clickid=${clickId}&event=registration&status=approved&payout=12.50&currency=USD&txid=t${clickId} HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: network-postback/1.0\r\nAccept: */*\r\n\r\n`,
    );
    postback.run(id, atMs, options.networkId, atMs, conversionId, clickId, `t${clickId}`, origins, head);
    conversion.run(
      conversionId,
      options.networkId,
      clickId,
      `registration|tx:t${clickId}`,
      id,
      id,
      atMs,
      atMs,
    );
    delivery.run(deliveryId, conversionId, options.destinationId, id, atMs, atMs);
  };
}
