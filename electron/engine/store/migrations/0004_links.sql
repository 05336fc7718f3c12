-- Saved links. What was chosen is one value, because it is only read as a whole.
CREATE TABLE links (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  tags TEXT NOT NULL CHECK (json_valid(tags)),
  notes TEXT NOT NULL,
  draft TEXT NOT NULL CHECK (json_valid(draft)),
  -- The base address and key that were pasted into the network's cabinet.
  pasted_base TEXT,
  pasted_at_ms INTEGER,
  archived_at_ms INTEGER,
  created_at_ms INTEGER NOT NULL
) STRICT;
