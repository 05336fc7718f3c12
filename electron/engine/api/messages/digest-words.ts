/** The sentences of what is told without being asked: nobody says a language then. */
import type { DigestWords } from '../../../../shared/domain/notify/digest-words.ts';
import { textFor } from '../../../../shared/text/text-for.ts';

export function digestWords(): DigestWords {
  return textFor(undefined).digest.words;
}
