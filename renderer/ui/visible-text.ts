/** Text of strangers in a line: what cannot be seen is shown, and nothing turns the direction of what follows. */

/** C0 control characters have pictures of their own in Unicode, in the same order. */
const PICTURES = 0x2400;
const DELETE_PICTURE = '\u2421';
const INVISIBLE = /[\p{Cc}\p{Bidi_Control}\u200b\u2060\ufeff]/gu;

/** For the eye only: what is copied and compared stays as it came. */
export function visibleText(text: string): string {
  return text.replace(INVISIBLE, (char) => {
    const code = char.codePointAt(0) ?? 0;
    if (code < 0x20) return String.fromCodePoint(PICTURES + code);
    if (code === 0x7f) return DELETE_PICTURE;
    return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
  });
}
