/** A call of the Bot API that did not succeed. It says a code and never a URL: the token is a part of each URL. */
import type { ChannelProblem } from '../../../shared/contract/channel-problems.ts';

export interface BotFailure {
  readonly problem: ChannelProblem;
  /** Whether it may have been done all the same. */
  readonly mayHaveArrived: boolean;
  /** How long Telegram asked to be left alone, in milliseconds; null where it did not. */
  readonly afterMs: number | null;
  /** The number that the group has now; null where it has the same. */
  readonly migratedTo: number | null;
  /** Of an edit: the message has this text already, or is not there any more. */
  readonly edit: 'same' | 'gone' | null;
}

const USUAL = { mayHaveArrived: false, afterMs: null, migratedTo: null, edit: null } as const;

export class BotError extends Error {
  override readonly name = 'BotError';
  readonly failure: BotFailure;

  constructor(failure: Pick<BotFailure, 'problem'> & Partial<BotFailure>) {
    super(failure.problem.code);
    this.failure = { ...USUAL, ...failure };
  }
}

/** For whatever a call threw. */
export function failureOf(error: unknown): BotFailure {
  if (error instanceof BotError) return error.failure;
  return { ...USUAL, problem: { code: 'telegram_not_readable' }, mayHaveArrived: true };
}
