/**
 * Keeps an older database from sending again what went out since it was saved: what became of its deliveries is
 * taken over from the newer one. Where nobody knows, they wait for a person.
 */
import { openDatabase, type WritableDb } from '../../platform/database.ts';
import { type Migration, migrate } from './migrate.ts';
import { noteEarlier } from './note-earlier.ts';
import { OPEN_STATES_SQL } from './open-states.ts';
import { PARKED_MARK } from './notifications-table.ts';

const OF_REPLAY = `(name = 'replay' OR name LIKE 'replay/%')`;
const OF_BROKER = `(name = 'broker' OR name LIKE 'broker.%')`;

/**
 * @param older a file that is not open; its schema becomes the newest
 * @param newer the one that was used until now
 * @returns how many deliveries nobody knows the outcome of
 */
export function carryOutcomesInto(older: string, newer: string, migrations: readonly Migration[]): number {
  const db = openDatabase(older);
  try {
    migrate(db, migrations);
    const unknown = carryOrHold(db, newer);
    noteEarlier(db);
    // Everything is in the one file then, which may get another name.
    db.pragma('wal_checkpoint(TRUNCATE)');
    return unknown;
  } finally {
    db.close();
  }
}

/** A newer one that does not read says nothing: then all that was not sent waits for a person. */
function carryOrHold(older: WritableDb, newerPath: string): number {
  try {
    return carryOutcomes(older, newerPath);
  } catch {
    // What the owner was told since nobody knows: he is told what comes from now on. Nor who was unpaired since.
    older.exec(
      `DELETE FROM notification_marks; DELETE FROM telegram_chats; DELETE FROM settings WHERE ${OF_REPLAY}`,
    );
    return older
      .write<[]>(
        'carry.holdAll',
        `UPDATE deliveries SET state = 'unknown', reason = nullif(reason, 'delayed'), next_attempt_at_ms = NULL
         WHERE state IN ${OPEN_STATES_SQL}`,
      )
      .run().changes;
  }
}

/**
 * Both must have the newest schema.
 * @param older that is gone on with
 * @param newerPath of the one that was used until now; it is only read
 * @returns how many deliveries nobody knows the outcome of
 */
function carryOutcomes(older: WritableDb, newerPath: string): number {
  older.write<[string]>('carry.attach', 'ATTACH ? AS newer').run(newerPath);
  try {
    return older.transaction(() => {
      older.pragma('defer_foreign_keys = ON');
      takeOverUnparsed(older);
      takeOverDeliveries(older);
      takeOverReplay(older);
      takeOverMailboxes(older);
      takeOverBroker(older);
      takeOverChats(older);
      takeOverNotifications(older);
      return holdUnknown(older);
    });
  } finally {
    older.exec('DETACH newer');
  }
}

