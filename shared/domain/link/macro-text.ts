/** Macros as they stand in a link: finding them, keeping them from being encoded, decoding encoded ones. */

/**
 * Every syntax seen in links; bare words are too much like ordinary text, and `%AB…%` too much like encoding. Those
 * without a closing sign, and Jumbleberry's `xxc1xx`, only where a value begins.
 */
const MACRO =
  /!![A-Za-z_][\w.]{0,60}!!|\*\|[A-Za-z_]\w{0,60}\|\*|@[A-Za-z_]\w{0,60}@|(?<=^|=)(?:[$:][A-Za-z_]\w{0,60}\$?|xx[A-Za-z][A-Za-z0-9_]{0,30}?xx)(?=&|$)|[$#%]?\{\{?[^{}&=?/#\r\n\t]{0,80}\}?\}|##[^#&=?/\s]{1,80}##|#[A-Za-z_][\w.]{0,40}#|\[\[?\[?=?[A-Za-z_][\w .]{0,60}=?\]?\]?\]|__[A-Z][A-Z0-9_]{0,60}?__|<[A-Za-z_][\w.]{0,60}>|%(?![0-9a-fA-F]{2})[A-Za-z_][\w.]{1,60}%/g;

/** Macros of a text in order, as they are spelled. Encoded ones are not seen. */
export function macrosOf(text: string): readonly string[] {
  return text.match(MACRO) ?? [];
}

/** Changes only what stands between macros. */
export function mapPlain(text: string, change: (plain: string) => string): string {
  let result = '';
  let at = 0;
  for (const match of text.matchAll(MACRO)) {
    result += change(text.slice(at, match.index)) + match[0];
    at = match.index + match[0].length;
  }
  return result + change(text.slice(at));
}

/**
 * What stands between macros, joined.
 * @param standIn in place of each, so that what stands around it does not grow together
 */
export function plainOf(text: string, standIn = ''): string {
  return text.replace(MACRO, standIn);
}

/** Fills macros in; one without a value stays as it stands. */
export function fillMacros(text: string, valueOf: (macro: string) => string | null): string {
  return text.replace(MACRO, (macro) => valueOf(macro) ?? macro);
}

const ENCODED_MACRO =
  /(?:%24|%23|%25)?(?:%7B){1,2}[\w.]{1,80}(?:%7D){1,2}|%5B[A-Za-z_]\w{0,60}%5D|%23%23\w{1,60}%23%23/gi;

/** Macros whose signs are percent-encoded: platforms that look for `{x}` do not find `%7Bx%7D`. */
export function encodedMacrosOf(text: string): readonly string[] {
  return text.match(ENCODED_MACRO) ?? [];
}

export function decodeMacros(text: string): string {
  return text.replace(ENCODED_MACRO, (macro) => decodeURIComponent(macro));
}

/** Lower case, and without signs or separators: `{Sub_5}` and `{sub5}` are alike. */
export function looseName(macro: string): string {
  return macro.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}
