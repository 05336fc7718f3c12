/**
 * A text without the given signs at its end. An expression such as `/-+$/` begins anew at each sign of a long
 * row that something else follows, in quadratic time; this looks at each sign once.
 * @param signs each a single UTF-16 unit
 */
export function withoutTrailing(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
