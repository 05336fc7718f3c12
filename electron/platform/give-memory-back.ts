/**
 * V8 leaves what is garbage where it is while a thread is idle, and keeps the room that a burst took, and each of a
 * program's threads has a heap of its own: together they keep some hundred MB that nobody uses. So what has piled up
 * is collected, above all when it is quiet.
 */
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type Collection, CollectingPace, type HeapFigures } from './collecting-pace.ts';

const LOOK_MS = 2_000;

/** For the thread that calls it, as long as it runs. */
export function giveMemoryBack(): void {
  // Node has no other way to ask for it in a thread that was started without the flag.
  setFlagsFromString('--expose-gc');
  const collect = collectorOf(runInNewContext('gc'));
  if (collect === null) return;
  const pace = new CollectingPace(figures());
  setInterval(() => {
    const due = pace.due(figures());
    if (due === 'none') return;
    collect(due);
    pace.collected(figures());
  }, LOOK_MS).unref();
}

function figures(): HeapFigures {
  const { used_heap_size: usedBytes, total_physical_size: heldBytes } = getHeapStatistics();
  return { usedBytes, heldBytes };
}

function collectorOf(value: unknown): ((what: Exclude<Collection, 'none'>) => void) | null {
  if (typeof value !== 'function') return null;
  return (what) => {
    const flavor = what === 'everything' ? 'last-resort' : 'regular';
    Reflect.apply(value, undefined, [{ type: 'major', flavor, execution: 'sync' }]);
  };
}
