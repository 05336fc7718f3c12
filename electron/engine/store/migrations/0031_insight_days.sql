-- Whole days (UTC) of conversions by one thing that origins say, packed like hours (`packed-day.ts`): what is grouped by
-- link, offer or country and by no time reads them in place of 24 hours.
CREATE TABLE insight_days (
  -- Since 1970, UTC.
  day INTEGER NOT NULL,
  dimension TEXT NOT NULL CHECK (dimension IN ('link', 'offer', 'country')),
  -- That of its hours, added up, and of the links. These only grow, so an equal sum is the same state.
  version INTEGER NOT NULL,
  figures BLOB NOT NULL,
  PRIMARY KEY (day, dimension)
) STRICT;

-- How often an origin was given another link: that is what days by link depend on beside their hours.
CREATE TABLE origin_changes (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  version INTEGER NOT NULL
) STRICT;
INSERT INTO origin_changes VALUES (1, 1);

CREATE TRIGGER origins_link_update AFTER UPDATE OF country, offer, link_id ON origins BEGIN
  UPDATE origin_changes SET version = version + 1;
END;
