/**
 * Reads bodies within the room for them: those without a key have time and memory of their own. Over our own tunnel
 * those that do not come on give way, so that nobody holds all of its sockets, with a key or without.
 */
import type { IncomingMessage } from 'node:http';
import { BodyBudget } from './body-budget.ts';
import { KeylessBodies } from './keyless-bodies.ts';
import { hasBody, readBody, type ReadBody, type ReadLimits } from './read-request.ts';
import { KNOWN, SlowSenders, type SlowStay } from './slow-senders.ts';

const KEYED_BYTES = 64 * 1024 * 1024;
const KEYLESS_BYTES = 16 * 1024 * 1024;
/** So much more of a body is progress. */
const PROGRESS_BYTES = 4_096;

export interface BodyRequest {
  readonly isKeyless: boolean;
  /** It holds one of the few sockets of our own tunnel. */
  readonly isTunneled: boolean;
  /** So much is kept. */
  readonly maxBytes: number;
  /** Time for one without a key. */
  readonly keylessTimeoutMs: number;
}

/** One body while it is read. */
interface BodyStay extends Pick<ReadLimits, 'late' | 'onBytes'> {
  readonly leave: () => void;
}

const NO_STAY: BodyStay = { late: null, onBytes: () => undefined, leave: () => undefined };

/** `give` is to be called once the body is stored. */
type BodyInRoom = (ReadBody & { readonly give: () => void }) | { readonly kind: 'no_room' | 'late' };

export class BodyRoom {
  readonly #keyed = new BodyBudget(KEYED_BYTES);
  readonly #keyless = new BodyBudget(KEYLESS_BYTES);
  readonly #keylessBodies = new KeylessBodies();
  readonly #slowStrangers: SlowSenders;
  readonly #slowKnown: SlowSenders;

  /**
   * @param slowStrangers those with half a head count there too
   * @param elapsedMs a clock that never goes back
   */
  constructor(slowStrangers: SlowSenders, elapsedMs: () => number) {
    this.#slowStrangers = slowStrangers;
    this.#slowKnown = new SlowSenders(KNOWN, elapsedMs);
  }

  /** Never rejects. */
  async read(request: IncomingMessage, wanted: BodyRequest): Promise<BodyInRoom> {
    const budget = wanted.isKeyless ? this.#keyless : this.#keyed;
    const stay = hasBody(request) ? this.#enter(wanted) : NO_STAY;
    const { late, onBytes } = stay;
    const read = await readBody(request, { maxBytes: wanted.maxBytes, budget, late, onBytes });
    stay.leave();
    if (read.kind !== 'read') return read;
    return {
      ...read,
      give: () => {
        budget.give(read.heldBytes);
      },
    };
  }

  #enter({ isKeyless, isTunneled, keylessTimeoutMs }: BodyRequest): BodyStay {
    if (isKeyless) {
      const seat = this.#keylessBodies.enter(keylessTimeoutMs);
      const slow = isTunneled ? this.#slowStrangers.enter(() => seat.cut()) : null;
      const leave = (): void => {
        slow?.leave();
        seat.leave();
      };
      return { late: seat.late, onBytes: () => undefined, leave };
    }
    if (!isTunneled) return NO_STAY;
    const { promise: late, resolve } = Promise.withResolvers<'late'>();
    const slow = this.#slowKnown.enter(() => {
      resolve('late');
    });
    return { late, onBytes: progressOf(slow), leave: () => slow.leave() };
  }
}

/** A byte now and then is none. */
function progressOf(slow: SlowStay): (bytes: number) => void {
  let pending = 0;
  return (bytes) => {
    pending += bytes;
    if (pending < PROGRESS_BYTES) return;
    pending = 0;
    slow.progress();
  };
}
