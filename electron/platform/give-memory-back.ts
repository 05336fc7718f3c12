/**
 * V8 leaves what is garbage where it is while a thread is idle, and each of a program's threads has a heap of its own:
 * together they keep some hundred MB that nobody uses. So what has piled up is collected, above all when it is quiet.
 */
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const MB = 1024 * 1024;
const LOOK_MS = 2_000;
/** Collected whatever else is done. */
const MUCH_BYTES = 24 * MB;
/** Collected once the heap has stopped growing. */
const SOME_BYTES = 6 * MB;
/** A heap that grows by less between two looks is at rest. */
const QUIET_BYTES = 2 * MB;

/** For the thread that calls it, as long as it runs. */
export function giveMemoryBack(): void {
  // Node has no other way to ask for it in a thread that was started without the flag.
  setFlagsFromString('--expose-gc');
  const collect = collectorOf(runInNewContext('gc'));
  if (collect === null) return;
  let kept = usedBytes();
  let last = kept;
  setInterval(() => {
    const used = usedBytes();
    const isQuiet = used - last < QUIET_BYTES;
    last = used;
    if (used - kept < (isQuiet ? SOME_BYTES : MUCH_BYTES)) return;
    collect();
    kept = usedBytes();
    last = kept;
  }, LOOK_MS).unref();
}

function usedBytes(): number {
  return getHeapStatistics().used_heap_size;
}

function collectorOf(value: unknown): (() => void) | null {
  return typeof value === 'function' ? () => void Reflect.apply(value, undefined, []) : null;
}