/** What was stored but not parsed when it was saved would be parsed, and sent, as if it were new. */
function takeOverUnparsed(older: WritableDb): void {
  older.exec(`
    CREATE TEMP TABLE unparsed AS
      SELECT n.id, n.conversion_id FROM newer.postbacks n JOIN main.postbacks o ON o.id = n.id
      WHERE o.understood_at_ms IS NULL AND n.understood_at_ms IS NOT NULL;
    -- A request that was taken apart since, with all that is in it: what is not parsed yet waits on.
    INSERT INTO unparsed
      SELECT n.id, n.conversion_id FROM newer.postbacks n
      WHERE n.request_id IN (SELECT id FROM unparsed) AND n.id NOT IN (SELECT id FROM unparsed);
    -- No REPLACE, which tells the triggers that count only of the new rows.
    DELETE FROM main.postbacks WHERE id IN (SELECT id FROM unparsed);
    INSERT INTO main.postbacks SELECT * FROM newer.postbacks WHERE id IN (SELECT id FROM unparsed);
    INSERT OR IGNORE INTO main.conversions SELECT * FROM newer.conversions
      WHERE id IN (SELECT conversion_id FROM unparsed);
    INSERT OR IGNORE INTO main.deliveries SELECT * FROM newer.deliveries
      WHERE postback_id IN (SELECT id FROM unparsed)
        AND destination_id IN (SELECT id FROM main.destinations)
        AND conversion_id IN (SELECT id FROM main.conversions);
    -- What the person keeps of them went with the old rows.
    INSERT OR IGNORE INTO main.pins SELECT * FROM newer.pins WHERE postback_id IN (SELECT id FROM unparsed);
    INSERT OR IGNORE INTO main.notes SELECT * FROM newer.notes WHERE postback_id IN (SELECT id FROM unparsed);
    INSERT OR IGNORE INTO main.tags SELECT * FROM newer.tags WHERE postback_id IN (SELECT id FROM unparsed);
    -- The next version must be one that no destination has yet.
    UPDATE main.conversions SET version = newest.version
      FROM (SELECT conversion_id, max(version) AS version FROM main.deliveries GROUP BY conversion_id) AS newest
      WHERE newest.conversion_id = conversions.id AND newest.version > conversions.version;
    DROP TABLE unparsed;
  `);
}

function takeOverDeliveries(older: WritableDb): void {
  older.exec(`
    UPDATE main.deliveries SET
      (state, reason, attempt_count, next_attempt_at_ms, request, may_have_arrived, updated_at_ms) =
      (SELECT n.state, n.reason, n.attempt_count, n.next_attempt_at_ms, n.request, n.may_have_arrived, n.updated_at_ms
       FROM newer.deliveries n WHERE n.id = deliveries.id)
    WHERE state IN ${OPEN_STATES_SQL} AND id IN (SELECT id FROM newer.deliveries);
    INSERT OR IGNORE INTO main.attempts SELECT * FROM newer.attempts
      WHERE delivery_id IN (SELECT id FROM main.deliveries);
  `);
}

/** One that was under way when it was saved would send again what it has sent since: it stands where it stood last. */
function takeOverReplay(older: WritableDb): void {
  older.exec(`
    DELETE FROM main.settings WHERE ${OF_REPLAY};
    INSERT INTO main.settings SELECT * FROM newer.settings WHERE ${OF_REPLAY};
  `);
}

/**
 * Mailboxes that were paired since go on receiving whatever is restored here, and nobody else has the keys for what they
 * seal; a pairing that was ended since is over. Of one that the newer one never knew, such as a database that was begun
 * anew, the older one knows more.
 */
function takeOverMailboxes(older: WritableDb): void {
  older.exec(`
    DELETE FROM main.mailboxes WHERE url IN (SELECT url FROM newer.mailboxes)
      OR id IN (SELECT id FROM newer.mailbox_covers WHERE ended_at_ms IS NOT NULL);
    INSERT OR REPLACE INTO main.mailboxes SELECT * FROM newer.mailboxes;
    INSERT OR REPLACE INTO main.mailbox_covers SELECT * FROM newer.mailbox_covers;
    INSERT OR REPLACE INTO main.secrets SELECT * FROM newer.secrets WHERE name LIKE 'mailbox/%';
    DELETE FROM main.secrets
      WHERE name LIKE 'mailbox/%' AND substr(name, length('mailbox/') + 1) NOT IN (SELECT id FROM main.mailboxes);
  `);
}

/** The same of the broker. Its keys stay where it was removed. */
function takeOverBroker(older: WritableDb): void {
  older.exec(`
    CREATE TEMP TABLE known_broker AS SELECT 1 FROM newer.secrets WHERE name = 'broker/keys';
    DELETE FROM main.settings WHERE ${OF_BROKER} AND EXISTS (SELECT 1 FROM known_broker);
    INSERT OR IGNORE INTO main.settings SELECT * FROM newer.settings WHERE ${OF_BROKER};
    DELETE FROM main.secrets WHERE name LIKE 'broker/%' AND EXISTS (SELECT 1 FROM known_broker);
    INSERT OR IGNORE INTO main.secrets SELECT * FROM newer.secrets WHERE name LIKE 'broker/%';
    DROP TABLE known_broker;
  `);
}

