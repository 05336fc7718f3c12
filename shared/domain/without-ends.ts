/**
 * A text without what stands at its ends, in time that is linear whatever it holds.
 * @param sign matches one character, without the flag `g`
 */
export function withoutEnds(text: string, sign: RegExp): string {
  let start = 0;
  let end = text.length;
  while (start < end && sign.test(text.charAt(start))) start += 1;
  while (end > start && sign.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}
