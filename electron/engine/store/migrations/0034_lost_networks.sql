-- It came with the key of a network that this database does not have, because another one was put in its place: such
-- a postback is nobody's, and still none of what strangers send without a key, of which only the newest are kept.
ALTER TABLE postbacks ADD COLUMN is_network_lost INTEGER NOT NULL DEFAULT 0;
