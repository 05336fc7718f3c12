/** Text of strangers inside a message: bounded, in one line, and nothing in it becomes a link. Pure. */

const INVISIBLE = /[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Zl}\p{Zp}\u200b\u2060\ufeff]/gu;
/**
 * Telegram's own apps make links of mentions, commands, hashtags, cashtags and addresses in plain text too. A word
 * joiner, which nobody sees, behind what such a link needs keeps them from it.
 */
const LINKING = /[@/#$.:]/gu;
const JOINER = '\u2060';

/** @param most in UTF-16 units, before what keeps it from being a link is added */
export function inertText(text: string, most: number): string {
  const head = text.slice(0, most);
  // A cut through a character leaves half of it behind.
  const whole = head.length < text.length ? `${head.replace(/[\ud800-\udbff]$/u, '')}…` : head;
  return whole.replaceAll(INVISIBLE, ' ').replaceAll(LINKING, `$&${JOINER}`).trim();
}

const ENDS = 4;

/** Enough of a click id to find it again: `a1b2…y8z9`. Never the whole of it. */
export function shortId(id: string): string {
  const isLong = id.length > 3 * ENDS;
  const ends = isLong
    ? `${id.slice(0, ENDS)}…${id.slice(-ENDS)}`
    : `${id.slice(0, Math.ceil(id.length / 2))}…`;
  return inertText(ends, 2 * ENDS + 1);
}

const MOST_NAME = 60;
const MOST_NAMES = 10;

/** Of a network, link or destination. */
export function nameText(name: string): string {
  return inertText(name, MOST_NAME);
}

export function namesText(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).map(nameText).join(', ');
  return names.length > MOST_NAMES ? `${shown}, …` : shown;
}
