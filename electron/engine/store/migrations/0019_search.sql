-- What the inbox searches by. Each index gives the postbacks of one value newest first, so that a page of them is read
-- from its beginning; those over nothing but ids hold the few rows of one kind.
CREATE INDEX postbacks_event ON postbacks (event, id) WHERE event IS NOT NULL;
CREATE INDEX postbacks_status ON postbacks (status, id) WHERE status IS NOT NULL;
CREATE INDEX postbacks_currency ON postbacks (currency, id) WHERE currency IS NOT NULL;
CREATE INDEX postbacks_payout ON postbacks (payout_micros, id) WHERE payout_micros IS NOT NULL;
CREATE INDEX postbacks_address ON postbacks (remote_address, id) WHERE remote_address IS NOT NULL;
CREATE INDEX postbacks_test ON postbacks (id) WHERE test = 1;
CREATE INDEX postbacks_duplicate ON postbacks (id) WHERE duplicate_of IS NOT NULL;
CREATE INDEX postbacks_no_event ON postbacks (id) WHERE event IS NULL AND event_word IS NOT NULL;
CREATE INDEX postbacks_no_status ON postbacks (id) WHERE status IS NULL AND status_word IS NOT NULL;
CREATE INDEX postbacks_no_currency ON postbacks (id) WHERE payout_micros IS NOT NULL AND currency IS NULL;
CREATE INDEX postbacks_no_amount ON postbacks (id)
  WHERE event <> 'registration' AND (payout_micros IS NULL OR currency IS NULL);
DROP INDEX postbacks_click_id;
CREATE INDEX postbacks_click_id ON postbacks (click_id, id) WHERE click_id IS NOT NULL;

-- Deliveries that somebody looks for are few; those that went well are found by walking.
CREATE INDEX deliveries_trouble ON deliveries (state, postback_id)
  WHERE state IN ('dead', 'unknown', 'retrying', 'parked');

-- Of each problem its postbacks.
CREATE TABLE postback_problems (
  code TEXT NOT NULL,
  postback_id TEXT NOT NULL,
  PRIMARY KEY (code, postback_id)
) STRICT, WITHOUT ROWID;

INSERT INTO postback_problems
SELECT DISTINCT each.value ->> 'code', p.id FROM postbacks p, json_each(p.problems) AS each
WHERE p.problems <> '[]' ORDER BY 1, 2;

CREATE TRIGGER postbacks_problems_insert AFTER INSERT ON postbacks WHEN NEW.problems <> '[]' BEGIN
  INSERT OR IGNORE INTO postback_problems SELECT value ->> 'code', NEW.id FROM json_each(NEW.problems);
END;

CREATE TRIGGER postbacks_problems_update AFTER UPDATE OF problems ON postbacks
WHEN coalesce(OLD.problems, '[]') <> coalesce(NEW.problems, '[]')
BEGIN
  DELETE FROM postback_problems WHERE postback_id = OLD.id
    AND code IN (SELECT value ->> 'code' FROM json_each(OLD.problems));
  INSERT OR IGNORE INTO postback_problems SELECT value ->> 'code', NEW.id FROM json_each(NEW.problems);
END;

CREATE TRIGGER postbacks_problems_delete AFTER DELETE ON postbacks WHEN OLD.problems <> '[]' BEGIN
  DELETE FROM postback_problems WHERE postback_id = OLD.id
    AND code IN (SELECT value ->> 'code' FROM json_each(OLD.problems));
END;

-- Which sequences of three characters are in which request. Filled behind the receive path (`search-indexer.ts`), and
-- only an index: it says where to look, never what is there.
CREATE VIRTUAL TABLE search_text USING fts5 (
  text, content = '', contentless_delete = 1, detail = 'none', tokenize = 'trigram'
);
-- Merging is done by the indexer in small pieces, too.
INSERT INTO search_text (search_text, rank) VALUES ('automerge', 0);

-- The documents of `search_text`: requests, in the order of their ids.
CREATE TABLE search_docs (
  doc INTEGER PRIMARY KEY NOT NULL,
  id TEXT NOT NULL
) STRICT;

-- Requests whose text is another one than when they were indexed, or that are gone.
CREATE TABLE search_stale (
  id TEXT PRIMARY KEY NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER postbacks_text_bytes AFTER UPDATE OF head, body ON postbacks BEGIN
  INSERT OR IGNORE INTO search_stale VALUES (coalesce(NEW.request_id, NEW.id));
END;

-- Not for what is parsed for the first time: that is not indexed yet.
CREATE TRIGGER postbacks_text_read AFTER UPDATE OF click_id, transaction_id, event_word, network_id ON postbacks
WHEN OLD.problems IS NOT NULL AND (OLD.click_id IS NOT NEW.click_id
  OR OLD.transaction_id IS NOT NEW.transaction_id OR OLD.event_word IS NOT NEW.event_word
  OR OLD.network_id IS NOT NEW.network_id)
BEGIN
  INSERT OR IGNORE INTO search_stale VALUES (coalesce(NEW.request_id, NEW.id));
END;

CREATE TRIGGER postbacks_text_delete AFTER DELETE ON postbacks WHEN OLD.request_id IS NULL BEGIN
  INSERT OR IGNORE INTO search_stale VALUES (OLD.id);
END;
