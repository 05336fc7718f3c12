/** Destinations that take nothing now, of those that the person wants to have served. */
import type { DestinationId } from '../../../shared/domain/ids.ts';
import type { Health } from '../forward/health.ts';
import type { DestinationRow } from '../store/destinations-table.ts';
import type { Store } from '../store/store.ts';
import type { ParkedDestination } from './state-news.ts';

export function parkedDestinations(
  destinations: { readonly list: () => readonly DestinationRow[] },
  outbox: { readonly healthOf: (id: DestinationId) => Health },
  { due }: Pick<Store, 'due'>,
): readonly ParkedDestination[] {
  return destinations.list().flatMap(({ id, name, enabled, isPaused, test }) => {
    const health = outbox.healthOf(id);
    if (!enabled || isPaused || test || health.kind === 'well') return [];
    const { reason, sinceMs } = health;
    return [{ id, name, reason, sinceMs, waiting: due.countWaiting(id) }];
  });
}
