/** Texts of strangers inside a message to the owner: one line, bounded, nothing that turns or hides what follows. */

/** With a half of a character Telegram refuses the whole message. */
const INVISIBLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\u200b\u2060\ufeff]/gu;
const MOST_OF_NAME = 60;
const SHOWN_WHOLE = 7;
const SHOWN_START = 4;
const SHOWN_END = 2;

/** @param most characters, counted as UTF-16 does */
export function toldText(text: string, most: number): string {
  // Cut before an expression sees it; one character more shows that there was more.
  const head = text.slice(0, most + 1).replace(INVISIBLE, ' ');
  return head.length <= most ? head : `${withoutHalf(head.slice(0, most - 1))}…`;
}

/** Of a network, link or destination. */
export function toldName(name: string): string {
  return toldText(name, MOST_OF_NAME);
}

/** A click id is a key to somebody’s conversion: what travels to other services is enough to find it here, and no more. */
export function shortClickId(clickId: string): string {
  if (clickId.length <= SHOWN_WHOLE) return toldText(clickId, SHOWN_WHOLE);
  const start = withoutHalf(clickId.slice(0, SHOWN_START));
  return toldText(`${start}…${withoutFirstHalf(clickId.slice(-SHOWN_END))}`, SHOWN_WHOLE);
}

/** A pair of surrogates that was cut in two leaves a half that no encoder takes. */
function withoutHalf(text: string): string {
  return /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text;
}

function withoutFirstHalf(text: string): string {
  return /^[\udc00-\udfff]/.test(text) ? text.slice(1) : text;
}
