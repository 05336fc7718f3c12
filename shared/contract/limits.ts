/**
 * Limits that sentences name too. This file imports nothing: the start script says sentences before anything else is
 * loaded.
 */

/** Of a search, in characters. */
export const MAX_SEARCH_LENGTH = 500;

/** So many of each network's last postbacks are searched for those that came through a link. */
export const SEARCHED_FOR_HITS = 2_000;

/** Gaps and outages are told for so long. */
export const SHOWN_DAYS = 14;

/** Between probes of a public URL that works, in milliseconds. */
export const PROBE_EVERY_MS = 20_000;

/** The loopback port of a server of one's own that ssh forwards from, where none is set. */
export const USUAL_REMOTE_PORT = 8790;

/** Of a tunnel provider's token, in characters. */
export const TOKEN_LENGTH = { min: 8, max: 4_000 } as const;

/** Of what backups and set-ups are encrypted with, in characters. Shorter ones are guessed by machines. */
export const PASSPHRASE_RANGE = { min: 10, max: 500 } as const;

/** What the headers of a destination's response may take together. */
export const MAX_RESPONSE_HEADER_BYTES = 16 * 1024;

/** Of the name of an own view of the inbox, in characters; and how many views a person can keep. */
export const MAX_VIEW_NAME = 40;
export const MOST_SAVED_VIEWS = 30;

/** How long a code is good that pairs a chat of Telegram, and after how many wrong ones a sender is not listened to. */
export const PAIRING_MINUTES = 10;
export const MOST_WRONG_CODES = 5;
