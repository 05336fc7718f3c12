/** What the clock decided while it was wrong is decided again once it is set back. */
import { isTooOld } from '../../../shared/domain/forward/planning.ts';
import { LONGEST_WAIT_MS } from '../../../shared/domain/forward/retry.ts';
import { RULE_RANGES } from '../../../shared/domain/forward/rules.ts';
import type { DestinationRow } from '../store/destinations-table.ts';
import type { Store } from '../store/store.ts';

export interface RescheduleDeps {
  readonly store: Store;
  readonly now: () => number;
  /** Not removed ones. */
  readonly destinations: () => readonly DestinationRow[];
}

const MINUTE_MS = 60_000;
const LONGEST = { waitMs: LONGEST_WAIT_MS, delayMs: RULE_RANGES.delayMinutes.max * MINUTE_MS };

/** At a start: nobody saw what happened to the clock since the last run. */
export function rescheduleAtStart(deps: RescheduleDeps): void {
  const { store, now } = deps;
  store.transaction(() => {
    store.due.pullIn(now(), LONGEST);
    takeBackTooOld(deps);
  });
}

/** The clock was seen to go back by so much. */
export function rescheduleSetBack(deps: RescheduleDeps, backMs: number): void {
  const { store, now } = deps;
  store.transaction(() => {
    store.due.moveSchedule(-backMs, now());
    // Set forward before the last start it left times that moving does not reach.
    store.due.pullIn(now(), LONGEST);
    takeBackTooOld(deps);
  });
}

/** What was skipped at a moment that is still to come was skipped by a clock that was ahead. */
function takeBackTooOld({ store, now, destinations }: RescheduleDeps): void {
  const nowMs = now();
  const rules = new Map(destinations().map((each) => [each.id, each.rules]));
  for (const delivery of store.due.tooOldSince(nowMs)) {
    const own = rules.get(delivery.destinationId);
    const arrival = store.arrivals.of(delivery.postbackId);
    if (own === undefined || arrival === null || isTooOld(nowMs - arrival.wallMs, own)) continue;
    store.deliveries.update({
      ...delivery,
      state: 'pending',
      reason: null,
      nextAttemptAtMs: nowMs,
      updatedAtMs: nowMs,
    });
  }
}
