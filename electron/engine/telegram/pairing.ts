/** The code that pairs a chat: one at a time, good once and for ten minutes. It is kept in memory only. */
import { randomBytes } from 'node:crypto';
import { MOST_WRONG_CODES, PAIRING_MINUTES } from '../../../shared/contract/limits.ts';
import {
  PAIRING_CODE_BYTES,
  pairingCodeOf,
  readPairingCode,
} from '../../../shared/domain/telegram/pairing-code.ts';

const MINUTE_MS = 60_000;
const GOOD_MS = PAIRING_MINUTES * MINUTE_MS;
const BLOCKED_MS = 10 * MINUTE_MS;
/** Of all strangers together: then the code counts no more, and the person makes another. */
const MOST_WRONG_OF_ALL = 50;

interface Waiting {
  readonly code: string;
  readonly untilMs: number;
  wrongTries: number;
}

interface Stranger {
  wrongTries: number;
  lastAt: number;
}

export type PairingTry = 'right' | 'wrong' | 'blocked' | 'none_waits';

export class Pairing {
  readonly #elapsed: () => number;
  #waiting: Waiting | null = null;
  /** By their number at Telegram; so many at most as there are wrong tries. */
  readonly #strangers = new Map<number, Stranger>();

  /** @param elapsed milliseconds of a clock that never goes back */
  constructor(elapsed: () => number) {
    this.#elapsed = elapsed;
  }

  /** The one before counts no more. @returns as it is shown */
  begin(): { readonly code: string; readonly forMs: number } {
    const code = pairingCodeOf(randomBytes(PAIRING_CODE_BYTES));
    this.#waiting = {
      code: readPairingCode(code) ?? code,
      untilMs: this.#elapsed() + GOOD_MS,
      wrongTries: 0,
    };
    return { code, forMs: GOOD_MS };
  }

  end(): void {
    this.#waiting = null;
  }

  /** Null while no code is waited for. */
  view(): { readonly leftMs: number; readonly wrongTries: number } | null {
    const waiting = this.#current();
    return waiting === null
      ? null
      : { leftMs: waiting.untilMs - this.#elapsed(), wrongTries: waiting.wrongTries };
  }

  /** @param strangerId of who writes, or of the chat where that is not known */
  attempt(strangerId: number, text: string): PairingTry {
    const waiting = this.#current();
    if (waiting === null) return 'none_waits';
    if (this.#isBlocked(strangerId)) return 'blocked';
    if (readPairingCode(text) === waiting.code) {
      this.#waiting = null;
      this.#strangers.delete(strangerId);
      return 'right';
    }
    this.#noteWrong(waiting, strangerId);
    return 'wrong';
  }

  #current(): Waiting | null {
    if (this.#waiting !== null && this.#waiting.untilMs <= this.#elapsed()) this.#waiting = null;
    return this.#waiting;
  }

  #isBlocked(strangerId: number): boolean {
    const stranger = this.#strangers.get(strangerId);
    if (stranger === undefined) return false;
    if (this.#elapsed() - stranger.lastAt < BLOCKED_MS) return stranger.wrongTries >= MOST_WRONG_CODES;
    this.#strangers.delete(strangerId);
    return false;
  }

  #noteWrong(waiting: Waiting, strangerId: number): void {
    waiting.wrongTries += 1;
    const before = this.#strangers.get(strangerId)?.wrongTries ?? 0;
    this.#strangers.set(strangerId, { wrongTries: before + 1, lastAt: this.#elapsed() });
    if (waiting.wrongTries >= MOST_WRONG_OF_ALL) this.#waiting = null;
    this.#forgetOld();
  }

  #forgetOld(): void {
    for (const [id, { lastAt }] of this.#strangers) {
      if (this.#elapsed() - lastAt >= BLOCKED_MS) this.#strangers.delete(id);
    }
  }
}