/**
 * Who is paired is who was paired until now, with the rights of now: whoever was unpaired since must not be answered
 * again. With another bot, or at another computer, nobody was.
 */
function takeOverChats(older: WritableDb): void {
  older.exec(`
    DELETE FROM main.telegram_chats;
    INSERT INTO main.telegram_chats SELECT * FROM newer.telegram_chats
      WHERE (SELECT value ->> '$.id' FROM newer.settings WHERE name = 'telegram')
        = (SELECT value ->> '$.id' FROM main.settings WHERE name = 'telegram');
    INSERT OR IGNORE INTO main.notification_channels SELECT * FROM newer.notification_channels
      WHERE settings ->> '$.chatId' IN (SELECT id FROM main.telegram_chats);
  `);
}

/**
 * What the owner was told is not told again; over which channels stays as it was saved. Where the newer one is of
 * another computer it knows nothing of what this one was told, so what both know counts.
 */
function takeOverNotifications(older: WritableDb): void {
  older.exec(`
    DELETE FROM main.notification_sends WHERE notification_id IN (
      SELECT id FROM main.notifications WHERE key IN (SELECT key FROM newer.notifications));
    DELETE FROM main.notification_messages WHERE id IN (SELECT id FROM newer.notification_messages);
    DELETE FROM main.notifications WHERE key IN (SELECT key FROM newer.notifications);
    INSERT INTO main.notifications SELECT * FROM newer.notifications;
    INSERT OR REPLACE INTO main.notification_sends SELECT * FROM newer.notification_sends;
    INSERT INTO main.notification_messages SELECT * FROM newer.notification_messages;
    DELETE FROM main.notification_sends WHERE channel_id NOT IN (SELECT id FROM main.notification_channels);
    -- A message of which all is in messages of the newer one, or whose channel is not here, has nothing to tell.
    DELETE FROM main.notification_messages WHERE state = 'sending'
      AND NOT EXISTS (SELECT 1 FROM main.notification_sends s WHERE s.message_id = notification_messages.id);
    -- How far was looked: what the newer one does not look for begins with what comes.
    DELETE FROM main.notification_marks WHERE source <> '${PARKED_MARK}'
      AND source NOT IN (SELECT source FROM newer.notification_marks);
    INSERT INTO main.notification_marks SELECT source, place FROM newer.notification_marks WHERE true
      ON CONFLICT (source) DO UPDATE SET place =
        CASE WHEN source = '${PARKED_MARK}' THEN excluded.place ELSE max(place, excluded.place) END;
    -- An address is told with the time since when it is the one of now.
    INSERT INTO main.public_addresses SELECT * FROM newer.public_addresses WHERE true
      ON CONFLICT (address) DO UPDATE SET last_proven_at_ms = max(last_proven_at_ms, excluded.last_proven_at_ms);
    -- Commands that were taken are not done again.
    UPDATE main.settings SET value = json_set(value, '$.nextUpdateId',
        max(value ->> '$.nextUpdateId', (SELECT n.value ->> '$.nextUpdateId' FROM newer.settings n WHERE n.name = 'telegram')))
      WHERE name = 'telegram'
        AND value ->> '$.id' = (SELECT n.value ->> '$.id' FROM newer.settings n WHERE n.name = 'telegram');
  `);
}

function holdUnknown(older: WritableDb): number {
  return older
    .write<[]>(
      'carry.hold',
      `UPDATE main.deliveries SET state = 'unknown', reason = nullif(reason, 'delayed'), next_attempt_at_ms = NULL
       WHERE state IN ${OPEN_STATES_SQL} AND id NOT IN (SELECT id FROM newer.deliveries)`,
    )
    .run().changes;
}
