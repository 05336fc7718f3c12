-- How long after their registration people made their first deposit, packed beside the figures of the hour in which the
-- deposit began. NULL in an hour that was packed before: it is packed again, and counted until then.
ALTER TABLE insight_hours ADD COLUMN delays BLOB;

-- The time of a first deposit depends on the other conversions of its click: when a registration or a first deposit comes,
-- moves or goes, the hours of all first deposits of that click have another version.
CREATE TRIGGER conversions_delay_insert AFTER INSERT ON conversions
WHEN NEW.event IN ('registration', 'first_deposit') AND NEW.test = 0
BEGIN
  UPDATE insight_marks SET version = version + 1 WHERE hour IN (
    SELECT created_at_ms / 3600000 FROM conversions
    WHERE network_id = NEW.network_id AND click_id = NEW.click_id AND event = 'first_deposit' AND id <> NEW.id);
END;

CREATE TRIGGER conversions_delay_delete AFTER DELETE ON conversions
WHEN OLD.event IN ('registration', 'first_deposit') AND OLD.test = 0
BEGIN
  UPDATE insight_marks SET version = version + 1 WHERE hour IN (
    SELECT created_at_ms / 3600000 FROM conversions
    WHERE network_id = OLD.network_id AND click_id = OLD.click_id AND event = 'first_deposit');
END;

CREATE TRIGGER conversions_delay_update
AFTER UPDATE OF created_at_ms, network_id, click_id, event, status, test, voided_at_ms ON conversions
WHEN (OLD.event IN ('registration', 'first_deposit') OR NEW.event IN ('registration', 'first_deposit'))
  AND (OLD.created_at_ms <> NEW.created_at_ms OR OLD.network_id <> NEW.network_id OR OLD.click_id <> NEW.click_id
    OR OLD.event <> NEW.event OR OLD.test <> NEW.test OR (OLD.status IS 'rejected') <> (NEW.status IS 'rejected')
    OR (OLD.voided_at_ms IS NULL) <> (NEW.voided_at_ms IS NULL))
BEGIN
  UPDATE insight_marks SET version = version + 1 WHERE hour IN (
    SELECT created_at_ms / 3600000 FROM conversions
    WHERE network_id = NEW.network_id AND click_id = NEW.click_id AND event = 'first_deposit'
    UNION SELECT created_at_ms / 3600000 FROM conversions
    WHERE network_id = OLD.network_id AND click_id = OLD.click_id AND event = 'first_deposit');
END;
