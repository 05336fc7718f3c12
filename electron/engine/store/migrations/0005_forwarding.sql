-- What a destination can be told beside its template.
ALTER TABLE destinations ADD COLUMN rules TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(rules));
-- Names and plain values; a secret's value stands sealed in `secrets`.
ALTER TABLE destinations ADD COLUMN constants TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(constants));
ALTER TABLE destinations ADD COLUMN is_paused INTEGER NOT NULL DEFAULT 0 CHECK (is_paused IN (0, 1));

CREATE TABLE secrets (
  name TEXT PRIMARY KEY NOT NULL,
  sealed TEXT NOT NULL
) STRICT;

-- The network holds it back for now: its status is pending then.
ALTER TABLE conversions ADD COLUMN is_on_hold INTEGER NOT NULL DEFAULT 0 CHECK (is_on_hold IN (0, 1));

-- Network and click id in one: deliveries of one click go out in their order.
ALTER TABLE deliveries ADD COLUMN click_key TEXT NOT NULL DEFAULT '';
UPDATE deliveries SET click_key =
  coalesce((SELECT c.network_id || ' ' || c.click_id FROM conversions c WHERE c.id = deliveries.conversion_id), '');

CREATE INDEX deliveries_waiting ON deliveries (destination_id, state, next_attempt_at_ms, id)
  WHERE state IN ('pending', 'retrying', 'parked');
DROP INDEX deliveries_due_of;
CREATE INDEX deliveries_of_click ON deliveries (destination_id, click_key, id)
  WHERE state IN ('pending', 'sending', 'retrying', 'parked');
ALTER TABLE attempts ADD COLUMN verdict TEXT;
ALTER TABLE attempts ADD COLUMN event_count INTEGER NOT NULL DEFAULT 1;
