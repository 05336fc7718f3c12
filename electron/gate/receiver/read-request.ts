/** Reads an inbound request as bytes: the head as it came, and as much of the body as is kept. */
import type { IncomingMessage } from 'node:http';
import { DROPPED_VALUE, isCredentialHeader } from '../../../shared/domain/access/credential-headers.ts';
import type { BodyState } from '../../../shared/domain/postback/fields.ts';
import type { BodyBudget } from './body-budget.ts';

/** Past so many times what is kept the sender is cut off instead of being read to its end. */
const DISCARDED_FACTOR = 32;
const FIRST_BYTES = 4_096;

export interface ReadBody {
  readonly kind: 'read';
  readonly body: Buffer;
  readonly state: BodyState;
  /** To give back to the budget once the body is stored. */
  readonly heldBytes: number;
}

const NO_BODY: ReadBody = { kind: 'read', body: Buffer.alloc(0), state: 'whole', heldBytes: 0 };

/**
 * Request line and headers as they came: same order, same case, same bytes. Only optional white space
 * around header values is gone, because the HTTP parser drops it, and the values that `isCredentialHeader` names.
 * @param signatureHeader where the sender's network signs; the value of that one stays
 */
export function headBytes(request: IncomingMessage, signatureHeader: string | null): Buffer {
  const lines = [`${request.method ?? ''} ${request.url ?? ''} HTTP/${request.httpVersion}`];
  for (let index = 0; index < request.rawHeaders.length; index += 2) {
    const name = request.rawHeaders[index] ?? '';
    const value = request.rawHeaders[index + 1] ?? '';
    lines.push(`${name}: ${isCredentialHeader(name, signatureHeader) ? DROPPED_VALUE : value}`);
  }
  // Node hands out head bytes as Latin-1 text.
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');
}

export interface ReadLimits {
  /** So much is kept. */
  readonly maxBytes: number;
  readonly budget: BodyBudget;
  /** Settles when the body has to be given up; null for one that may take its time. */
  readonly late: Promise<'late'> | null;
  /** Told of each piece that comes. */
  readonly onBytes: (bytes: number) => void;
}

/**
 * Collects the body. Never throws: a broken connection gives what came until then.
 * @returns `no_room` when the budget is used up, `late` when it was given up; nothing is held then
 */
export async function readBody(
  request: IncomingMessage,
  { maxBytes, budget, late, onBytes }: ReadLimits,
): Promise<ReadBody | { readonly kind: 'no_room' | 'late' }> {
  if (!hasBody(request)) return NO_BODY;
  const kept = new GrowingBytes(maxBytes, budget);
  let seenBytes = 0;
  let state: BodyState = 'whole';
  try {
    const next = nextOrLate(piecesOf(request), late);
    for (;;) {
      const piece = await next();
      if (piece === 'late') {
        kept.release();
        return { kind: 'late' };
      }
      if (piece.done === true) break;
      const bytes = toBuffer(piece.value);
      seenBytes += bytes.length;
      onBytes(bytes.length);
      if (!kept.add(bytes)) {
        kept.release();
        return { kind: 'no_room' };
      }
      if (seenBytes > maxBytes * DISCARDED_FACTOR) break;
    }
    if (seenBytes > maxBytes) state = 'cut';
  } catch {
    state = 'incomplete';
  }
  return { kind: 'read', body: kept.bytes(), state, heldBytes: kept.heldBytes };
}

/**
 * The next piece, or `late` as soon as the body is given up. `late` is waited for once: a race for each piece would
 * hold all that it waited for until the body is over, and a piece may be one byte.
 */
function nextOrLate(
  pieces: Pieces,
  late: Promise<'late'> | null,
): () => Promise<IteratorResult<unknown> | 'late'> {
  if (late === null) return () => pieces.next();
  let isLate = false;
  let giveUp: ((late: 'late') => void) | null = null;
  const noteLate = async (): Promise<void> => {
    const value = await late;
    isLate = true;
    giveUp?.(value);
  };
  void noteLate();
  return async () => {
    if (isLate) return 'late';
    const { promise, resolve, reject } = Promise.withResolvers<IteratorResult<unknown> | 'late'>();
    giveUp = resolve;
    pieces.next().then(resolve, reject);
    return promise;
  };
}

interface Pieces {
  next(): Promise<IteratorResult<unknown>>;
}

/** Leaves the request as it is when reading stops early: the answer still has to go out. */
function piecesOf(request: IncomingMessage): Pieces {
  const pieces: AsyncIterator<unknown> = request.iterator({ destroyOnReturn: false });
  return {
    next: async () => {
      const piece = pieces.next();
      // Nobody waits for it any more once the body was given up.
      piece.catch(() => undefined);
      return piece;
    },
  };
}

/** Without a length and without chunks there is none (RFC 9112, section 6.3): most postbacks are such a GET. */
export function hasBody(request: IncomingMessage): boolean {
  const { headers } = request;
  return headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;
}

function toBuffer(chunk: unknown): Buffer {
  if (Buffer.isBuffer(chunk)) return chunk;
  return Buffer.from(typeof chunk === 'string' ? chunk : '');
}

/** Copies pieces into one buffer: many tiny ones, each kept for itself, would hold far more memory than bytes. */
class GrowingBytes {
  readonly #maxBytes: number;
  readonly #budget: BodyBudget;
  #buffer = Buffer.alloc(0);
  #length = 0;

  constructor(maxBytes: number, budget: BodyBudget) {
    this.#maxBytes = maxBytes;
    this.#budget = budget;
  }

  get heldBytes(): number {
    return this.#buffer.length;
  }

  /** Keeps as much as fits. @returns false when the budget has no room */
  add(piece: Buffer): boolean {
    const wanted = Math.min(this.#maxBytes, this.#length + piece.length);
    if (wanted > this.#buffer.length && !this.#grow(wanted)) return false;
    this.#length += piece.copy(this.#buffer, this.#length, 0, wanted - this.#length);
    return true;
  }

  bytes(): Buffer {
    return this.#buffer.subarray(0, this.#length);
  }

  release(): void {
    this.#budget.give(this.#buffer.length);
    this.#buffer = Buffer.alloc(0);
    this.#length = 0;
  }

  #grow(wanted: number): boolean {
    const size = Math.min(this.#maxBytes, Math.max(FIRST_BYTES, wanted, this.#buffer.length * 2));
    if (!this.#budget.take(size - this.#buffer.length)) return false;
    const larger = Buffer.allocUnsafeSlow(size);
    this.#buffer.copy(larger, 0, 0, this.#length);
    this.#buffer = larger;
    return true;
  }
}
