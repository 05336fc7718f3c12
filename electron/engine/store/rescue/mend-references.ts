/**
 * Makes every row find what it refers to. What is lost gets a stand-in rather than taking with it what hangs on it:
 * a conversion that is gone would be made anew by its next postback, and sent again.
 */
import { conversionIdentity } from '../../../../shared/domain/conversion/identity.ts';
import { problem } from '../../../../shared/domain/postback/problem.ts';
import type { NamedValues, WritableDb } from '../../../platform/database.ts';
import { createNetworkReads } from '../networks-table.ts';
import { type PostbackRow, readPostback, type StoredPostback } from '../postback-rows.ts';
import { timeOfId } from './known-rows.ts';
import { blankNetwork } from './restore-known.ts';
import { madeAnewWithEntries, tellByHand } from './tell-by-hand.ts';

/** @param nowMs UTC milliseconds; foreign keys must be off */
export function mendReferences(db: WritableDb, nowMs: number): void {
  db.transaction(() => {
    standInNetworks(db, nowMs);
    standInDestinations(db, nowMs);
    conversionsOfPostbacks(db);
    const saidByHand = madeAnewWithEntries(db);
    conversionsOfDeliveries(db, nowMs);
    pointToPostbacks(db);
    tellByHand(db, saidByHand);
    standInPostbacks(db);
    dropOrphans(db);
  });
}

/** Without its key nothing can come for it any more: it is there for the names of what came. */
function standInNetworks(db: WritableDb, nowMs: number): void {
  const insert = db.write<[NamedValues]>(
    'rescue.standInNetwork',
    `INSERT OR IGNORE INTO networks
       (id, name, preset, key, accepts_keyless, answer_body, mapping, test, created_at_ms, removed_at_ms)
     VALUES (@id, @name, @preset, @key, 0, @answerBody, @mapping, 0, @createdAtMs, @nowMs)`,
  );
  const missing = db.query<[], { id: string }>(
    'rescue.missingNetworks',
    `SELECT DISTINCT id FROM (
       SELECT network_id AS id FROM postbacks WHERE network_id IS NOT NULL UNION SELECT network_id FROM conversions
       UNION SELECT network_id FROM reports UNION SELECT network_id FROM report_mappings)
     WHERE id NOT IN (SELECT id FROM networks)`,
  );
  for (const { id } of missing.all()) {
    insert.run({ ...blankNetwork(id, timeOfId(id) ?? nowMs), key: `removed:${id}`, nowMs });
  }
}

function standInDestinations(db: WritableDb, nowMs: number): void {
  const insert = db.write<[NamedValues]>(
    'rescue.standInDestination',
    `INSERT INTO destinations
       (id, name, preset, enabled, request, events, is_safe_to_repeat, timeout_ms, test, created_at_ms, removed_at_ms)
     VALUES (@id, 'Lost destination', 'any-url', 0, @request, '{}', 0, 10000, 0, @createdAtMs, @nowMs)`,
  );
  const missing = db.query<[], { id: string }>(
    'rescue.missingDestinations',
    'SELECT DISTINCT destination_id AS id FROM deliveries WHERE destination_id NOT IN (SELECT id FROM destinations)',
  );
  const request = JSON.stringify({ method: 'GET', url: '', headers: {}, body: null });
  for (const { id } of missing.all()) insert.run({ id, request, createdAtMs: timeOfId(id) ?? nowMs, nowMs });
}

/** What is left of a conversion in the postbacks about it is enough to know it again. */
function conversionsOfPostbacks(db: WritableDb): void {
  const networks = createNetworkReads(db).all();
  const rulesOf = new Map(networks.map((network) => [network.id, network.mapping.repeats]));
  const insert = db.write<[NamedValues]>(
    'rescue.conversionOfPostback',
    `INSERT OR IGNORE INTO conversions
       (id, network_id, click_id, event, identity, first_postback_id, last_postback_id, created_at_ms, updated_at_ms,
        test)
     VALUES (@id, @networkId, @clickId, @event, @identity, @postbackId, @postbackId, @atMs, @atMs, @test)`,
  );
  const missing = db.query<[], StoredPostback>(
    'rescue.missingConversions',
    `SELECT * FROM postbacks WHERE conversion_id IS NOT NULL AND conversion_id NOT IN (SELECT id FROM conversions)
     ORDER BY id`,
  );
  for (const postback of missing.all().map((row) => readPostback(row))) {
    const { networkId, clickId, event, conversionId } = postback;
    const rules = networkId === null ? undefined : rulesOf.get(networkId);
    if (rules === undefined || clickId === null || event === null) continue;
    insert.run({
      id: conversionId,
      networkId,
      clickId,
      event,
      identity: identityOf({ ...postback, event }, rules),
      postbackId: postback.id,
      atMs: postback.receivedAtMs,
      test: Number(postback.test),
    });
  }
  tellFromPostbacks(db);
}

