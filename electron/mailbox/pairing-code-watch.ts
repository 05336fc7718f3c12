/** The pairing code of now: good once, for ten minutes of a clock that nobody sets, and for some tries a minute. */
import { randomBytes } from 'node:crypto';
import {
  createPairingCode,
  PAIRING_CODE_BYTES,
  readPairingCode,
} from '../../shared/domain/mailbox/pairing-code.ts';
import { isSameProof, type PairingRequest, proofOfDesk } from '../platform/mailbox-link/pairing-proof.ts';

const LIFETIME_MS = 10 * 60_000;
const LOOK_MS = 1_000;
const MOST_TRIES = 10;
const TRIES_WINDOW_MS = 60_000;

export interface PairingCodeWatchDeps {
  /** Milliseconds of a clock that never goes back. */
  readonly elapsed: () => number;
  /** Told of each code but the first. */
  readonly onNewCode: (code: string) => void;
}

export type TriedCode = 'right' | 'wrong' | 'too_many_tries';

export class PairingCodeWatch {
  readonly #deps: PairingCodeWatchDeps;
  #code = createPairingCode(randomBytes(PAIRING_CODE_BYTES));
  #madeAtMs: number;
  #triesAtMs: number[] = [];
  readonly #timer: NodeJS.Timeout;

  constructor(deps: PairingCodeWatchDeps) {
    this.#deps = deps;
    this.#madeAtMs = deps.elapsed();
    this.#timer = setInterval(() => {
      this.#renewLapsed();
    }, LOOK_MS);
    this.#timer.unref();
  }

  /** As it is shown. */
  get code(): string {
    this.#renewLapsed();
    return this.#code;
  }

  /** How long it is still good. */
  get leftMs(): number {
    return this.#madeAtMs + LIFETIME_MS - this.#deps.elapsed();
  }

  try({ offer, proof }: PairingRequest): TriedCode {
    this.#renewLapsed();
    const nowMs = this.#deps.elapsed();
    this.#triesAtMs = this.#triesAtMs.filter((atMs) => nowMs - atMs < TRIES_WINDOW_MS);
    if (this.#triesAtMs.length >= MOST_TRIES) return 'too_many_tries';
    this.#triesAtMs.push(nowMs);
    const code = readPairingCode(this.#code) ?? '';
    return isSameProof(proof, proofOfDesk(code, offer)) ? 'right' : 'wrong';
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #renewLapsed(): void {
    if (this.leftMs > 0) return;
    this.#code = createPairingCode(randomBytes(PAIRING_CODE_BYTES));
    this.#madeAtMs = this.#deps.elapsed();
    this.#deps.onNewCode(this.#code);
  }
}
