-- How many rows of each kind there are: counted as they change, because counting millions takes seconds.
CREATE TABLE postback_counts (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  total INTEGER NOT NULL,
  understood INTEGER NOT NULL,
  held INTEGER NOT NULL,
  duplicates INTEGER NOT NULL,
  test INTEGER NOT NULL
) STRICT;

CREATE TABLE delivery_counts (
  -- A state, or `planned` for all of them.
  state TEXT PRIMARY KEY NOT NULL,
  count INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO postback_counts
SELECT 1, count(*), count(understood_at_ms),
  count(*) FILTER (WHERE is_held = 1 AND understood_at_ms IS NOT NULL),
  count(duplicate_of), count(*) FILTER (WHERE test = 1)
FROM postbacks;

INSERT INTO delivery_counts VALUES
  ('planned', 0), ('pending', 0), ('sending', 0), ('retrying', 0), ('parked', 0), ('delivered', 0),
  ('skipped', 0), ('unknown', 0), ('dead', 0);
UPDATE delivery_counts SET count = counted.count
FROM (
  SELECT state, count(*) AS count FROM deliveries GROUP BY state
  UNION ALL SELECT 'planned', count(*) FROM deliveries
) AS counted
WHERE counted.state = delivery_counts.state;

CREATE TRIGGER postbacks_count_insert AFTER INSERT ON postbacks BEGIN
  UPDATE postback_counts SET
    total = total + 1,
    understood = understood + (NEW.understood_at_ms IS NOT NULL),
    held = held + (NEW.is_held = 1 AND NEW.understood_at_ms IS NOT NULL),
    duplicates = duplicates + (NEW.duplicate_of IS NOT NULL),
    test = test + NEW.test;
END;

CREATE TRIGGER postbacks_count_update AFTER UPDATE OF understood_at_ms, is_held, duplicate_of, test ON postbacks
WHEN (OLD.understood_at_ms IS NULL) <> (NEW.understood_at_ms IS NULL) OR OLD.is_held <> NEW.is_held
  OR (OLD.duplicate_of IS NULL) <> (NEW.duplicate_of IS NULL) OR OLD.test <> NEW.test
BEGIN
  UPDATE postback_counts SET
    understood = understood + (NEW.understood_at_ms IS NOT NULL) - (OLD.understood_at_ms IS NOT NULL),
    held = held + (NEW.is_held = 1 AND NEW.understood_at_ms IS NOT NULL)
      - (OLD.is_held = 1 AND OLD.understood_at_ms IS NOT NULL),
    duplicates = duplicates + (NEW.duplicate_of IS NOT NULL) - (OLD.duplicate_of IS NOT NULL),
    test = test + NEW.test - OLD.test;
END;

CREATE TRIGGER postbacks_count_delete AFTER DELETE ON postbacks BEGIN
  UPDATE postback_counts SET
    total = total - 1,
    understood = understood - (OLD.understood_at_ms IS NOT NULL),
    held = held - (OLD.is_held = 1 AND OLD.understood_at_ms IS NOT NULL),
    duplicates = duplicates - (OLD.duplicate_of IS NOT NULL),
    test = test - OLD.test;
END;

CREATE TRIGGER deliveries_count_insert AFTER INSERT ON deliveries BEGIN
  UPDATE delivery_counts SET count = count + 1 WHERE state IN ('planned', NEW.state);
END;

CREATE TRIGGER deliveries_count_update AFTER UPDATE OF state ON deliveries WHEN OLD.state <> NEW.state BEGIN
  UPDATE delivery_counts SET count = count - 1 WHERE state = OLD.state;
  UPDATE delivery_counts SET count = count + 1 WHERE state = NEW.state;
END;

CREATE TRIGGER deliveries_count_delete AFTER DELETE ON deliveries BEGIN
  UPDATE delivery_counts SET count = count - 1 WHERE state IN ('planned', OLD.state);
END;
