-- Reports of networks, each a dated snapshot that was compared with our log and with the report before.
CREATE TABLE reports (
  id TEXT PRIMARY KEY NOT NULL,
  network_id TEXT NOT NULL REFERENCES networks (id),
  -- Of the file, as the person named it.
  name TEXT NOT NULL,
  state TEXT NOT NULL,
  created_at_ms INTEGER NOT NULL,
  -- NULL until it is compared.
  done_at_ms INTEGER,
  bytes INTEGER NOT NULL,
  read_bytes INTEGER NOT NULL DEFAULT 0,
  -- JSON; NULL until the person confirmed it.
  mapping TEXT CHECK (mapping IS NULL OR json_valid(mapping)),
  -- JSON: why it ended early; NULL where it did not.
  problem TEXT CHECK (problem IS NULL OR json_valid(problem)),
  -- Of the same network, the one that it was compared with; NULL for the first.
  before_id TEXT,
  -- In the network's time zone, the first and the last with a row.
  first_day TEXT,
  last_day TEXT,
  -- What its rows are about is kept by the housekeeping as long as it is open.
  is_open INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX reports_network ON reports (network_id, created_at_ms);

-- Rows of a report, then those that only our log has, then those that only the report before had.
CREATE TABLE report_rows (
  report_id TEXT NOT NULL REFERENCES reports (id),
  number INTEGER NOT NULL,
  -- In the file; NULL for what is not in it.
  line INTEGER,
  kind TEXT NOT NULL,
  -- What it is told by from one report to the next; NULL where it is not read.
  row_key TEXT,
  click_id TEXT,
  transaction_id TEXT,
  event TEXT,
  status TEXT,
  status_word TEXT,
  payout_micros INTEGER,
  currency TEXT,
  occurred_at_ms INTEGER,
  day TEXT,
  unread TEXT,
  other_payout INTEGER NOT NULL DEFAULT 0,
  other_status INTEGER NOT NULL DEFAULT 0,
  change TEXT,
  conversion_id TEXT,
  -- Our log as it was when it was compared.
  own_event TEXT,
  own_status TEXT,
  own_payout_micros INTEGER,
  own_currency TEXT,
  own_created_at_ms INTEGER,
  -- The entry by hand that was created for it.
  created_entry_id TEXT,
  PRIMARY KEY (report_id, number)
) STRICT;
CREATE INDEX report_rows_conversion ON report_rows (conversion_id, report_id) WHERE conversion_id IS NOT NULL;
CREATE INDEX report_rows_key ON report_rows (report_id, row_key) WHERE row_key IS NOT NULL;

-- How the reports of each network are read, as the person confirmed it last.
CREATE TABLE report_mappings (
  network_id TEXT PRIMARY KEY NOT NULL REFERENCES networks (id),
  mapping TEXT NOT NULL CHECK (json_valid(mapping))
) STRICT;
