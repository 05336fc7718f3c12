/** In which language the bot writes: the app's, which no call names here. */
import type { Text } from '../../../shared/text/en.ts';
import { textFor } from '../../../shared/text/text-for.ts';

export function botLanguage(): Text {
  return textFor(undefined);
}
