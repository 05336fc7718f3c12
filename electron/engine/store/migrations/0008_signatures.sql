-- What a right signature covered when the postback came, and the signature itself: the rule may change later.
ALTER TABLE postbacks ADD COLUMN signed_bytes TEXT;
ALTER TABLE postbacks ADD COLUMN signature TEXT;
CREATE INDEX postbacks_signature ON postbacks (network_id, signature, id) WHERE signature IS NOT NULL;
