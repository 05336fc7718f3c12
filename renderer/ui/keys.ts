/** Single keys as commands, silent while the person types or a dialog is open. */
import { useEffect, useEffectEvent } from 'react';

/** By `event.key`; a handler that returns false leaves the key to the browser. */
export type KeyMap = Readonly<Record<string, (() => boolean | undefined | void) | undefined>>;

const TYPING = 'input, textarea, select, [contenteditable="true"]';
const OWN_SPACE = 'button, a, [role="tab"], [role="switch"]';

export function useKeys(keys: KeyMap): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const handler = keys[event.key];
    if (handler === undefined || isForSomebodyElse(event)) return;
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

function isForSomebodyElse(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return true;
  const { target } = event;
  if (!(target instanceof Element)) return false;
  if (target.closest(TYPING) !== null || target.closest('[role="dialog"]') !== null) return true;
  return (event.key === ' ' || event.key === 'Enter') && target.closest(OWN_SPACE) !== null;
}
