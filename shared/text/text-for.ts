/** Picks the catalogue of a language. */
import { en, type Text } from './en.ts';
import { preferredLanguages } from './preferred-languages.ts';

/** By lower-case language. A second one is one more entry here. */
const CATALOGUES: ReadonlyMap<string, Text> = new Map([['en', en]]);

/** @param acceptLanguage the header as it came; whatever is unknown or not readable gets English */
export function textFor(acceptLanguage: string | undefined): Text {
  for (const language of preferredLanguages(acceptLanguage ?? '')) {
    const found = catalogueOf(language);
    if (found !== null) return found;
  }
  return en;
}

/** `de-at` is served with `de` where it has no catalogue of its own. */
function catalogueOf(language: string): Text | null {
  const parts = language.split('-');
  for (let length = parts.length; length > 0; length -= 1) {
    const found = CATALOGUES.get(parts.slice(0, length).join('-'));
    if (found !== undefined) return found;
  }
  return null;
}
