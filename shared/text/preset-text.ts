/** A sentence of the catalog in the language of a person. */
import type { LocalText } from '../domain/network/network-preset.ts';
import type { Text } from './en.ts';

/** English where nobody has translated it yet. */
export function presetText({ presetTexts }: Pick<Text, 'presetTexts'>, { en }: LocalText): string {
  return presetTexts[en] ?? en;
}
