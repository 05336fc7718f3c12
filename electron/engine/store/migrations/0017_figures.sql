-- Figures that the window shows again and again: kept as their rows change, so that none of them takes longer with the
-- number of rows. Each table says the same as counting would (`counts-tables.ts` counts anew).

-- Conversions that are neither tests nor void, by the quarter of an hour in which they began (quarters since 1970,
-- UTC): every time zone's day begins with one.
CREATE TABLE conversion_sums (
  slot INTEGER NOT NULL,
  event TEXT NOT NULL,
  -- Empty where there is no amount, or none is known for it.
  currency TEXT NOT NULL,
  has_amount INTEGER NOT NULL CHECK (has_amount IN (0, 1)),
  is_rejected INTEGER NOT NULL CHECK (is_rejected IN (0, 1)),
  count INTEGER NOT NULL,
  micros INTEGER NOT NULL,
  pending_micros INTEGER NOT NULL,
  PRIMARY KEY (slot, event, currency, has_amount, is_rejected)
) STRICT, WITHOUT ROWID;

INSERT INTO conversion_sums
SELECT created_at_ms / 900000, event, iif(payout_micros IS NULL, '', coalesce(currency, '')),
  payout_micros IS NOT NULL, status IS 'rejected', count(*), coalesce(sum(payout_micros), 0),
  coalesce(sum(payout_micros) FILTER (WHERE status = 'pending'), 0)
FROM conversions WHERE test = 0 AND voided_at_ms IS NULL GROUP BY 1, 2, 3, 4, 5;

CREATE TRIGGER conversions_sum_insert AFTER INSERT ON conversions WHEN NEW.test = 0 AND NEW.voided_at_ms IS NULL BEGIN
  INSERT INTO conversion_sums VALUES (
    NEW.created_at_ms / 900000, NEW.event, iif(NEW.payout_micros IS NULL, '', coalesce(NEW.currency, '')),
    NEW.payout_micros IS NOT NULL, NEW.status IS 'rejected', 1, coalesce(NEW.payout_micros, 0),
    iif(NEW.status IS 'pending', coalesce(NEW.payout_micros, 0), 0)
  ) ON CONFLICT DO UPDATE SET count = count + 1, micros = micros + excluded.micros,
    pending_micros = pending_micros + excluded.pending_micros;
END;

CREATE TRIGGER conversions_sum_delete AFTER DELETE ON conversions WHEN OLD.test = 0 AND OLD.voided_at_ms IS NULL BEGIN
  UPDATE conversion_sums SET count = count - 1, micros = micros - coalesce(OLD.payout_micros, 0),
    pending_micros = pending_micros - iif(OLD.status IS 'pending', coalesce(OLD.payout_micros, 0), 0)
  WHERE slot = OLD.created_at_ms / 900000 AND event = OLD.event
    AND currency = iif(OLD.payout_micros IS NULL, '', coalesce(OLD.currency, ''))
    AND has_amount = (OLD.payout_micros IS NOT NULL) AND is_rejected = (OLD.status IS 'rejected');
END;

CREATE TRIGGER conversions_sum_update
AFTER UPDATE OF created_at_ms, event, payout_micros, currency, status, test, voided_at_ms ON conversions
WHEN OLD.created_at_ms <> NEW.created_at_ms OR OLD.event <> NEW.event OR OLD.payout_micros IS NOT NEW.payout_micros
  OR OLD.currency IS NOT NEW.currency OR OLD.status IS NOT NEW.status OR OLD.test <> NEW.test
  OR (OLD.voided_at_ms IS NULL) <> (NEW.voided_at_ms IS NULL)
BEGIN
  UPDATE conversion_sums SET count = count - 1, micros = micros - coalesce(OLD.payout_micros, 0),
    pending_micros = pending_micros - iif(OLD.status IS 'pending', coalesce(OLD.payout_micros, 0), 0)
  WHERE OLD.test = 0 AND OLD.voided_at_ms IS NULL
    AND slot = OLD.created_at_ms / 900000 AND event = OLD.event
    AND currency = iif(OLD.payout_micros IS NULL, '', coalesce(OLD.currency, ''))
    AND has_amount = (OLD.payout_micros IS NOT NULL) AND is_rejected = (OLD.status IS 'rejected');
  INSERT INTO conversion_sums SELECT
    NEW.created_at_ms / 900000, NEW.event, iif(NEW.payout_micros IS NULL, '', coalesce(NEW.currency, '')),
    NEW.payout_micros IS NOT NULL, NEW.status IS 'rejected', 1, coalesce(NEW.payout_micros, 0),
    iif(NEW.status IS 'pending', coalesce(NEW.payout_micros, 0), 0)
  WHERE NEW.test = 0 AND NEW.voided_at_ms IS NULL
  ON CONFLICT DO UPDATE SET count = count + 1, micros = micros + excluded.micros,
    pending_micros = pending_micros + excluded.pending_micros;
END;

-- Deliveries of each destination by state. Those that ended are counted by the first eight digits of their
-- postback's id, which are in the order of commits: about a minute each. All others have an empty bucket.
CREATE TABLE destination_counts (
  bucket TEXT NOT NULL,
  destination_id TEXT NOT NULL,
  state TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (bucket, destination_id, state)
) STRICT, WITHOUT ROWID;

INSERT INTO destination_counts
SELECT iif(state IN ('delivered', 'dead', 'unknown'), substr(postback_id, 1, 8), ''), destination_id, state, count(*)
FROM deliveries GROUP BY 1, 2, 3;

CREATE TRIGGER deliveries_figure_insert AFTER INSERT ON deliveries BEGIN
  INSERT INTO destination_counts VALUES (
    iif(NEW.state IN ('delivered', 'dead', 'unknown'), substr(NEW.postback_id, 1, 8), ''),
    NEW.destination_id, NEW.state, 1
  ) ON CONFLICT DO UPDATE SET count = count + 1;
END;

CREATE TRIGGER deliveries_figure_update AFTER UPDATE OF state, destination_id, postback_id ON deliveries
WHEN OLD.state <> NEW.state OR OLD.destination_id <> NEW.destination_id OR OLD.postback_id <> NEW.postback_id
BEGIN
  UPDATE destination_counts SET count = count - 1
  WHERE bucket = iif(OLD.state IN ('delivered', 'dead', 'unknown'), substr(OLD.postback_id, 1, 8), '')
    AND destination_id = OLD.destination_id AND state = OLD.state;
  INSERT INTO destination_counts VALUES (
    iif(NEW.state IN ('delivered', 'dead', 'unknown'), substr(NEW.postback_id, 1, 8), ''),
    NEW.destination_id, NEW.state, 1
  ) ON CONFLICT DO UPDATE SET count = count + 1;
END;

CREATE TRIGGER deliveries_figure_delete AFTER DELETE ON deliveries BEGIN
  UPDATE destination_counts SET count = count - 1
  WHERE bucket = iif(OLD.state IN ('delivered', 'dead', 'unknown'), substr(OLD.postback_id, 1, 8), '')
    AND destination_id = OLD.destination_id AND state = OLD.state;
END;

-- What waits for its time because its destination asks for it.
CREATE INDEX deliveries_delayed ON deliveries (destination_id, next_attempt_at_ms)
  WHERE state = 'pending' AND reason = 'delayed';

-- Where the last 24 hours begin is looked up, not walked to.
CREATE INDEX postbacks_received ON postbacks (received_at_ms);
