/** Hides the key of a network in what is shown, logged or exported. Pure. */

/**
 * In a request target such as `/postback/KEY?…` or `/postback?key=KEY`. A mistyped key is close to the right
 * one, so its first four characters stay, which is enough to recognise it.
 */
export function maskKey(target: string): string {
  return target
    .replace(/^(\/+postback\/+)([^/?]{0,4})[^/?]*/, '$1$2…')
    .replaceAll(/([?&]key=)([^&]{0,4})[^&]*/g, '$1$2…');
}

/** Wherever else the key of a known network stands in a text. */
export function maskKnownKey(text: string, key: string | null): string {
  return key === null ? text : text.replaceAll(key, `${key.slice(0, 4)}…`);
}
