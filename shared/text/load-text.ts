/** Loads the catalogue of a language. Each is a file of its own: a program that speaks one does not hold the others. */
import type { Language } from '../domain/language/languages.ts';
import { en, type Text } from './en.ts';

/** English is there at all times: it is what is said until another is loaded. */
const LOADERS: Readonly<Record<Language, () => Promise<Text>>> = {
  en: () => Promise.resolve(en),
  ru: async () => (await import('./ru.ts')).ru,
  uk: async () => (await import('./uk.ts')).uk,
  es: async () => (await import('./es.ts')).es,
  pt: async () => (await import('./pt.ts')).pt,
};

export async function loadText(language: Language): Promise<Text> {
  return LOADERS[language]();
}
