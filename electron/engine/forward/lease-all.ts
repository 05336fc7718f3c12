/** Chooses what goes out next, over all destinations. Inside a transaction. */
import type { DestinationRow } from '../store/destinations-table.ts';
import type { DestinationQueue, QueueRoom } from './destination-queue.ts';
import { lease, type LeaseDeps, type Leasing, type OutboxJob } from './lease.ts';

export interface LeaseAllOptions {
  /** In the order in which they are asked. */
  readonly destinations: readonly DestinationRow[];
  /** So many requests may begin. */
  readonly places: number;
  readonly queueOf: (destination: DestinationRow) => DestinationQueue;
  readonly roomOf: (destination: DestinationRow, most: number) => QueueRoom;
}

export function leaseAll(
  deps: LeaseDeps,
  { destinations, places, queueOf, roomOf }: LeaseAllOptions,
): Leasing {
  const jobs: OutboxJob[] = [];
  let isCutShort = false;
  let isMoreDue = false;
  for (const destination of destinations) {
    const room = roomOf(destination, places - jobs.length);
    isMoreDue ||= room.kind === 'full';
    if (room.kind !== 'open') continue;
    const leasing = lease(deps, destination, queueOf(destination), room);
    jobs.push(...leasing.jobs);
    isCutShort ||= leasing.isCutShort;
    isMoreDue ||= leasing.isMoreDue;
  }
  return { jobs, isCutShort, isMoreDue };
}
