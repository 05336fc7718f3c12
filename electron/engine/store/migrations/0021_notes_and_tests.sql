-- What a person keeps of postbacks, each of which goes with its postback. A batch is the action on many at once that
-- made it, so that it can be taken back as a whole.
CREATE TABLE pins (
  postback_id TEXT PRIMARY KEY NOT NULL REFERENCES postbacks (id) ON DELETE CASCADE,
  at_ms INTEGER NOT NULL,
  batch TEXT
) STRICT;

CREATE TABLE notes (
  postback_id TEXT PRIMARY KEY NOT NULL REFERENCES postbacks (id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  -- The same in small letters, as it is searched.
  folded TEXT NOT NULL,
  at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE tags (
  postback_id TEXT NOT NULL REFERENCES postbacks (id) ON DELETE CASCADE,
  tag TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  batch TEXT,
  PRIMARY KEY (postback_id, tag)
) STRICT;
CREATE INDEX tags_tag ON tags (tag, postback_id);

-- What the list leaves out, in the language of the search. Nothing of it is removed, and all of it is counted.
CREATE TABLE hidden_senders (
  id TEXT PRIMARY KEY NOT NULL,
  search TEXT NOT NULL,
  created_at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE test_postbacks (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  network_id TEXT REFERENCES networks (id),
  -- JSON: method, target with a mark for the network's key, headers, body.
  request TEXT NOT NULL CHECK (json_valid(request)),
  test INTEGER NOT NULL,
  created_at_ms INTEGER NOT NULL,
  fired_at_ms INTEGER
) STRICT;

-- A person sent it, and no network. As JSON: the postback that it was made from, and the name of the saved test.
ALTER TABLE postbacks ADD COLUMN resent TEXT CHECK (resent IS NULL OR json_valid(resent));
CREATE INDEX postbacks_resent ON postbacks (id) WHERE resent IS NOT NULL;
