/** Hands a file to the engine part by part: none of it has to fit into one message. */

/** Of a call with that many arguments. */
const ENCODED_AT_ONCE = 0x80_00;

/** @param send one part, as base64; @param until bytes of the file that are sent with it */
export async function sendInParts<Answer>(
  file: File,
  partBytes: number,
  send: (offset: number, data: string, until: number) => Promise<Answer>,
): Promise<Answer | null> {
  let last: Answer | null = null;
  for (let offset = 0; offset < file.size; offset += partBytes) {
    const part = new Uint8Array(await file.slice(offset, offset + partBytes).arrayBuffer());
    last = await send(offset, toBase64(part), offset + part.length);
  }
  return last;
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += ENCODED_AT_ONCE)
    text += String.fromCharCode(...bytes.subarray(at, at + ENCODED_AT_ONCE));
  return btoa(text);
}
