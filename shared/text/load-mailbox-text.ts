/** Loads the words of the mailbox program: few of a catalogue, on a server that may be small. */
import type { Language } from '../domain/language/languages.ts';
import type { Text } from './en.ts';
import { loadText } from './load-text.ts';

export type MailboxText = Pick<Text, 'errors' | 'mailbox' | 'startErrors'>;

export async function loadMailboxText(language: Language): Promise<MailboxText> {
  return loadText(language);
}