function identityOf(
  postback: PostbackRow & { readonly event: NonNullable<PostbackRow['event']> },
  rules: Parameters<typeof conversionIdentity>[1],
): string {
  const identity = conversionIdentity(postback, rules);
  return identity.kind === 'windowed' ? `${identity.key} #${postback.id}` : identity.key;
}

/** Those that were made anew have the status and the amount that their postbacks, or the person, told last. */
function tellFromPostbacks(db: WritableDb): void {
  db.exec(
    `UPDATE conversions SET status = ${lastTold('status')}, payout_micros = ${lastTold('payout_micros')},
       currency = ${lastTold('currency')},
       postback_count = max(1, (SELECT count(*) FROM postbacks p WHERE p.conversion_id = conversions.id
         AND (p.by_hand IS NULL OR p.by_hand ->> '$.isAdded')))
     WHERE first_postback_id = '' OR first_postback_id = last_postback_id AND status IS NULL`,
  );
}

/** Nothing but its deliveries is left of it: the click stands in them. */
function conversionsOfDeliveries(db: WritableDb, nowMs: number): void {
  const insert = db.write<[NamedValues]>(
    'rescue.conversionOfDelivery',
    `INSERT OR IGNORE INTO conversions
       (id, network_id, click_id, event, identity, first_postback_id, last_postback_id, created_at_ms, updated_at_ms,
        test)
     VALUES (@id, @networkId, @clickId, @event, 'lost #' || @id, @postbackId, @postbackId, @atMs, @atMs, 0)`,
  );
  const missing = db.query<[], { id: string; clickKey: string; event: string; postbackId: string }>(
    'rescue.missingConversionsOfDeliveries',
    `SELECT conversion_id AS id, max(click_key) AS clickKey, event, max(postback_id) AS postbackId FROM deliveries
     WHERE conversion_id NOT IN (SELECT id FROM conversions) GROUP BY conversion_id`,
  );
  const networkIds = new Set<string>(
    createNetworkReads(db)
      .all()
      .map(({ id }) => id),
  );
  for (const { id, clickKey, event, postbackId } of missing.all()) {
    const space = clickKey.indexOf(' ');
    const [networkId, clickId] = [clickKey.slice(0, Math.max(space, 0)), clickKey.slice(space + 1)];
    if (!networkIds.has(networkId)) continue;
    insert.run({ id, networkId, clickId, event, postbackId, atMs: timeOfId(id) ?? nowMs });
  }
}

/** Where a postback is lost, another one about the same conversion stands in. */
function pointToPostbacks(db: WritableDb): void {
  db.exec(`
    UPDATE deliveries SET click_key = coalesce(
        (SELECT c.network_id || ' ' || c.click_id FROM conversions c WHERE c.id = deliveries.conversion_id), '')
      WHERE click_key = '';
    UPDATE conversions SET first_postback_id = coalesce(${postbackOf('min', 'conversions.id')}, first_postback_id)
      WHERE first_postback_id NOT IN (SELECT id FROM postbacks);
    UPDATE conversions SET last_postback_id = coalesce(${postbackOf('max', 'conversions.id')}, last_postback_id)
      WHERE last_postback_id NOT IN (SELECT id FROM postbacks);
    UPDATE deliveries SET postback_id = coalesce(${postbackOf('max', 'deliveries.conversion_id')}, postback_id)
      WHERE postback_id NOT IN (SELECT id FROM postbacks);
    -- The next version must be one that no destination has yet.
    UPDATE conversions SET version = newest.version
      FROM (SELECT conversion_id, max(version) AS version FROM deliveries GROUP BY conversion_id) AS newest
      WHERE newest.conversion_id = conversions.id AND newest.version > conversions.version;
    UPDATE postbacks SET duplicate_of = NULL
      WHERE duplicate_of IS NOT NULL AND duplicate_of NOT IN (SELECT id FROM postbacks);
  `);
}

