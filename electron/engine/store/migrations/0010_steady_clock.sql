-- When it came, by a clock that nobody sets: how far apart two copies are does not depend on the computer's clock.
-- Null for those from before there was one: `received_at_ms` stands in.
ALTER TABLE postbacks ADD COLUMN steady_ms INTEGER;

-- A clock that was ahead makes everything look too old: what was skipped for that is found again.
CREATE INDEX deliveries_too_old ON deliveries (updated_at_ms) WHERE state = 'skipped' AND reason = 'too_old';
