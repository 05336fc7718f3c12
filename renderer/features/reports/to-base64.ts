/** Of a call with that many arguments. */
const ENCODED_AT_ONCE = 0x80_00;

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += ENCODED_AT_ONCE)
    text += String.fromCharCode(...bytes.subarray(at, at + ENCODED_AT_ONCE));
  return btoa(text);
}
