/** The languages of the program, and which of them a person gets. Pure. */

/** English first: whoever asks for nothing that is here gets it. */
export const LANGUAGES = ['en', 'ru', 'uk', 'es', 'pt'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a person chooses: one of them, or whichever the system has. */
export const LANGUAGE_CHOICES = ['system', ...LANGUAGES] as const;
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number];

/** Each in its own words, in whatever language the rest is shown. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  ru: 'Русский',
  uk: 'Українська',
  es: 'Español',
  pt: 'Português',
};

/** A system or a browser names a handful. */
const MOST_WANTED = 20;

/**
 * @param wanted language tags such as `pt-BR`, the dearest first, in whatever case
 * @returns the first that the program has, `pt` for `pt-BR`; null where it has none
 */
export function findLanguage(wanted: readonly string[]): Language | null {
  for (const tag of wanted.slice(0, MOST_WANTED)) {
    const base = tag.slice(0, 20).toLowerCase().split(/[-_]/, 1)[0];
    const found = LANGUAGES.find((language) => language === base);
    if (found !== undefined) return found;
  }
  return null;
}

/** @param system languages that the person's system has, the dearest first */
export function languageOf(choice: LanguageChoice, system: readonly string[]): Language {
  return choice === 'system' ? (findLanguage(system) ?? 'en') : choice;
}
