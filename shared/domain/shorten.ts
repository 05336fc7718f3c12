/** Cuts text from outside for a list. */

const ENCODER = new TextEncoder();

/** So many bytes a text takes inside a JSON document in UTF-8, without its quotes. */
export function jsonBytes(text: string): number {
  return ENCODER.encode(JSON.stringify(text)).length - 2;
}

/**
 * As much of a text as takes at most so many bytes of JSON in UTF-8, with `…` at the end of what was cut. No
 * character is cut in two.
 * @param maxBytes at least 3
 */
export function shorten(text: string, maxBytes: number): string {
  // One character takes at least a byte: what is longer is not measured to its end.
  const head = text.slice(0, maxBytes + 1);
  if (head.length === text.length && jsonBytes(text) <= maxBytes) return text;
  let kept = '';
  let bytes = jsonBytes('…');
  for (const character of head) {
    bytes += jsonBytes(character);
    if (bytes > maxBytes) break;
    kept += character;
  }
  return `${kept}…`;
}
