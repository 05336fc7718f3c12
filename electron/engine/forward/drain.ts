/**
 * What waits for a destination is tried now, whatever the schedule says. What the destination itself lets wait is
 * left: that it is not sent sooner is what its rule is for.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DestinationId } from '../../../shared/domain/ids.ts';
import type { Store } from '../store/store.ts';
import type { Outbox } from './outbox.ts';

/** The receiver gets its turn in between. */
const AT_ONCE = 1_000;

export interface DrainDeps {
  readonly store: Store;
  readonly now: () => number;
  readonly outbox: Pick<Outbox, 'reset'>;
}

/** @returns how many wait, all of them due now */
export async function drain(deps: DrainDeps, id: DestinationId): Promise<number> {
  const { store, now, outbox } = deps;
  while (store.transaction(() => store.due.makeDue(id, now(), AT_ONCE)) > 0) await nextTurn();
  outbox.reset(id);
  return store.due.countWaiting(id) - store.due.countDelayed(id, now());
}
