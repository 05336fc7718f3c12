-- How far each source of requests is taken over: a spool of this computer's gate, or a mailbox elsewhere.
CREATE TABLE sources (
  source TEXT PRIMARY KEY NOT NULL,
  through_sequence INTEGER NOT NULL
) STRICT;

-- The number that a request has in its source; null for those that were stored before there were sources.
ALTER TABLE postbacks ADD COLUMN sequence INTEGER;

-- Of the outages those that the gate wrote down; older ones were written here.
ALTER TABLE outages ADD COLUMN is_copied INTEGER NOT NULL DEFAULT 0;

-- 'unchecked' where nobody had the secret, 'wrong' where it was found wrong afterwards; null else.
ALTER TABLE postbacks ADD COLUMN signature_state TEXT;
CREATE INDEX postbacks_unchecked ON postbacks (id) WHERE signature_state = 'unchecked';
