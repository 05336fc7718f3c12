/** Writes down what destinations refuse: deliveries that wait again, and what the next start has to know. */
import type { DeliveryId, DestinationId } from '../../../shared/domain/ids.ts';
import type { Store } from '../store/store.ts';
import type { DestinationQueue } from './destination-queue.ts';

/**
 * Inside a transaction.
 * @returns the deliveries that wait again because their destination refuses everything, and what to call after
 * the commit
 */
export function writeRefusals(
  store: Store,
  queues: ReadonlyMap<DestinationId, DestinationQueue>,
  nowMs: number,
): { readonly givenBack: readonly DeliveryId[]; readonly afterCommit: () => void } {
  const changed = [...queues].flatMap(([id, queue]) => {
    const change = queue.unwritten();
    return change === null ? [] : [{ id, queue, change }];
  });
  for (const { id, change } of changed) {
    for (const delivery of change.giveBack) giveBack(store, delivery, nowMs);
    store.refusals.save(id, change.watch);
  }
  return {
    givenBack: changed.flatMap(({ change }) => change.giveBack),
    afterCommit: () => {
      for (const { queue, change } of changed) queue.wroteDown(change);
    },
  };
}

/** What a person did with it meanwhile stays as it is. */
function giveBack(store: Store, id: DeliveryId, nowMs: number): void {
  const delivery = store.deliveries.get(id);
  if (delivery?.state !== 'dead' && delivery?.state !== 'retrying') return;
  store.deliveries.update({
    ...delivery,
    state: 'parked',
    reason: 'destination_refuses',
    // With the template as it is then: somebody may have to correct it first.
    request: null,
    // Behind all that waited before: each probe is another one.
    nextAttemptAtMs: nowMs,
    updatedAtMs: nowMs,
  });
}
