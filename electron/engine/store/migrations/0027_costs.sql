-- What was spent, by day and by what it was spent for.

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
