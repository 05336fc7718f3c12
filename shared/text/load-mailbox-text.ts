/** Loads the words of the mailbox program: few of a catalogue, on a server that may be small. */
import type { Language } from '../domain/language/languages.ts';
import type { Text } from './en.ts';

export type MailboxText = Pick<Text, 'errors' | 'mailbox' | 'startErrors'>;

const LOADERS: Readonly<Record<Language, () => Promise<MailboxText>>> = {
  en: async () => ({
    ...(await import('./en/errors.ts')),
    ...(await import('./en/mailbox.ts')),
    ...(await import('./en/start-errors.ts')),
  }),
  ru: async () => ({
    ...(await import('./ru/errors.ts')),
    ...(await import('./ru/mailbox.ts')),
    ...(await import('./ru/start-errors.ts')),
  }),
  uk: async () => ({
    ...(await import('./uk/errors.ts')),
    ...(await import('./uk/mailbox.ts')),
    ...(await import('./uk/start-errors.ts')),
  }),
  es: async () => ({
    ...(await import('./es/errors.ts')),
    ...(await import('./es/mailbox.ts')),
    ...(await import('./es/start-errors.ts')),
  }),
  pt: async () => ({
    ...(await import('./pt/errors.ts')),
    ...(await import('./pt/mailbox.ts')),
    ...(await import('./pt/start-errors.ts')),
  }),
};

export async function loadMailboxText(language: Language): Promise<MailboxText> {
  return LOADERS[language]();
}
