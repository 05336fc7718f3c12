/** The form of a bot's token: its number, a colon, a secret (https://core.telegram.org/bots/api#authorizing-your-bot). Pure. */

const TOKEN = /^(\d{1,20}):[\w-]{20,100}$/;

/** Null where a text is no token. */
export function botIdOf(token: string): string | null {
  return TOKEN.exec(token)?.[1] ?? null;
}
