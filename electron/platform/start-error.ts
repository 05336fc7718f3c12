/** A reason why the engine cannot start. Whoever started it makes the sentence; no stack is shown. */
import type { StartErrorReason } from '../../shared/contract/start-errors.ts';
import { causeOf } from './cause-of.ts';

export class StartError extends Error {
  override readonly name = 'StartError';
  readonly reason: StartErrorReason;

  constructor(reason: StartErrorReason, options?: ErrorOptions) {
    // Only a log shows it, where the parameters count too.
    super(JSON.stringify(reason), options);
    this.reason = reason;
  }
}

/** The reason of whatever a start threw; what nobody foresaw is `unexpected`. */
export function startErrorReason(error: unknown): StartErrorReason {
  if (error instanceof StartError) return error.reason;
  return { code: 'unexpected', cause: causeOf(error) };
}
