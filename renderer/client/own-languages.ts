/** What the person's system speaks, as far as the page can say. */
import { HOST_KEY } from '../../shared/contract/shell-channels.ts';

/** Language tags, the dearest first; null in Electron, where the program asks the system itself. */
export function ownLanguages(page: Window): readonly string[] | null {
  return HOST_KEY in page ? null : page.navigator.languages;
}
