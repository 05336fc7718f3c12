/** Ids: UUID version 7, so that text order is the order in which they were made, with a counter inside one millisecond. */
import { createHash, randomBytes } from 'node:crypto';

export type IdSource = () => string;

const COUNTER_BITS_MAX = 0xfff;
/** The time has 48 bits, which last until the year 10889: no clock may use them up. */
const LATEST_MS = Date.UTC(9999, 0, 1);
const UUID_7 = /^([0-9a-f]{8})-([0-9a-f]{4})-7([0-9a-f]{3})-/;
const WHOLE_UUID_7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** No id that is ever made is as great: time and id of the moment after the latest. */
export const AFTER_LAST_ID = timePart(LATEST_MS + 1);

/** Whether an id from elsewhere may stand among ours: those made later have to be greater. */
export function isIdOfOurs(id: string): boolean {
  return WHOLE_UUID_7.test(id) && id < AFTER_LAST_ID;
}

/** Bytes of one id, and how many ids are filled by one call for random bytes: a call each costs more than the id. */
const RANDOM_BYTES = 8;
const RANDOM_IDS = 512;

/**
 * Makes ids that never go back, whatever the clock does and did: each is greater than all before it.
 * @param now UTC milliseconds
 * @param newestStored the greatest id of earlier runs; null when there is none
 */
export function createIdSource(now: () => number, newestStored: string | null = null): IdSource {
  let { ms: lastMs, counter } = placeOf(newestStored);
  const nextRandom = createRandomSource();
  return () => {
    const nowMs = Math.min(now(), LATEST_MS);
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

function placeOf(id: string | null): { ms: number; counter: number } {
  const [, high = '0', low = '0', counter = '0'] = UUID_7.exec(id ?? '') ?? [];
  return { ms: Number.parseInt(high + low, 16), counter: Number.parseInt(counter, 16) };
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

/**
 * The same id for the same content, among those that were made at its time.
 * @param atMs UTC milliseconds
 */
export function idOfContent(atMs: number, content: string): string {
  const hash = createHash('sha256').update(content).digest();
  const ms = Math.min(Math.max(0, Math.trunc(atMs)), LATEST_MS);
  return formatUuid7(ms, hash.readUInt16BE(RANDOM_BYTES) & COUNTER_BITS_MAX, hash.subarray(0, RANDOM_BYTES));
}

/** Layout of RFC 9562: 48 bits of time, version 7, 12 bits of counter, variant, 62 random bits. */
function formatUuid7(ms: number, counter: number, random: Buffer): string {
  const middle = `7${counter.toString(16).padStart(3, '0')}`;
  random[0] = ((random[0] ?? 0) & 0x3f) | 0x80;
  const tail = random.toString('hex');
  return `${timePart(ms)}-${middle}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}

function timePart(ms: number): string {
  const time = ms.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}`;
}
