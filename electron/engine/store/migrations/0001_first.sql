-- Ids are text (UUID 7), times UTC milliseconds, money millionths. Everything is STRICT and TEXT where
-- it is opaque, or SQLite would turn the click id 00123 into a number.

CREATE TABLE networks (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  preset TEXT NOT NULL,
  key TEXT NOT NULL UNIQUE,
  accepts_keyless INTEGER NOT NULL CHECK (accepts_keyless IN (0, 1)),
  answer_body TEXT NOT NULL,
  mapping TEXT NOT NULL CHECK (json_valid(mapping)),
  test INTEGER NOT NULL CHECK (test IN (0, 1)),
  created_at_ms INTEGER NOT NULL,
  removed_at_ms INTEGER,
  last_heard_at_ms INTEGER,
  postback_count INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE UNIQUE INDEX networks_one_keyless ON networks (accepts_keyless)
  WHERE accepts_keyless = 1 AND removed_at_ms IS NULL;

-- The first and the last block are written before the sender is answered, the middle one by understanding.
-- The bytes stand last, so that reading the other columns never walks over them.
CREATE TABLE postbacks (
  id TEXT PRIMARY KEY NOT NULL,
  received_at_ms INTEGER NOT NULL,
  network_id TEXT REFERENCES networks (id),
  path_event TEXT,
  method TEXT NOT NULL,
  body_state TEXT NOT NULL CHECK (body_state IN ('whole', 'cut', 'incomplete')),
  remote_address TEXT,
  test INTEGER NOT NULL CHECK (test IN (0, 1)),

  understood_at_ms INTEGER,
  conversion_id TEXT,
  duplicate_of TEXT,
  click_id TEXT,
  event TEXT,
  event_word TEXT,
  status TEXT,
  status_word TEXT,
  payout_micros INTEGER,
  currency TEXT,
  transaction_id TEXT,
  origins TEXT CHECK (origins IS NULL OR json_valid(origins)),
  problems TEXT CHECK (problems IS NULL OR json_valid(problems)),
  is_held INTEGER NOT NULL DEFAULT 0 CHECK (is_held IN (0, 1)),

  head BLOB NOT NULL,
  body BLOB NOT NULL
) STRICT;

CREATE INDEX postbacks_waiting ON postbacks (id) WHERE understood_at_ms IS NULL;
CREATE INDEX postbacks_held ON postbacks (id) WHERE is_held = 1;
CREATE INDEX postbacks_network ON postbacks (network_id, id);
CREATE INDEX postbacks_click_id ON postbacks (click_id);

CREATE TABLE conversions (
  id TEXT PRIMARY KEY NOT NULL,
  network_id TEXT NOT NULL REFERENCES networks (id),
  click_id TEXT NOT NULL,
  event TEXT NOT NULL,
  identity TEXT NOT NULL,
  status TEXT,
  payout_micros INTEGER,
  currency TEXT,
  first_postback_id TEXT NOT NULL REFERENCES postbacks (id),
  last_postback_id TEXT NOT NULL REFERENCES postbacks (id),
  created_at_ms INTEGER NOT NULL,
  updated_at_ms INTEGER NOT NULL,
  test INTEGER NOT NULL CHECK (test IN (0, 1)),
  UNIQUE (network_id, click_id, event, identity)
) STRICT;

CREATE INDEX conversions_created ON conversions (created_at_ms);

CREATE TABLE destinations (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  preset TEXT NOT NULL,
  enabled INTEGER NOT NULL CHECK (enabled IN (0, 1)),
  request TEXT NOT NULL CHECK (json_valid(request)),
  events TEXT NOT NULL CHECK (json_valid(events)),
  is_safe_to_repeat INTEGER NOT NULL CHECK (is_safe_to_repeat IN (0, 1)),
  timeout_ms INTEGER NOT NULL,
  test INTEGER NOT NULL CHECK (test IN (0, 1)),
  created_at_ms INTEGER NOT NULL,
  removed_at_ms INTEGER
) STRICT;

-- A row before a request: what is not in here is never sent.
CREATE TABLE deliveries (
  id TEXT PRIMARY KEY NOT NULL,
  conversion_id TEXT NOT NULL REFERENCES conversions (id),
  destination_id TEXT NOT NULL REFERENCES destinations (id),
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
  UNIQUE (conversion_id, destination_id)
) STRICT;

CREATE INDEX deliveries_due ON deliveries (next_attempt_at_ms) WHERE state IN ('pending', 'retrying');
CREATE INDEX deliveries_state ON deliveries (state, id);
CREATE INDEX deliveries_postback ON deliveries (postback_id);

CREATE TABLE attempts (
  id TEXT PRIMARY KEY NOT NULL,
  delivery_id TEXT NOT NULL REFERENCES deliveries (id),
  started_at_ms INTEGER NOT NULL,
  request TEXT NOT NULL CHECK (json_valid(request)),
  answer TEXT NOT NULL CHECK (json_valid(answer))
) STRICT;

CREATE INDEX attempts_delivery ON attempts (delivery_id, id);

CREATE TABLE refused (
  id TEXT PRIMARY KEY NOT NULL,
  at_ms INTEGER NOT NULL,
  method TEXT NOT NULL,
  target TEXT NOT NULL,
  remote_address TEXT,
  reason TEXT NOT NULL,
  status_code INTEGER NOT NULL
) STRICT;

CREATE TABLE settings (
  name TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;
