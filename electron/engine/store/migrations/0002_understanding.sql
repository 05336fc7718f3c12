-- What a network usually sends, the words it uses, and how postbacks move their conversion.

ALTER TABLE networks ADD COLUMN confirmed_at_ms INTEGER;

-- The event of `/postback/KEY/EVENT` is a field like any other now, tried first as before.
UPDATE networks SET mapping = json_set(mapping, '$.fields.event', json((
  SELECT json_group_array(value) FROM (
    SELECT 'path.1' AS value
    UNION ALL
    SELECT value FROM json_each(networks.mapping, '$.fields.event')
  )
)));

-- It is read from the request itself now.
ALTER TABLE postbacks DROP COLUMN path_event;
ALTER TABLE postbacks ADD COLUMN occurred_at_ms INTEGER;
-- What it did to its conversion: first, repeat or change.
ALTER TABLE postbacks ADD COLUMN relation TEXT CHECK (relation IS NULL OR json_valid(relation));
-- What the person said when they released it from being held.
ALTER TABLE postbacks ADD COLUMN release TEXT CHECK (release IS NULL OR json_valid(release));
-- Held ones that only rate a click: looked for whenever a conversion begins, however often the click came.
CREATE INDEX postbacks_rating ON postbacks (network_id, click_id)
  WHERE is_held = 1 AND event IS NULL AND status IS NOT NULL;
CREATE INDEX postbacks_conversion ON postbacks (conversion_id, id) WHERE conversion_id IS NOT NULL;

-- The identity alone tells conversions of one click apart; a lead and its sale share it.
ALTER TABLE conversions ADD COLUMN postback_count INTEGER NOT NULL DEFAULT 1;
ALTER TABLE conversions ADD COLUMN voided_at_ms INTEGER;
UPDATE OR IGNORE conversions SET identity =
  CASE WHEN event IN ('lead', 'sale') THEN 'order' ELSE event END || '|' || identity;
UPDATE conversions SET postback_count =
  (SELECT count(*) FROM postbacks WHERE conversion_id = conversions.id);
CREATE UNIQUE INDEX conversions_identity ON conversions (network_id, click_id, identity);

-- A delivery is of one event of a conversion: its lead and its sale may both go out, each once.
CREATE TABLE deliveries_new (
  id TEXT PRIMARY KEY NOT NULL,
  conversion_id TEXT NOT NULL REFERENCES conversions (id),
  destination_id TEXT NOT NULL REFERENCES destinations (id),
  event TEXT NOT NULL,
  postback_id TEXT NOT NULL REFERENCES postbacks (id),
  state TEXT NOT NULL CHECK (
    state IN ('pending', 'sending', 'retrying', 'parked', 'delivered', 'skipped', 'unknown', 'dead')
  ),
  reason TEXT,
  attempt_count INTEGER NOT NULL DEFAULT 0,
  next_attempt_at_ms INTEGER,
  -- The request as first sent, so that every retry repeats the same bytes.
  request TEXT CHECK (request IS NULL OR json_valid(request)),
  created_at_ms INTEGER NOT NULL,
  updated_at_ms INTEGER NOT NULL,
  UNIQUE (conversion_id, destination_id, event)
) STRICT;
INSERT INTO deliveries_new
  SELECT d.id, d.conversion_id, d.destination_id, c.event, d.postback_id, d.state, d.reason, d.attempt_count,
    d.next_attempt_at_ms, d.request, d.created_at_ms, d.updated_at_ms
  FROM deliveries d JOIN conversions c ON c.id = d.conversion_id;
CREATE TABLE attempts_new (
  id TEXT PRIMARY KEY NOT NULL,
  delivery_id TEXT NOT NULL REFERENCES deliveries_new (id),
  started_at_ms INTEGER NOT NULL,
  request TEXT NOT NULL CHECK (json_valid(request)),
  answer TEXT NOT NULL CHECK (json_valid(answer))
) STRICT;
INSERT INTO attempts_new SELECT id, delivery_id, started_at_ms, request, answer FROM attempts;
DROP TABLE attempts;
DROP TABLE deliveries;
ALTER TABLE deliveries_new RENAME TO deliveries;
ALTER TABLE attempts_new RENAME TO attempts;
CREATE INDEX deliveries_due ON deliveries (next_attempt_at_ms) WHERE state IN ('pending', 'retrying');
CREATE INDEX deliveries_state ON deliveries (state, id);
CREATE INDEX deliveries_postback ON deliveries (postback_id);
CREATE INDEX attempts_delivery ON attempts (delivery_id, id);

-- Counted per day (days since 1970, UTC): names of fields, lengths of click ids.
CREATE TABLE habits (
  network_id TEXT NOT NULL REFERENCES networks (id),
  event TEXT NOT NULL,
  day INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('postback', 'field', 'id_length')),
  name TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (network_id, event, day, kind, name)
) STRICT, WITHOUT ROWID;

-- Every word that came for an event or a status, mapped or not.
CREATE TABLE words (
  network_id TEXT NOT NULL REFERENCES networks (id),
  role TEXT NOT NULL CHECK (role IN ('event', 'status')),
  word TEXT NOT NULL,
  count INTEGER NOT NULL,
  last_seen_at_ms INTEGER NOT NULL,
  PRIMARY KEY (network_id, role, word)
) STRICT, WITHOUT ROWID;
