/** Until its translation is here: English. */
import { en, type Text } from './en.ts';

export const es: Text = en;
