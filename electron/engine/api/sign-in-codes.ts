/** Codes that sign a browser in. Each works once; they live in memory and end with the engine. */
import { hash, randomBytes } from 'node:crypto';

/** More that wait at once are a script gone wild: the oldest go. */
const MAX_WAITING = 100;
const CODE_BYTES = 24;

export class SignInCodes {
  readonly #elapsed: () => number;
  /** Until when each is good, by its digest, oldest first. */
  readonly #waiting = new Map<string, number>();

  /** @param elapsed milliseconds of a clock that never goes back */
  constructor(elapsed: () => number) {
    this.#elapsed = elapsed;
  }

  /** @param lifetimeMs how long it is good; `Infinity` until the engine ends */
  issue(lifetimeMs: number): string {
    this.#forgetExpired();
    const [oldest] = this.#waiting.keys();
    if (oldest !== undefined && this.#waiting.size >= MAX_WAITING) this.#waiting.delete(oldest);
    const code = randomBytes(CODE_BYTES).toString('base64url');
    this.#waiting.set(digest(code), this.#elapsed() + lifetimeMs);
    return code;
  }

  /** Whether the code is good. From then on it is not. */
  redeem(code: string): boolean {
    this.#forgetExpired();
    return this.#waiting.delete(digest(code));
  }

  #forgetExpired(): void {
    const now = this.#elapsed();
    for (const [each, untilMs] of this.#waiting) if (untilMs <= now) this.#waiting.delete(each);
  }
}

/** Looked up by it, so that the time it takes says nothing about how much of a guess was right. */
function digest(code: string): string {
  return hash('sha256', code, 'base64');
}
