/** A text as somebody wrote it, before programs on its way escaped its signs for a URL, a page or a JSON text. */
import { isPercentEncoded } from './percent.ts';
import { inspected } from './value-limits.ts';

const MAX_ROUNDS = 3;

/** Names of the signs that macros are written with (HTML, named character references). */
const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  dollar: '$',
  percnt: '%',
  num: '#',
  commat: '@',
  lbrace: '{',
  lcub: '{',
  rbrace: '}',
  rcub: '}',
  lbrack: '[',
  lsqb: '[',
  rbrack: ']',
  rsqb: ']',
  lowbar: '_',
  colon: ':',
};
const ENTITY = /&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]{2,6}));/gi;
const ESCAPED_UNIT = /\\(?:u([0-9a-f]{4})|x([0-9a-f]{2}))/gi;

/** Undone as long as something is left to undo: what passes through two programs is escaped twice. */
export function unescapeFully(value: string): string {
  let text = inspected(value);
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const before = text;
    if (text.includes('%')) text = percentDecoded(text);
    if (text.includes('&')) text = text.replaceAll(ENTITY, entityText);
    if (text.includes('\\u') || text.includes('\\x'))
      text = text.replaceAll(ESCAPED_UNIT, (_whole, unit?: string, byte?: string) =>
        String.fromCharCode(parseInt(unit ?? byte ?? '', 16)),
      );
    if (text === before) break;
  }
  // Input methods of the East write braces and letters in another width.
  return /[\uFF01-\uFF5E]/.test(text) ? text.normalize('NFKC') : text;
}

function percentDecoded(text: string): string {
  return isPercentEncoded(text) ? decodeURIComponent(text) : text;
}

function entityText(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
  const point = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
  return point > 0 && point <= 0x10_ff_ff ? String.fromCodePoint(point) : whole;
}
