/** What a browser or script says in `Accept-Language`, most wanted first. Anything may be written there. */

/** More than any browser sends; the rest of a longer header does not count. */
const MAX_LENGTH = 1_000;
const MAX_RANGES = 20;

/** A language range with its quality, RFC 9110: `de`, `de-AT;q=0.8`, `*;q=0.1`. */
const RANGE = /^(\*|[a-z]{1,8}(?:-[a-z0-9]{1,8})*)(?:\s*;\s*q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?))?$/i;

/**
 * Lower-case language ranges, for example `de-at` or `*`, by falling quality; equal ones as they came.
 * What is refused (`q=0`) or not readable is left out.
 */
export function preferredLanguages(acceptLanguage: string): readonly string[] {
  return acceptLanguage
    .slice(0, MAX_LENGTH)
    .split(',', MAX_RANGES)
    .flatMap((range) => {
      const [, language, quality] = RANGE.exec(range.trim()) ?? [];
      return language === undefined
        ? []
        : [{ language: language.toLowerCase(), quality: Number(quality ?? 1) }];
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((one, other) => other.quality - one.quality)
    .map(({ language }) => language);
}
