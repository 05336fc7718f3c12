-- Sums in two parts: whole units of a currency, and the millionths that are left of each amount. One number of millionths
-- was past what an integer of the database holds after some thousand amounts of nearly a billion in a quarter of an hour,
-- and the postback that brought the next one was refused. Both parts stay exact for as many conversions as there can be.
DROP TRIGGER conversions_sum_insert;
DROP TRIGGER conversions_sum_delete;
DROP TRIGGER conversions_sum_update;
CREATE TABLE exact_sums (
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
  units INTEGER NOT NULL,
  -- Of each amount what is below a unit, with its sign.
  micros INTEGER NOT NULL,
  worth_units INTEGER NOT NULL,
  worth_micros INTEGER NOT NULL,
  PRIMARY KEY (slot, network_id, event, status, currency, worth_currency, has_amount)
) STRICT, WITHOUT ROWID;
INSERT INTO exact_sums
SELECT created_at_ms / 900000, network_id, event, coalesce(status, ''),
  iif(payout_micros IS NULL, '', coalesce(currency, '')), coalesce(worth_currency, ''), payout_micros IS NOT NULL, count(*),
  coalesce(sum(payout_micros / 1000000), 0), coalesce(sum(payout_micros % 1000000), 0),
  coalesce(sum(worth_micros / 1000000), 0), coalesce(sum(worth_micros % 1000000), 0)
FROM conversions WHERE test = 0 AND voided_at_ms IS NULL GROUP BY 1, 2, 3, 4, 5, 6, 7;
DROP TABLE conversion_sums;
ALTER TABLE exact_sums RENAME TO conversion_sums;

CREATE TRIGGER conversions_sum_insert AFTER INSERT ON conversions WHEN NEW.test = 0 AND NEW.voided_at_ms IS NULL BEGIN
  INSERT INTO conversion_sums VALUES (
    NEW.created_at_ms / 900000, NEW.network_id, NEW.event, coalesce(NEW.status, ''),
    iif(NEW.payout_micros IS NULL, '', coalesce(NEW.currency, '')), coalesce(NEW.worth_currency, ''),
    NEW.payout_micros IS NOT NULL, 1, coalesce(NEW.payout_micros / 1000000, 0),
    coalesce(NEW.payout_micros % 1000000, 0), coalesce(NEW.worth_micros / 1000000, 0),
    coalesce(NEW.worth_micros % 1000000, 0)
  ) ON CONFLICT DO UPDATE SET count = count + 1, units = units + excluded.units,
    micros = micros + excluded.micros, worth_units = worth_units + excluded.worth_units,
    worth_micros = worth_micros + excluded.worth_micros;
END;

CREATE TRIGGER conversions_sum_delete AFTER DELETE ON conversions WHEN OLD.test = 0 AND OLD.voided_at_ms IS NULL BEGIN
  UPDATE conversion_sums SET count = count - 1, units = units - coalesce(OLD.payout_micros / 1000000, 0),
    micros = micros - coalesce(OLD.payout_micros % 1000000, 0),
    worth_units = worth_units - coalesce(OLD.worth_micros / 1000000, 0),
    worth_micros = worth_micros - coalesce(OLD.worth_micros % 1000000, 0)
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
  UPDATE conversion_sums SET count = count - 1, units = units - coalesce(OLD.payout_micros / 1000000, 0),
    micros = micros - coalesce(OLD.payout_micros % 1000000, 0),
    worth_units = worth_units - coalesce(OLD.worth_micros / 1000000, 0),
    worth_micros = worth_micros - coalesce(OLD.worth_micros % 1000000, 0)
  WHERE OLD.test = 0 AND OLD.voided_at_ms IS NULL
    AND slot = OLD.created_at_ms / 900000 AND network_id = OLD.network_id AND event = OLD.event
    AND status = coalesce(OLD.status, '') AND currency = iif(OLD.payout_micros IS NULL, '', coalesce(OLD.currency, ''))
    AND worth_currency = coalesce(OLD.worth_currency, '') AND has_amount = (OLD.payout_micros IS NOT NULL);
  INSERT INTO conversion_sums SELECT
    NEW.created_at_ms / 900000, NEW.network_id, NEW.event, coalesce(NEW.status, ''),
    iif(NEW.payout_micros IS NULL, '', coalesce(NEW.currency, '')), coalesce(NEW.worth_currency, ''),
    NEW.payout_micros IS NOT NULL, 1, coalesce(NEW.payout_micros / 1000000, 0),
    coalesce(NEW.payout_micros % 1000000, 0), coalesce(NEW.worth_micros / 1000000, 0),
    coalesce(NEW.worth_micros % 1000000, 0)
  WHERE NEW.test = 0 AND NEW.voided_at_ms IS NULL
  ON CONFLICT DO UPDATE SET count = count + 1, units = units + excluded.units,
    micros = micros + excluded.micros, worth_units = worth_units + excluded.worth_units,
    worth_micros = worth_micros + excluded.worth_micros;
END;

-- An amount of 0 is none where averages are made: hours are counted and packed again with that.
DELETE FROM insight_hours;
DELETE FROM insight_days;
DELETE FROM insight_kinds;
