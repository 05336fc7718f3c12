/** Calls something once a signal says so, at once where it has said so before: its event does not come again. */
export function onAbort(signal: AbortSignal, act: () => void): void {
  if (signal.aborted) act();
  else signal.addEventListener('abort', act, { once: true });
}
