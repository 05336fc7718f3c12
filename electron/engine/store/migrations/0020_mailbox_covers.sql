-- When each mailbox received for this desk, also those that are not paired any more: what came then is not lost.
CREATE TABLE mailbox_covers (
  -- The id that it has here.
  id TEXT PRIMARY KEY NOT NULL,
  address TEXT NOT NULL,
  began_at_ms INTEGER NOT NULL,
  -- Up to when something is known of it.
  known_until_ms INTEGER NOT NULL,
  -- NULL while it is paired.
  ended_at_ms INTEGER,
  -- JSON, by this computer's clock: when it received nothing, by what it said itself, and by what was seen from here.
  pauses TEXT NOT NULL,
  unreachable TEXT NOT NULL
) STRICT;

INSERT INTO mailbox_covers (id, address, began_at_ms, known_until_ms, ended_at_ms, pauses, unreachable)
SELECT id, url, paired_at_ms, max(paired_at_ms, coalesce(last_drain_at_ms, 0)), NULL, '[]', '[]' FROM mailboxes;

-- Since when a network's postbacks come over an address.
ALTER TABLE network_addresses ADD COLUMN first_hit_at_ms INTEGER;
UPDATE network_addresses SET first_hit_at_ms = last_hit_at_ms;
