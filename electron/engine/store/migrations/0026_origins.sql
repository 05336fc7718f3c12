-- Where conversions come from, and figures of each hour that any grouping is read out of.

-- What the postback that began a conversion says beside its own facts: one row for each combination of values.
CREATE TABLE origins (
  id INTEGER PRIMARY KEY NOT NULL,
  network_id TEXT NOT NULL,
  -- Names in lower case and in order; null for one of too many values to tell apart.
  params TEXT NOT NULL CHECK (json_valid(params)),
  country TEXT,
  offer TEXT,
  -- Told by the links of now: assigned anew when those change.
  link_id TEXT,
  UNIQUE (network_id, params)
) STRICT;

-- The values that each parameter was seen with, as far as they are told apart.
CREATE TABLE origin_values (
  network_id TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (network_id, name, value)
) STRICT, WITHOUT ROWID;

-- NULL until it is read; `origin-filler.ts` reads what older versions wrote.
ALTER TABLE conversions ADD COLUMN origin_id INTEGER;
CREATE INDEX conversions_without_origin ON conversions (id) WHERE origin_id IS NULL;

-- Hours since 1970 (UTC) in which conversions began, and how often something of one of them has changed.
CREATE TABLE insight_marks (
  hour INTEGER PRIMARY KEY NOT NULL,
  version INTEGER NOT NULL
) STRICT;

-- What conversions have in common that are counted together: packed hours name them by number.
CREATE TABLE insight_kinds (
  id INTEGER PRIMARY KEY NOT NULL,
  network_id TEXT NOT NULL,
  event TEXT NOT NULL,
  status TEXT NOT NULL,
  currency TEXT NOT NULL,
  worth_currency TEXT NOT NULL,
  has_amount INTEGER NOT NULL,
  UNIQUE (network_id, event, status, currency, worth_currency, has_amount)
) STRICT;

-- The same hours counted and packed (`packed-hour.ts`). One of another version than its mark is counted when it is asked for.
CREATE TABLE insight_hours (
  hour INTEGER PRIMARY KEY NOT NULL,
  version INTEGER NOT NULL,
  -- Without origins and quarters: an eighth of the rows, for whatever does not ask for them.
  kinds BLOB NOT NULL,
  figures BLOB NOT NULL
) STRICT;

INSERT INTO insight_marks SELECT created_at_ms / 3600000, 1 FROM conversions GROUP BY 1;

CREATE TRIGGER conversions_mark_insert AFTER INSERT ON conversions WHEN NEW.test = 0 AND NEW.voided_at_ms IS NULL BEGIN
  INSERT INTO insight_marks VALUES (NEW.created_at_ms / 3600000, 1) ON CONFLICT DO UPDATE SET version = version + 1;
END;

CREATE TRIGGER conversions_mark_delete AFTER DELETE ON conversions WHEN OLD.test = 0 AND OLD.voided_at_ms IS NULL BEGIN
  UPDATE insight_marks SET version = version + 1 WHERE hour = OLD.created_at_ms / 3600000;
END;

CREATE TRIGGER conversions_mark_update
AFTER UPDATE OF created_at_ms, network_id, event, payout_micros, currency, worth_micros, worth_currency, status, test,
  voided_at_ms, origin_id ON conversions
WHEN OLD.created_at_ms <> NEW.created_at_ms OR OLD.network_id <> NEW.network_id OR OLD.event <> NEW.event
  OR OLD.payout_micros IS NOT NEW.payout_micros OR OLD.currency IS NOT NEW.currency
  OR OLD.worth_micros IS NOT NEW.worth_micros OR OLD.worth_currency IS NOT NEW.worth_currency
  OR OLD.status IS NOT NEW.status OR OLD.test <> NEW.test OR OLD.origin_id IS NOT NEW.origin_id
  OR (OLD.voided_at_ms IS NULL) <> (NEW.voided_at_ms IS NULL)
BEGIN
  INSERT INTO insight_marks VALUES (NEW.created_at_ms / 3600000, 1) ON CONFLICT DO UPDATE SET version = version + 1;
  UPDATE insight_marks SET version = version + 1
  WHERE hour = OLD.created_at_ms / 3600000 AND OLD.created_at_ms / 3600000 <> NEW.created_at_ms / 3600000;
END;

-- What they say is in the packed hours.
DROP TRIGGER conversion_sums_insert;
DROP TRIGGER conversion_sums_update;
DROP TABLE conversion_hours;
DROP TABLE conversion_days;
