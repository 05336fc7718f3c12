-- One request may hold several postbacks. The row with its bytes is the request and its first postback; each further
-- one is a row without bytes that names it. Those that are here already stay as they are: one each.
ALTER TABLE postbacks ADD COLUMN request_id TEXT;
-- From 1, as it stands in the request.
ALTER TABLE postbacks ADD COLUMN request_index INTEGER NOT NULL DEFAULT 1;
-- Fixed when the request is parsed for the first time: reading it again never changes how many there are.
ALTER TABLE postbacks ADD COLUMN request_count INTEGER NOT NULL DEFAULT 1;
