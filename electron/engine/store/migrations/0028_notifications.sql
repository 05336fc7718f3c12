-- What the desk tells its owner over channels: what there is to tell, to whom, and what became of it.

CREATE TABLE notification_channels (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  -- What its kind needs, without secrets: those are in `secrets`.
  settings TEXT NOT NULL CHECK (json_valid(settings)),
  -- Kinds of notifications that the person switched on or off.
  switches TEXT NOT NULL CHECK (json_valid(switches)),
  is_on INTEGER NOT NULL CHECK (is_on IN (0, 1)),
  keeps_quiet INTEGER NOT NULL CHECK (keeps_quiet IN (0, 1)),
  shows_amounts INTEGER NOT NULL CHECK (shows_amounts IN (0, 1)),
  -- Why nothing goes out over it until a person changes something.
  parked TEXT CHECK (parked IS NULL OR json_valid(parked)),
  created_at_ms INTEGER NOT NULL
) STRICT;

-- Each thing once: its key is the same however often it is noticed.
CREATE TABLE notifications (
  id TEXT PRIMARY KEY NOT NULL,
  key TEXT NOT NULL UNIQUE,
  at_ms INTEGER NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;

-- One message of a channel, which tells one notification or several.
CREATE TABLE notification_messages (
  id TEXT PRIMARY KEY NOT NULL,
  channel_id TEXT NOT NULL,
  way TEXT NOT NULL CHECK (way IN ('single', 'together', 'after_quiet')),
  -- `sending`: it, or an edit of it, is to go out. `dropped`: too old to be worth it.
  state TEXT NOT NULL CHECK (state IN ('sending', 'sent', 'dropped')),
  receipt TEXT,
  tries INTEGER NOT NULL,
  next_try_at_ms INTEGER NOT NULL,
  problem TEXT CHECK (problem IS NULL OR json_valid(problem)),
  created_at_ms INTEGER NOT NULL,
  updated_at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX notification_messages_channel ON notification_messages (channel_id, created_at_ms);
CREATE INDEX notification_messages_sending ON notification_messages (channel_id, id) WHERE state = 'sending';

-- What a channel is to tell. `message_id` is null while it waits.
CREATE TABLE notification_sends (
  notification_id TEXT NOT NULL,
  channel_id TEXT NOT NULL,
  message_id TEXT,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'dropped')),
  -- It came within quiet hours.
  is_collected INTEGER NOT NULL CHECK (is_collected IN (0, 1)),
  PRIMARY KEY (notification_id, channel_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX notification_sends_waiting ON notification_sends (channel_id, notification_id) WHERE state = 'waiting';
CREATE INDEX notification_sends_message ON notification_sends (message_id) WHERE message_id IS NOT NULL;

-- How far each source of notifications was looked through.
CREATE TABLE notification_marks (
  source TEXT PRIMARY KEY NOT NULL,
  place TEXT NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO notification_channels VALUES ('system', 'system', '', '{"kind":"system"}', '{}', 1, 1, 1, NULL, 0);
