-- Since when the public address did not reach us, and why. The last row may still last.
CREATE TABLE outages (
  id INTEGER PRIMARY KEY NOT NULL,
  cause TEXT NOT NULL,
  began_at_ms INTEGER NOT NULL,
  ended_at_ms INTEGER,
  noticed_at_ms INTEGER NOT NULL,
  detail TEXT
) STRICT;

CREATE INDEX outages_began ON outages (began_at_ms);

-- The last sign of life, one row, written again and again. There is none before the address was ever proven.
CREATE TABLE heartbeat (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
  wall_ms INTEGER NOT NULL,
  uptime_ms INTEGER NOT NULL,
  is_goodbye INTEGER NOT NULL CHECK (is_goodbye IN (0, 1)),
  watched_since_ms INTEGER NOT NULL
) STRICT;

-- How many postbacks a network sent in each quarter of an hour (quarters since 1970, UTC).
CREATE TABLE heard_slots (
  network_id TEXT NOT NULL REFERENCES networks (id),
  slot INTEGER NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (network_id, slot)
) STRICT, WITHOUT ROWID;

INSERT INTO heard_slots
  SELECT network_id, received_at_ms / 900000, count(*) FROM postbacks
  WHERE network_id IS NOT NULL AND understood_at_ms IS NOT NULL GROUP BY 1, 2;

-- Which public address stands in a network's cabinet: by what the person said, and by what really came.
CREATE TABLE network_addresses (
  network_id TEXT NOT NULL REFERENCES networks (id),
  -- `https://host`, without a path.
  address TEXT NOT NULL,
  pasted_at_ms INTEGER,
  last_hit_at_ms INTEGER,
  hit_count INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (network_id, address)
) STRICT, WITHOUT ROWID;

-- Every public address that was proven to lead here.
CREATE TABLE public_addresses (
  address TEXT PRIMARY KEY NOT NULL,
  first_proven_at_ms INTEGER NOT NULL,
  last_proven_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What saved links already say about their network.
INSERT INTO network_addresses (network_id, address, pasted_at_ms)
  SELECT json_extract(draft, '$.networkId'), substr(pasted_base, 1, instr(pasted_base, '/postback/') - 1),
    max(pasted_at_ms)
  FROM links
  WHERE pasted_base LIKE 'http%/postback/%'
    AND json_extract(draft, '$.networkId') IN (SELECT id FROM networks)
  GROUP BY 1, 2;
