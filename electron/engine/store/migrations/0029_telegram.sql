-- Chats of Telegram that a person paired with the desk. The bot's token is among the secrets.
CREATE TABLE telegram_chats (
  id TEXT PRIMARY KEY NOT NULL,
  -- Telegram's own number of the chat.
  chat_id INTEGER NOT NULL,
  -- Of a topic in it; 0 for none.
  thread_id INTEGER NOT NULL,
  -- `private`, `group` or `topic`.
  kind TEXT NOT NULL,
  -- As it was called at the pairing; a stranger's text, cut.
  name TEXT NOT NULL,
  can_pause INTEGER NOT NULL,
  hides_amounts INTEGER NOT NULL,
  -- Why the last message was refused, as JSON; NULL where it was not.
  problem TEXT,
  paired_at_ms INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX telegram_chats_place ON telegram_chats (chat_id, thread_id);
