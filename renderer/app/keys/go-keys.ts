/** `g` and then a letter opens a page. */
import { useEffect, useEffectEvent, useRef } from 'react';
import { goTo, MAIN_PAGES, type MainPage } from '../../navigation/route.ts';
import { isForOther } from '../../ui/keys.ts';

export const GO_KEYS: Readonly<Record<MainPage, string>> = {
  inbox: 'i',
  insights: 'm',
  costs: 'c',
  links: 'l',
  networks: 'n',
  destinations: 'd',
  outages: 'o',
  reports: 'r',
  settings: 's',
};

/** How long the letter may follow. */
const WAIT_MS = 1_500;

export function useGoKeys(): void {
  const startedAt = useRef(-Infinity);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (isForOther(event)) return;
    const isWaiting = event.timeStamp - startedAt.current < WAIT_MS;
    startedAt.current = event.key === 'g' ? event.timeStamp : -Infinity;
    const page = pageOf(event.key);
    if (!isWaiting || page === null) return;
    // The letter by itself may mean something else on the page.
    event.preventDefault();
    event.stopImmediatePropagation();
    goTo(page);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => {
      onKey(event);
    };
    window.addEventListener('keydown', listener, { capture: true });
    return () => {
      window.removeEventListener('keydown', listener, { capture: true });
    };
  }, []);
}

function pageOf(key: string): MainPage | null {
  return MAIN_PAGES.find((page) => GO_KEYS[page] === key) ?? null;
}
