/** A destination as the contract shows it: its secrets stay here. */
import type { Destination } from '../../../shared/contract/destinations.ts';
import type { Destinations } from '../forward/destinations.ts';
import type { Health } from '../forward/health.ts';
import type { Constant, DestinationRow } from '../store/destinations-table.ts';
import type { Store } from '../store/store.ts';

export interface DestinationViewParts {
  readonly store: Store;
  readonly destinations: Destinations;
  readonly outbox: { healthOf(id: DestinationRow['id']): Health };
}

export function destinationView(parts: DestinationViewParts, row: DestinationRow): Destination {
  return {
    id: row.id,
    name: row.name,
    preset: row.preset,
    enabled: row.enabled,
    isPaused: row.isPaused,
    request: row.request,
    events: row.events,
    rules: row.rules,
    constants: row.constants.map((constant) => constantView(parts, row, constant)),
    isSafeToRepeat: row.isSafeToRepeat,
    timeoutMs: row.timeoutMs,
    health: healthView(parts.outbox.healthOf(row.id)),
    waitingCount: parts.store.due.countWaiting(row.id),
    test: row.test,
    createdAt: moment(row.createdAtMs),
  };
}

function constantView(
  parts: DestinationViewParts,
  row: DestinationRow,
  { name, isSecret, value }: Constant,
): Destination['constants'][number] {
  return isSecret
    ? { name, isSecret, value: null, state: parts.destinations.secretStateOf(row.id, name) }
    : { name, isSecret, value, state: value === '' ? 'empty' : 'set' };
}

function healthView(health: Health): Destination['health'] {
  if (health.kind === 'well') return { kind: 'well' };
  const { reason, sinceMs, probeAtMs } = health;
  return {
    kind: 'parked',
    reason,
    since: moment(sinceMs),
    probeAt: probeAtMs === null ? null : moment(probeAtMs),
  };
}

function moment(ms: number): string {
  return new Date(ms).toISOString();
}
