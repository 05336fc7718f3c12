/** Beyond Latin-1, with the backslash before it where there is one. */
const WIDE = /\\?[\u0100-\uffff]/g;
/** Its escapes stay as they are written. */
const WIDE_RAW = /\braw`[^`\u0100-\uffff]*[\u0100-\uffff]/;

/**
 * The same program in characters of Latin-1 alone: in texts, templates and expressions an escape means the same.
 * @throws Error for what an escape would change
 */
export function withoutWideCharacters(code: string): string {
  const raw = WIDE_RAW.exec(code)?.[0];
  if (raw !== undefined) throw new Error(`Write it without String.raw: ${raw}`);
  return code.replaceAll(WIDE, (found) => {
    if (found.startsWith('\\')) throw new Error(`Write ${found} without its backslash.`);
    return `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
