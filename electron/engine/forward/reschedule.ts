/** What waits for its time gets another one when the clock was set back, or it would wait that much longer. */
import { LONGEST_WAIT_MS } from '../../../shared/domain/forward/retry.ts';
import type { Store } from '../store/store.ts';

export interface RescheduleDeps {
  readonly store: Store;
  readonly now: () => number;
}

/** At a start: nobody saw what happened to the clock since the last run. Inside a transaction. */
export function rescheduleAtStart({ store, now }: RescheduleDeps): void {
  store.due.pullIn(now(), LONGEST_WAIT_MS);
}

/** The clock was seen to go back by so much. */
export function rescheduleSetBack({ store, now }: RescheduleDeps, backMs: number): void {
  store.transaction(() => {
    store.due.moveSchedule(-backMs, now());
    // Set forward before the last start it left times that moving does not reach.
    store.due.pullIn(now(), LONGEST_WAIT_MS);
  });
}
