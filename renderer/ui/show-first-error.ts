/** Brings the person to the first thing that keeps their form from being saved. */
import { flushSync } from 'react-dom';

/**
 * @param root what the form stands in
 * @param approve marks every field that has an error, and says whether there is none
 */
export function approveOrShow(root: Element | null, approve: () => boolean): boolean {
  // The marks have to stand before the first one can be looked for.
  const isFine = flushSync(approve);
  if (!isFine) root?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  return isFine;
}
