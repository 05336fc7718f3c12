-- What was spent, by day and by what it was spent for; and what conversions came through, so that both meet.

CREATE TABLE costs (
  id INTEGER PRIMARY KEY NOT NULL,
  -- `link`, or `sub:` and the parameter that brings the key back.
  dimension TEXT NOT NULL,
  key TEXT NOT NULL,
  -- As it is compared: names of links without regard to case.
  compared_key TEXT NOT NULL,
  -- Since 1970, as the source names it.
  day INTEGER NOT NULL,
  currency TEXT NOT NULL,
  micros INTEGER NOT NULL,
  -- As of conversions: NULL where there is no rate, or no currency to count in was chosen yet.
  worth_micros INTEGER,
  worth_currency TEXT,
  rate_id INTEGER
) STRICT;
CREATE UNIQUE INDEX costs_key ON costs (dimension, compared_key, day, currency);
CREATE INDEX costs_day ON costs (dimension, day);

-- Costs that were read and wait until the person has seen what they replace. `batch`: `file`, or `rows` inside one transaction.
CREATE TABLE cost_drafts (
  batch TEXT NOT NULL,
  compared_key TEXT NOT NULL,
  day INTEGER NOT NULL,
  currency TEXT NOT NULL,
  key TEXT NOT NULL,
  micros INTEGER NOT NULL,
  PRIMARY KEY (batch, compared_key, day, currency)
) STRICT, WITHOUT ROWID;

-- Through which link a conversion came, and its values of the parameters that costs are given for: read from its
-- first postback behind everything else.
CREATE TABLE conversion_origins (
  conversion_id TEXT PRIMARY KEY NOT NULL,
  link_id TEXT,
  -- JSON: value by parameter in lower case; NULL where it has none of them.
  subs TEXT CHECK (subs IS NULL OR json_valid(subs))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER conversion_origins_delete AFTER DELETE ON conversions BEGIN
  DELETE FROM conversion_origins WHERE conversion_id = OLD.id;
END;

-- Values that came back at least once, of those parameters.
CREATE TABLE seen_subs (
  parameter TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (parameter, value)
) STRICT, WITHOUT ROWID;
