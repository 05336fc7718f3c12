/**
 * One rule for both entries: an error that nobody caught ends the process. What it left half done nobody knows
 * (Node.js, `process`, "Warning: Using 'uncaughtException' correctly"), and going on would go on over it; what
 * was answered is stored, so another process goes on where this one stood. Gate and engine are started again by
 * their parent; the parent by whoever looks after services.
 */
export function endOnFault(end: (error: unknown) => void): void {
  let isEnding = false;
  for (const kind of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(kind, (error: unknown) => {
      // The end itself may fail too: it is not begun twice.
      if (isEnding) return;
      isEnding = true;
      end(error);
    });
  }
}
