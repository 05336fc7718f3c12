/** The words of the start scripts, in the language of the terminal. */
import { languageOf } from '../../shared/domain/language/languages.ts';
import { terminalLanguages } from '../../shared/program/system-languages.ts';
import type { Text } from '../../shared/text/en.ts';
import { loadText } from '../../shared/text/load-text.ts';

export type StartWords = Text['start'];

export async function loadStartWords(env: NodeJS.ProcessEnv): Promise<StartWords> {
  const { start } = await loadText(languageOf('system', terminalLanguages(env)));
  return start;
}
