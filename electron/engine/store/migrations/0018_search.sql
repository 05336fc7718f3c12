-- The place of the migration before the next one.
SELECT 1;
