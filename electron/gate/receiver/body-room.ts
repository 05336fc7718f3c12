/** Reads bodies within the room for them: those without a key have time and memory of their own. */
import type { IncomingMessage } from 'node:http';
import { BodyBudget } from './body-budget.ts';
import { KeylessBodies } from './keyless-bodies.ts';
import { hasBody, readBody, type ReadBody } from './read-request.ts';
import type { SlowStrangers } from './slow-strangers.ts';

const KEYED_BYTES = 64 * 1024 * 1024;
const KEYLESS_BYTES = 16 * 1024 * 1024;

export interface BodyRequest {
  readonly isKeyless: boolean;
  /** It holds one of the few sockets of our own tunnel. */
  readonly isTunneled: boolean;
  /** So much is kept. */
  readonly maxBytes: number;
  /** Time for one without a key. */
  readonly keylessTimeoutMs: number;
}

/** `give` is to be called once the body is stored. */
type BodyInRoom = (ReadBody & { readonly give: () => void }) | { readonly kind: 'no_room' | 'late' };

export class BodyRoom {
  readonly #keyed = new BodyBudget(KEYED_BYTES);
  readonly #keyless = new BodyBudget(KEYLESS_BYTES);
  readonly #keylessBodies = new KeylessBodies();
  readonly #slow: SlowStrangers;

  constructor(slow: SlowStrangers) {
    this.#slow = slow;
  }

  /** Never rejects. */
  async read(request: IncomingMessage, wanted: BodyRequest): Promise<BodyInRoom> {
    const { isKeyless, isTunneled, maxBytes, keylessTimeoutMs } = wanted;
    const budget = isKeyless ? this.#keyless : this.#keyed;
    const seat = isKeyless && hasBody(request) ? this.#keylessBodies.enter(keylessTimeoutMs) : null;
    const goOn = seat !== null && isTunneled ? this.#slow.enter(() => seat.cut()) : null;
    const read = await readBody(request, { maxBytes, budget, late: seat?.late ?? null });
    goOn?.();
    seat?.leave();
    if (read.kind !== 'read') return read;
    return {
      ...read,
      give: () => {
        budget.give(read.heldBytes);
      },
    };
  }
}
