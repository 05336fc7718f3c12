/** Single keys as commands, silent while the person types or a dialog is open. */
import { useEffect, useEffectEvent } from 'react';

/**
 * Every key that does something, by `event.key`. The help has a line for each: a new one does not compile before
 * it is explained there.
 */
export const KEYS = [
  'j',
  'k',
  'ArrowDown',
  'ArrowUp',
  'ArrowLeft',
  'ArrowRight',
  'PageDown',
  'PageUp',
  'Home',
  'End',
  'Enter',
  'Escape',
  '/',
  ' ',
  'r',
  'x',
  'a',
  'e',
  'f',
  'c',
  'l',
  '1',
  '2',
  '3',
  '4',
  '5',
  'p',
  't',
  'n',
  's',
  'h',
  'b',
  'u',
  'y',
  'w',
  'v',
  'o',
  '?',
  'g',
] as const;
export type Key = (typeof KEYS)[number];

/** A handler that returns false leaves the key to the browser. */
export type KeyMap = Readonly<Partial<Record<Key, (() => boolean | undefined | void) | undefined>>>;

/** They may be held down: whatever else does something does it once, however long its key is down. */
const MOVING: ReadonlySet<Key> = new Set(['j', 'k', 'ArrowDown', 'ArrowUp', 'PageDown', 'PageUp']);

const TYPING = 'input, textarea, select, [contenteditable="true"]';
const OWN_SPACE = 'button, a, [role="tab"], [role="switch"]';
/** What closes by Escape itself and takes arrows and letters for choosing. */
const ON_TOP = '[role="dialog"], [role="menu"], [role="listbox"]';
const OPEN_DIALOG = '[role="dialog"][aria-modal="true"]';

export function useKeys(keys: KeyMap): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const key = KEYS.find((each) => each === event.key);
    const handler = key === undefined ? undefined : keys[key];
    if (key === undefined || handler === undefined || isForOther(event)) return;
    if (event.repeat && !MOVING.has(key)) {
      // The page does nothing with it either: Space would scroll.
      event.preventDefault();
      return;
    }
    if (handler() !== false) event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => {
      onKey(event);
    };
    window.addEventListener('keydown', listener);
    return () => {
      window.removeEventListener('keydown', listener);
    };
  }, []);
}

/** Whether a key is meant for a field, a dialog, a menu or a button, and no command. */
export function isForOther(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return true;
  // Where the focus was in something that a dialog has just replaced, the key comes from the page.
  if (document.querySelector(OPEN_DIALOG) !== null) return true;
  const { target } = event;
  if (!(target instanceof Element)) return false;
  if (target.closest(TYPING) !== null || target.closest(ON_TOP) !== null) return true;
  return (event.key === ' ' || event.key === 'Enter') && target.closest(OWN_SPACE) !== null;
}
