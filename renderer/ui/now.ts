/** The present, at a pace that a person notices. */
import { useEffect, useState, useSyncExternalStore } from 'react';

/** UTC milliseconds, renewed every `everyMs`. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
    }, everyMs);
    return () => {
      clearInterval(timer);
    };
  }, [everyMs]);
  return now;
}

const DAY_CHECK_MS = 30_000;

/** The day of now; what uses it is drawn anew only at midnight. */
export function useToday(): string {
  return useSyncExternalStore(watchDay, today);
}

function watchDay(onCheck: () => void): () => void {
  const timer = setInterval(onCheck, DAY_CHECK_MS);
  return () => {
    clearInterval(timer);
  };
}

function today(): string {
  return new Date().toDateString();
}
