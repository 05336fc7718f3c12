-- Two coarser sums beside those of quarters of an hour, so that 90 days are some ten thousand rows: hours, without
-- network and currency, and days (UTC), with them. Kept as the quarters change, in the same transaction.

CREATE TABLE conversion_hours (
  -- Since 1970, UTC.
  slot INTEGER NOT NULL,
  event TEXT NOT NULL,
  status TEXT NOT NULL,
  worth_currency TEXT NOT NULL,
  has_amount INTEGER NOT NULL,
  has_currency INTEGER NOT NULL,
  count INTEGER NOT NULL,
  worth_micros INTEGER NOT NULL,
  PRIMARY KEY (slot, event, status, worth_currency, has_amount, has_currency)
) STRICT, WITHOUT ROWID;

CREATE TABLE conversion_days (
  slot INTEGER NOT NULL,
  network_id TEXT NOT NULL,
  event TEXT NOT NULL,
  status TEXT NOT NULL,
  currency TEXT NOT NULL,
  worth_currency TEXT NOT NULL,
  has_amount INTEGER NOT NULL,
  count INTEGER NOT NULL,
  worth_micros INTEGER NOT NULL,
  PRIMARY KEY (slot, network_id, event, status, currency, worth_currency, has_amount)
) STRICT, WITHOUT ROWID;

INSERT INTO conversion_hours
SELECT slot / 4, event, status, worth_currency, has_amount, currency <> '', sum(count), sum(worth_micros)
FROM conversion_sums GROUP BY 1, 2, 3, 4, 5, 6;
INSERT INTO conversion_days
SELECT slot / 96, network_id, event, status, currency, worth_currency, has_amount, sum(count), sum(worth_micros)
FROM conversion_sums GROUP BY 1, 2, 3, 4, 5, 6, 7;

CREATE TRIGGER conversion_sums_insert AFTER INSERT ON conversion_sums BEGIN
  INSERT INTO conversion_hours VALUES (
    NEW.slot / 4, NEW.event, NEW.status, NEW.worth_currency, NEW.has_amount, NEW.currency <> '', NEW.count,
    NEW.worth_micros
  ) ON CONFLICT DO UPDATE SET count = count + excluded.count, worth_micros = worth_micros + excluded.worth_micros;
  INSERT INTO conversion_days VALUES (
    NEW.slot / 96, NEW.network_id, NEW.event, NEW.status, NEW.currency, NEW.worth_currency, NEW.has_amount, NEW.count,
    NEW.worth_micros
  ) ON CONFLICT DO UPDATE SET count = count + excluded.count, worth_micros = worth_micros + excluded.worth_micros;
END;

CREATE TRIGGER conversion_sums_update AFTER UPDATE OF count, worth_micros ON conversion_sums BEGIN
  UPDATE conversion_hours SET count = count + NEW.count - OLD.count,
    worth_micros = worth_micros + NEW.worth_micros - OLD.worth_micros
  WHERE slot = NEW.slot / 4 AND event = NEW.event AND status = NEW.status AND worth_currency = NEW.worth_currency
    AND has_amount = NEW.has_amount AND has_currency = (NEW.currency <> '');
  UPDATE conversion_days SET count = count + NEW.count - OLD.count,
    worth_micros = worth_micros + NEW.worth_micros - OLD.worth_micros
  WHERE slot = NEW.slot / 96 AND network_id = NEW.network_id AND event = NEW.event AND status = NEW.status
    AND currency = NEW.currency AND worth_currency = NEW.worth_currency AND has_amount = NEW.has_amount;
END;
