-- Exchange rates, and what each conversion is worth in the one currency that the person chose.

-- One unit of a currency is numerator / denominator units of the source's own, on a day (days since 1970).
CREATE TABLE rates (
  source TEXT NOT NULL,
  currency TEXT NOT NULL,
  day INTEGER NOT NULL,
  numerator INTEGER NOT NULL,
  denominator INTEGER NOT NULL,
  PRIMARY KEY (source, currency, day)
) STRICT, WITHOUT ROWID;

-- By the person's word: from a day on, until the next pin of the currency.
CREATE TABLE rate_pins (
  currency TEXT NOT NULL,
  from_day INTEGER NOT NULL,
  into_currency TEXT NOT NULL,
  numerator INTEGER NOT NULL,
  denominator INTEGER NOT NULL,
  created_at_ms INTEGER NOT NULL,
  PRIMARY KEY (currency, from_day)
) STRICT, WITHOUT ROWID;

-- Rates that conversions were counted with, each with where it is from: they stay when files and pins change.
CREATE TABLE used_rates (
  id INTEGER PRIMARY KEY NOT NULL,
  currency TEXT NOT NULL,
  into_currency TEXT NOT NULL,
  -- Products of two rates: longer than an integer of the database.
  numerator TEXT NOT NULL,
  denominator TEXT NOT NULL,
  -- Whose file, and of which day; NULL where none was needed.
  source TEXT,
  day INTEGER,
  -- Since when the pin holds that had a part in it; NULL without one.
  pinned_day INTEGER
) STRICT;
CREATE UNIQUE INDEX used_rates_same ON used_rates (
  currency, into_currency, numerator, denominator, coalesce(source, ''), coalesce(day, -1), coalesce(pinned_day, -1)
);

-- NULL where there is no amount, no rate, or no currency to count in was chosen yet. The amount itself stays as it is.
ALTER TABLE conversions ADD COLUMN worth_micros INTEGER;
ALTER TABLE conversions ADD COLUMN worth_currency TEXT;
ALTER TABLE conversions ADD COLUMN rate_id INTEGER;

-- The sums of each quarter of an hour know what is worth how much, of which network, and each status by itself.
DROP TRIGGER conversions_sum_insert;
DROP TRIGGER conversions_sum_delete;
DROP TRIGGER conversions_sum_update;
DROP TABLE conversion_sums;
CREATE TABLE conversion_sums (
  slot INTEGER NOT NULL,
  network_id TEXT NOT NULL,
  event TEXT NOT NULL,
  -- Empty where the network says none.
  status TEXT NOT NULL,
  -- Empty where there is no amount, or none is known for it.
  currency TEXT NOT NULL,
  -- Empty where it has no rate yet.
  worth_currency TEXT NOT NULL,
  has_amount INTEGER NOT NULL CHECK (has_amount IN (0, 1)),
  count INTEGER NOT NULL,
  micros INTEGER NOT NULL,
  worth_micros INTEGER NOT NULL,
  PRIMARY KEY (slot, network_id, event, status, currency, worth_currency, has_amount)
) STRICT, WITHOUT ROWID;

INSERT INTO conversion_sums
SELECT created_at_ms / 900000, network_id, event, coalesce(status, ''),
  iif(payout_micros IS NULL, '', coalesce(currency, '')), '', payout_micros IS NOT NULL, count(*),
  coalesce(sum(payout_micros), 0), 0
FROM conversions WHERE test = 0 AND voided_at_ms IS NULL GROUP BY 1, 2, 3, 4, 5, 7;

CREATE TRIGGER conversions_sum_insert AFTER INSERT ON conversions WHEN NEW.test = 0 AND NEW.voided_at_ms IS NULL BEGIN
  INSERT INTO conversion_sums VALUES (
    NEW.created_at_ms / 900000, NEW.network_id, NEW.event, coalesce(NEW.status, ''),
    iif(NEW.payout_micros IS NULL, '', coalesce(NEW.currency, '')), coalesce(NEW.worth_currency, ''),
    NEW.payout_micros IS NOT NULL, 1, coalesce(NEW.payout_micros, 0), coalesce(NEW.worth_micros, 0)
  ) ON CONFLICT DO UPDATE SET count = count + 1, micros = micros + excluded.micros,
    worth_micros = worth_micros + excluded.worth_micros;
END;

CREATE TRIGGER conversions_sum_delete AFTER DELETE ON conversions WHEN OLD.test = 0 AND OLD.voided_at_ms IS NULL BEGIN
  UPDATE conversion_sums SET count = count - 1, micros = micros - coalesce(OLD.payout_micros, 0),
    worth_micros = worth_micros - coalesce(OLD.worth_micros, 0)
  WHERE slot = OLD.created_at_ms / 900000 AND network_id = OLD.network_id AND event = OLD.event
    AND status = coalesce(OLD.status, '') AND currency = iif(OLD.payout_micros IS NULL, '', coalesce(OLD.currency, ''))
    AND worth_currency = coalesce(OLD.worth_currency, '') AND has_amount = (OLD.payout_micros IS NOT NULL);
END;

CREATE TRIGGER conversions_sum_update
AFTER UPDATE OF created_at_ms, network_id, event, payout_micros, currency, worth_micros, worth_currency, status, test,
  voided_at_ms ON conversions
WHEN OLD.created_at_ms <> NEW.created_at_ms OR OLD.network_id <> NEW.network_id OR OLD.event <> NEW.event
  OR OLD.payout_micros IS NOT NEW.payout_micros OR OLD.currency IS NOT NEW.currency
  OR OLD.worth_micros IS NOT NEW.worth_micros OR OLD.worth_currency IS NOT NEW.worth_currency
  OR OLD.status IS NOT NEW.status OR OLD.test <> NEW.test
  OR (OLD.voided_at_ms IS NULL) <> (NEW.voided_at_ms IS NULL)
BEGIN
  UPDATE conversion_sums SET count = count - 1, micros = micros - coalesce(OLD.payout_micros, 0),
    worth_micros = worth_micros - coalesce(OLD.worth_micros, 0)
  WHERE OLD.test = 0 AND OLD.voided_at_ms IS NULL
    AND slot = OLD.created_at_ms / 900000 AND network_id = OLD.network_id AND event = OLD.event
    AND status = coalesce(OLD.status, '') AND currency = iif(OLD.payout_micros IS NULL, '', coalesce(OLD.currency, ''))
    AND worth_currency = coalesce(OLD.worth_currency, '') AND has_amount = (OLD.payout_micros IS NOT NULL);
  INSERT INTO conversion_sums SELECT
    NEW.created_at_ms / 900000, NEW.network_id, NEW.event, coalesce(NEW.status, ''),
    iif(NEW.payout_micros IS NULL, '', coalesce(NEW.currency, '')), coalesce(NEW.worth_currency, ''),
    NEW.payout_micros IS NOT NULL, 1, coalesce(NEW.payout_micros, 0), coalesce(NEW.worth_micros, 0)
  WHERE NEW.test = 0 AND NEW.voided_at_ms IS NULL
  ON CONFLICT DO UPDATE SET count = count + 1, micros = micros + excluded.micros,
    worth_micros = worth_micros + excluded.worth_micros;
END;
