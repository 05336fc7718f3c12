/** A name from outside as one short line: nothing in it breaks a line, turns the direction of writing, or is long. Pure. */

const MOST_LOOKED_AT = 400;
/** Controls, line and paragraph separators, marks of direction, and halves of characters. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** @param most characters as a person counts them */
export function oneLine(text: string, most: number): string {
  const clean = text.slice(0, MOST_LOOKED_AT).toWellFormed().replaceAll(UNSEEN, ' ').trim();
  if (clean.length <= most) return clean;
  const letters = Array.from(new Intl.Segmenter().segment(clean), ({ segment }) => segment);
  return letters.length <= most ? clean : `${letters.slice(0, most - 1).join('')}…`;
}
