/** How much structure a JSON text has, found out before anything is made of it: a parser would take memory for each value. */

export interface JsonBounds {
  /** Arrays and objects in one another. */
  readonly depth: number;
  /** Values that stand beside another one. */
  readonly values: number;
}

const [QUOTE, BACKSLASH, COMMA, OPEN_ARRAY, CLOSE_ARRAY, OPEN_OBJECT, CLOSE_OBJECT] = Buffer.from('"\\,[]{}');

/** Linear in the length; whether it is valid JSON is not looked at. @param json UTF-8 */
export function isWithin(json: Buffer, bounds: JsonBounds): boolean {
  let depth = 0;
  let values = 0;
  let isText = false;
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at];
    if (byte === QUOTE) isText = !isText;
    else if (isText) {
      // What it escapes is no end of the text.
      if (byte === BACKSLASH) at += 1;
    } else if (byte === COMMA) values += 1;
    else if (byte === OPEN_ARRAY || byte === OPEN_OBJECT) depth += 1;
    else if (byte === CLOSE_ARRAY || byte === CLOSE_OBJECT) depth -= 1;
    if (depth > bounds.depth || values > bounds.values) return false;
  }
  return true;
}
