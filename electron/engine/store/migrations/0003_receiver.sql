-- What is due is looked up per destination, so that one that takes no more never slows the others down.
CREATE INDEX deliveries_due_of ON deliveries (destination_id, next_attempt_at_ms, id)
  WHERE state IN ('pending', 'retrying');
DROP INDEX deliveries_due;

-- A postback is stored before its click id is known: without this each one is indexed twice.
DROP INDEX postbacks_click_id;
CREATE INDEX postbacks_click_id ON postbacks (click_id) WHERE click_id IS NOT NULL;

-- Who may send in a network's name, beside its key.
CREATE TABLE network_access (
  network_id TEXT PRIMARY KEY NOT NULL REFERENCES networks (id),
  rules TEXT NOT NULL CHECK (json_valid(rules))
) STRICT;

-- Replaced keys that still work for a while. Only a digest: the key itself is of no use any more.
CREATE TABLE old_keys (
  digest TEXT PRIMARY KEY NOT NULL,
  network_id TEXT NOT NULL REFERENCES networks (id),
  beginning TEXT NOT NULL,
  valid_until_ms INTEGER NOT NULL,
  last_used_at_ms INTEGER,
  use_count INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX old_keys_network ON old_keys (network_id);
