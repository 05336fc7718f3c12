-- Each change of a conversion is a version of it; a destination that hears of changes has a delivery for each.
ALTER TABLE conversions ADD COLUMN version INTEGER NOT NULL DEFAULT 1;

-- Made anew: one event may be told in several versions, and the old table allows one.
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
  -- Network and click id in one: deliveries of one click go out in their order.
  click_key TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1,
  -- What it tells of its version: status, amount, currency, transaction id. Null: what its postback says.
  told TEXT CHECK (told IS NULL OR json_valid(told)),
  -- An attempt got no answer, and may have arrived all the same.
  may_have_arrived INTEGER NOT NULL DEFAULT 0 CHECK (may_have_arrived IN (0, 1)),
  -- What it tells is how the conversion stands, is over since, or is over for the destination too: it knows newer.
  standing TEXT NOT NULL DEFAULT 'current' CHECK (standing IN ('current', 'outdated', 'replaced')),
  UNIQUE (conversion_id, destination_id, version, event)
) STRICT;

-- The stages that were told so far are its versions, in their order.
INSERT INTO deliveries_new
  (id, conversion_id, destination_id, event, postback_id, state, reason, attempt_count, next_attempt_at_ms, request,
   created_at_ms, updated_at_ms, click_key, version)
SELECT d.id, d.conversion_id, d.destination_id, d.event, d.postback_id, d.state, d.reason, d.attempt_count,
  d.next_attempt_at_ms, d.request, d.created_at_ms, d.updated_at_ms, d.click_key,
  1 + (SELECT count(DISTINCT o.event) FROM deliveries o
    WHERE o.conversion_id = d.conversion_id AND o.event <> d.event AND o.id < d.id)
FROM deliveries d;
UPDATE conversions SET version = newest.version
FROM (SELECT conversion_id, max(version) AS version FROM deliveries_new GROUP BY conversion_id) AS newest
WHERE newest.conversion_id = conversions.id AND newest.version > 1;

UPDATE deliveries_new SET standing = CASE
  WHEN EXISTS (
    SELECT 1 FROM deliveries later
    WHERE later.conversion_id = deliveries_new.conversion_id
      AND later.destination_id = deliveries_new.destination_id
      AND later.id > deliveries_new.id AND later.state IN ('delivered', 'unknown')
  ) THEN 'replaced'
  ELSE 'outdated' END
WHERE state <> 'skipped' AND NOT EXISTS (
  SELECT 1 FROM conversions c JOIN postbacks p ON p.id = deliveries_new.postback_id
  WHERE c.id = deliveries_new.conversion_id AND c.event = deliveries_new.event AND c.status IS p.status
    AND c.payout_micros IS p.payout_micros AND c.currency IS p.currency
);

DROP TABLE deliveries;
ALTER TABLE deliveries_new RENAME TO deliveries;

CREATE INDEX deliveries_state ON deliveries (state, id);
CREATE INDEX deliveries_postback ON deliveries (postback_id);
CREATE INDEX deliveries_waiting ON deliveries (destination_id, state, next_attempt_at_ms, id)
  WHERE state IN ('pending', 'retrying', 'parked');
CREATE INDEX deliveries_of_click ON deliveries (destination_id, click_key, id)
  WHERE state IN ('pending', 'sending', 'retrying', 'parked');
-- A clock that was ahead makes everything look too old: what was skipped for that is found again.
CREATE INDEX deliveries_too_old ON deliveries (updated_at_ms) WHERE state = 'skipped' AND reason = 'too_old';

CREATE TRIGGER deliveries_count_insert AFTER INSERT ON deliveries BEGIN
  UPDATE delivery_counts SET count = count + 1 WHERE state IN ('planned', NEW.state);
END;

CREATE TRIGGER deliveries_count_update AFTER UPDATE OF state ON deliveries WHEN OLD.state <> NEW.state BEGIN
  UPDATE delivery_counts SET count = count - 1 WHERE state = OLD.state;
  UPDATE delivery_counts SET count = count + 1 WHERE state = NEW.state;
END;

CREATE TRIGGER deliveries_count_delete AFTER DELETE ON deliveries BEGIN
  UPDATE delivery_counts SET count = count - 1 WHERE state IN ('planned', OLD.state);
END;

-- What destinations were told: still true, over since, or over for them too. Together: delivered and unknown.
INSERT INTO delivery_counts
SELECT 'told_' || kinds.standing, count(d.id)
FROM (SELECT 'current' AS standing UNION ALL SELECT 'outdated' UNION ALL SELECT 'replaced') AS kinds
LEFT JOIN deliveries d ON d.standing = kinds.standing AND d.state IN ('delivered', 'unknown')
GROUP BY kinds.standing;

CREATE TRIGGER deliveries_told_insert AFTER INSERT ON deliveries WHEN NEW.state IN ('delivered', 'unknown') BEGIN
  UPDATE delivery_counts SET count = count + 1 WHERE state = 'told_' || NEW.standing;
END;

CREATE TRIGGER deliveries_told_update AFTER UPDATE OF state, standing ON deliveries
WHEN (OLD.state IN ('delivered', 'unknown')) <> (NEW.state IN ('delivered', 'unknown'))
  OR (NEW.state IN ('delivered', 'unknown') AND OLD.standing <> NEW.standing)
BEGIN
  UPDATE delivery_counts SET count = count - 1
    WHERE OLD.state IN ('delivered', 'unknown') AND state = 'told_' || OLD.standing;
  UPDATE delivery_counts SET count = count + 1
    WHERE NEW.state IN ('delivered', 'unknown') AND state = 'told_' || NEW.standing;
END;

CREATE TRIGGER deliveries_told_delete AFTER DELETE ON deliveries WHEN OLD.state IN ('delivered', 'unknown') BEGIN
  UPDATE delivery_counts SET count = count - 1 WHERE state = 'told_' || OLD.standing;
END;
