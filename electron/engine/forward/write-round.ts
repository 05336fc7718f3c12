/** One round of the outbox in the store: what ended is written down, and what comes next is taken, both or neither. */
import type { DeliveryId, DestinationId } from '../../../shared/domain/ids.ts';
import type { DestinationQueue } from './destination-queue.ts';
import type { Leasing, OutboxJob } from './lease.ts';
import { type Finished, recordFinished } from './record-attempt.ts';
import { writeRefusals } from './write-refusals.ts';

export interface Round {
  readonly leasing: Leasing;
  /** Deliveries with a new state. */
  readonly changed: readonly DeliveryId[];
  readonly afterCommit: () => void;
}

type RoundDeps = Parameters<typeof recordFinished>[0];

export function writeRound(
  deps: RoundDeps,
  queues: ReadonlyMap<DestinationId, DestinationQueue>,
  ended: readonly Finished[],
  leaseAll: () => Leasing,
): Round {
  const { store, now } = deps;
  return store.smallSteps(() => {
    for (const finished of ended) recordFinished(deps, finished);
    const refused = writeRefusals(store, queues, now());
    const leasing = leaseAll();
    const jobs = [...ended.map(({ job }) => job), ...leasing.jobs];
    return {
      leasing,
      changed: [...refused.givenBack, ...jobs.flatMap(idsOf)],
      afterCommit: refused.afterCommit,
    };
  });
}

const idsOf = ({ leased }: OutboxJob): readonly DeliveryId[] => leased.map(({ delivery }) => delivery.id);
