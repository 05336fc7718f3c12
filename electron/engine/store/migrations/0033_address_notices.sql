-- An address that is told is named with the time since when it is the one of now: one that comes back is told again.
-- What was told before has the name without it.
UPDATE OR IGNORE notifications SET key = key || ':' || (
  SELECT a.last_proven_at_ms FROM public_addresses a WHERE notifications.key = 'address:' || a.address
)
WHERE key IN (SELECT 'address:' || a.address FROM public_addresses a);
