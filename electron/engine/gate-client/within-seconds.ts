/** Waits for what the gate has to say, and not for ever. */
import { UserError } from '../../platform/user-error.ts';

/** A gate that is being started again is there within this. */
const ANSWER_MS = 10_000;

export function notAnswering(): UserError {
  return new UserError('CONFLICT', { code: 'gate_not_answering' });
}

/** @param failure what the file system said to the gate */
export function rulesNotWritten({ cause, code }: { readonly cause: string; readonly code: string | null }) {
  return new UserError(
    'INSUFFICIENT_STORAGE',
    { code: 'gate_rules_not_written', cause },
    { cause: Object.assign(new Error(cause), { code }) },
  );
}

/** @throws UserError when it does not come in time */
export async function withinSeconds<T>(answer: Promise<T>, limitMs = ANSWER_MS): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    reject(notAnswering());
  }, limitMs);
  try {
    return await Promise.race([answer, promise]);
  } finally {
    clearTimeout(timer);
  }
}
