-- What the person said of a conversion themselves is an entry of its story like a postback, without bytes. As JSON:
-- what it says, why, which version of the conversion it made, and when it was taken back.
ALTER TABLE postbacks ADD COLUMN by_hand TEXT CHECK (by_hand IS NULL OR json_valid(by_hand));
CREATE INDEX postbacks_by_hand ON postbacks (id) WHERE by_hand IS NOT NULL;
-- What of a conversion is as the person said, with what the network had said of it. As JSON.
ALTER TABLE conversions ADD COLUMN corrections TEXT CHECK (corrections IS NULL OR json_valid(corrections));

-- Nobody sent what was said by hand: it is in no count of postbacks.
DROP TRIGGER postbacks_count_insert;
DROP TRIGGER postbacks_count_update;
DROP TRIGGER postbacks_count_delete;

CREATE TRIGGER postbacks_count_insert AFTER INSERT ON postbacks WHEN NEW.by_hand IS NULL BEGIN
  UPDATE postback_counts SET
    total = total + 1,
    understood = understood + (NEW.understood_at_ms IS NOT NULL),
    held = held + (NEW.is_held = 1 AND NEW.understood_at_ms IS NOT NULL),
    duplicates = duplicates + (NEW.duplicate_of IS NOT NULL),
    test = test + NEW.test;
END;

CREATE TRIGGER postbacks_count_update AFTER UPDATE OF understood_at_ms, is_held, duplicate_of, test ON postbacks
WHEN NEW.by_hand IS NULL AND ((OLD.understood_at_ms IS NULL) <> (NEW.understood_at_ms IS NULL)
  OR OLD.is_held <> NEW.is_held OR (OLD.duplicate_of IS NULL) <> (NEW.duplicate_of IS NULL) OR OLD.test <> NEW.test)
BEGIN
  UPDATE postback_counts SET
    understood = understood + (NEW.understood_at_ms IS NOT NULL) - (OLD.understood_at_ms IS NOT NULL),
    held = held + (NEW.is_held = 1 AND NEW.understood_at_ms IS NOT NULL)
      - (OLD.is_held = 1 AND OLD.understood_at_ms IS NOT NULL),
    duplicates = duplicates + (NEW.duplicate_of IS NOT NULL) - (OLD.duplicate_of IS NOT NULL),
    test = test + NEW.test - OLD.test;
END;

CREATE TRIGGER postbacks_count_delete AFTER DELETE ON postbacks WHEN OLD.by_hand IS NULL BEGIN
  UPDATE postback_counts SET
    total = total - 1,
    understood = understood - (OLD.understood_at_ms IS NOT NULL),
    held = held - (OLD.is_held = 1 AND OLD.understood_at_ms IS NOT NULL),
    duplicates = duplicates - (OLD.duplicate_of IS NOT NULL),
    test = test - OLD.test;
END;
