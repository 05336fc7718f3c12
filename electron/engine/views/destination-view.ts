/** A destination as the contract shows it: its secrets stay here. */
import type { Destination } from '../../../shared/contract/destinations.ts';
import type { Destinations } from '../forward/destinations.ts';
import type { Health } from '../forward/health.ts';
import type { Constant, DestinationRow } from '../store/destinations-table.ts';
import type { ReadableStore } from '../store/readable-store.ts';
import { toIso, toIsoOrNull } from '../../../shared/domain/time/to-iso.ts';

export interface DestinationViewDeps {
  readonly store: ReadableStore;
  readonly destinations: Destinations;
  readonly outbox: { healthOf(id: DestinationRow['id']): Health };
}

export function destinationView(deps: DestinationViewDeps, row: DestinationRow): Destination {
  const { constants, createdAtMs, removedAtMs: _removed, ...shown } = row;
  return {
    ...shown,
    constants: constants.map((constant) => constantView(deps, row, constant)),
    proxyLoginState: deps.destinations.proxyLoginStateOf(row),
    health: healthView(deps.outbox.healthOf(row.id)),
    waitingCount: deps.store.due.countWaiting(row.id),
    createdAt: toIso(createdAtMs),
  };
}

function constantView(
  deps: DestinationViewDeps,
  row: DestinationRow,
  { name, isSecret, value }: Constant,
): Destination['constants'][number] {
  return isSecret
    ? { name, isSecret, value: null, state: deps.destinations.secretStateOf(row.id, name) }
    : { name, isSecret, value, state: value === '' ? 'empty' : 'set' };
}

function healthView(health: Health): Destination['health'] {
  if (health.kind === 'well') return { kind: 'well' };
  const { reason, sinceMs, probeAtMs } = health;
  return {
    kind: 'parked',
    reason,
    since: toIso(sinceMs),
    probeAt: toIsoOrNull(probeAtMs),
  };
}