/**
 * One row for each postback that is named and gone. It belongs to no network, so that reading the network's
 * history again does not take what is left of it for a postback without a click id.
 */
function standInPostbacks(db: WritableDb): void {
  const problems = JSON.stringify([problem('content_lost', 'warning')]);
  const insert = db.write<[NamedValues]>(
    'rescue.standInPostback',
    `INSERT OR IGNORE INTO postbacks
       (id, received_at_ms, network_id, method, body_state, test, understood_at_ms, conversion_id, click_id, event,
        status, payout_micros, currency, origins, problems, relation, head, body)
     VALUES (@id, @atMs, NULL, 'GET', 'incomplete', @test, @atMs, @conversionId, @clickId, @event, @status,
        @payoutMicros, @currency, '{}', @problems, '{"kind":"first"}', x'', x'')`,
  );
  const missing = db.query<[], NamedValues & { id: string; conversionId: string; createdAtMs: number }>(
    'rescue.missingPostbacks',
    `SELECT m.id, c.id AS conversionId, c.click_id AS clickId, c.event, c.status, c.payout_micros AS payoutMicros,
       c.currency, c.test, c.created_at_ms AS createdAtMs
     FROM (SELECT id AS conversion_id, first_postback_id AS id FROM conversions
       UNION SELECT id, last_postback_id FROM conversions
       UNION SELECT conversion_id, postback_id FROM deliveries) m
     JOIN conversions c ON c.id = m.conversion_id WHERE m.id NOT IN (SELECT id FROM postbacks)`,
  );
  const setPostbacks = db.write<[string, string, string]>(
    'rescue.nameFirst',
    `UPDATE conversions SET first_postback_id = ?, last_postback_id = ? WHERE id = ?`,
  );
  const setPostback = db.write<[string, string]>(
    'rescue.nameOfDelivery',
    `UPDATE deliveries SET postback_id = ? WHERE conversion_id = ? AND postback_id = ''`,
  );
  for (const { createdAtMs, ...row } of missing.all()) {
    // Not even its id is left: the conversion's own tells when it was made, and is no postback's.
    const id = row.id === '' ? row.conversionId : row.id;
    insert.run({ ...row, id, problems, atMs: timeOfId(id) ?? createdAtMs });
    if (row.id !== '') continue;
    setPostbacks.run(id, id, row.conversionId);
    setPostback.run(id, row.conversionId);
  }
}

/** What still refers to something that is gone says nothing any more. */
function dropOrphans(db: WritableDb): void {
  const orphans = db.query<[], { table: string; parent: string; column: string; key: string }>(
    'rescue.references',
    `SELECT s.name AS "table", f."table" AS parent, f."from" AS "column", f."to" AS "key"
     FROM sqlite_master s JOIN pragma_foreign_key_list(s.name) f WHERE s.type = 'table'`,
  );
  // A row that goes may leave others behind it: until nothing goes any more.
  const references = orphans.all();
  for (let gone = 1; gone > 0;) {
    gone = 0;
    for (const { table, parent, column, key } of references) {
      const remove = db.write<[]>(
        'rescue.dropOrphans',
        `DELETE FROM ${table} WHERE ${column} IS NOT NULL AND ${column} NOT IN (SELECT ${key} FROM ${parent})`,
      );
      gone += remove.run().changes;
    }
  }
}

/** A column's value, else the newest that the conversion's postbacks have. */
function lastTold(column: string): string {
  return `coalesce(${column}, (SELECT p.${column} FROM postbacks p
    WHERE p.conversion_id = conversions.id AND p.${column} IS NOT NULL AND p.by_hand ->> '$.undoneAtMs' IS NULL
    ORDER BY p.id DESC LIMIT 1))`;
}

/** @param conversion the column with its id */
function postbackOf(which: 'min' | 'max', conversion: string): string {
  return `(SELECT ${which}(p.id) FROM postbacks p WHERE p.conversion_id = ${conversion})`;
}
