/** The formats of the person's language, for components. */
import { type Formats, formatsOf } from './formats.ts';
import { useText } from './text-context.ts';

export function useFormats(): Formats {
  return formatsOf(useText().locale);
}
