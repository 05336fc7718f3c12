/**
 * One Escape closes one thing. Each open dialog of the component library closes itself at the key, so where one
 * lies over another both would go: here only the upper one is closed. A field whose list has nothing to show counts as
 * open to the library, which would keep its dialog open for a second press.
 */
const DIALOGS = '[role="dialog"][aria-modal="true"]';
const CLOSE_BUTTON = '.mantine-Modal-close, [data-closes-dialog]';

/** To be called before anything is drawn: listeners of one target run in the order in which they were added. */
export function closeOneByEscape(window: Window): void {
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      const dialogs = [...window.document.querySelectorAll(DIALOGS)];
      // The keyboard is always in the upper one; the order in the document tells nothing.
      const upper = dialogs.find((dialog) => dialog.contains(window.document.activeElement));
      const button = upper?.querySelector(CLOSE_BUTTON);
      const list = listOf(event);
      if (!(button instanceof HTMLElement) || list === 'shown') return;
      if (dialogs.length < 2 && list === 'none') return;
      event.stopImmediatePropagation();
      event.preventDefault();
      button.click();
    },
    { capture: true },
  );
}

/** An open list of a field closes first; the library marks the field while its list is open, empty or not. */
function listOf({ target }: KeyboardEvent): 'shown' | 'empty' | 'none' {
  if (!(target instanceof Element) || target.getAttribute('data-mantine-stop-propagation') !== 'true')
    return 'none';
  if (target.getAttribute('role') !== 'combobox') return 'shown';
  const list = target.ownerDocument.getElementById(target.getAttribute('aria-controls') ?? '');
  return list?.checkVisibility() === true ? 'shown' : 'empty';
}
