/** The catalogue of the person's language, for components. */
import { createContext, useContext } from 'react';
import { en, type Text } from '../../shared/text/en.ts';

export const TextContext = createContext<Text>(en);

export function useText(): Text {
  return useContext(TextContext);
}
