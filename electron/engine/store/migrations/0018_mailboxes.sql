-- Mailboxes that this desk is paired with. How far each is taken over stands in `sources`, by its runs.
CREATE TABLE mailboxes (
  id TEXT PRIMARY KEY NOT NULL,
  url TEXT NOT NULL,
  -- Its own name, and the public key that signs its replies.
  mailbox_id TEXT NOT NULL,
  public_key TEXT NOT NULL,
  paired_at_ms INTEGER NOT NULL,
  last_drain_at_ms INTEGER,
  -- JSON: of each queue its runs as they were seen last.
  runs TEXT NOT NULL,
  restored_at_ms INTEGER,
  restored_missing INTEGER
) STRICT;
