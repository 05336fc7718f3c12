/** Waits for a file that somebody is just copying to be whole. */
import { stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** A file that has not changed for so long is not being copied any more. */
const STILL_MS = 1_500;

/** Resolves when nobody is writing a database into our place: copying a large one takes a while. */
export async function whenStill(path: string, isOurs: () => boolean, signal: AbortSignal): Promise<void> {
  for (let before = await sizeAndTime(path); before !== null && !isOurs();) {
    await sleep(STILL_MS, undefined, { signal });
    const now = await sizeAndTime(path);
    if (now === before) return;
    before = now;
  }
}

async function sizeAndTime(path: string): Promise<string | null> {
  const found = await stat(path).catch(() => null);
  return found === null ? null : `${found.size} ${found.mtimeMs}`;
}
