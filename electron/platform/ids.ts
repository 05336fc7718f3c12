/** Ids: UUID version 7, so that text order is time order, with a counter inside one millisecond. */
import { randomBytes } from 'node:crypto';

export type IdSource = () => string;

const COUNTER_BITS_MAX = 0xfff;

/** Bytes of one id, and how many ids are filled by one call for random bytes: a call each costs more than the id. */
const RANDOM_BYTES = 8;
const RANDOM_IDS = 512;

/**
 * Makes ids that never go back, even when the clock does.
 * @param now UTC milliseconds
 */
export function createIdSource(now: () => number): IdSource {
  let lastMs = 0;
  let counter = 0;
  const nextRandom = createRandomSource();
  return () => {
    const nowMs = now();
    if (nowMs > lastMs) {
      lastMs = nowMs;
      counter = 0;
    } else if (counter < COUNTER_BITS_MAX) {
      counter += 1;
    } else {
      lastMs += 1;
      counter = 0;
    }
    return formatUuid7(lastMs, counter, nextRandom());
  };
}

function createRandomSource(): () => Buffer {
  let pool = Buffer.alloc(0);
  let used = 0;
  return () => {
    if (used >= pool.length) {
      pool = randomBytes(RANDOM_BYTES * RANDOM_IDS);
      used = 0;
    }
    used += RANDOM_BYTES;
    return pool.subarray(used - RANDOM_BYTES, used);
  };
}

/** Layout of RFC 9562: 48 bits of time, version 7, 12 bits of counter, variant, 62 random bits. */
function formatUuid7(ms: number, counter: number, random: Buffer): string {
  const time = ms.toString(16).padStart(12, '0');
  const middle = `7${counter.toString(16).padStart(3, '0')}`;
  random[0] = ((random[0] ?? 0) & 0x3f) | 0x80;
  const tail = random.toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-${middle}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}
