/** How far the broker's clock is ahead of this computer's: messages and notes bear its time. */
import type { KV } from '@nats-io/kv';

/** Puts a note, and looks when the broker says that was. @returns milliseconds. @throws Error of the broker */
export async function brokerAheadMs(
  bucket: KV,
  key: string,
  value: string,
  now: () => number,
): Promise<number> {
  const before = now();
  await bucket.put(key, value);
  const after = now();
  const entry = await bucket.get(key);
  return entry === null ? 0 : entry.created.getTime() - (before + after) / 2;
}
