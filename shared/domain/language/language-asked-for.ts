/** Which language the caller of the API asks for. */
import { findLanguage, type Language } from './languages.ts';
import { preferredLanguages } from './preferred-languages.ts';

/** @param acceptLanguage the header as it came; null where it asks for nothing that there is, or cannot be read */
export function languageAskedFor(acceptLanguage: string | undefined): Language | null {
  return acceptLanguage === undefined ? null : findLanguage(preferredLanguages(acceptLanguage));
}
