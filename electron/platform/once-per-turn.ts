/** A reading that costs a call of the system, for many who want it in the same turn of the event loop. */
export function oncePerTurn(read: () => number): () => number {
  let known: number | null = null;
  return () => {
    if (known === null) {
      setImmediate(() => {
        known = null;
      });
      known = read();
    }
    return known;
  };
}
