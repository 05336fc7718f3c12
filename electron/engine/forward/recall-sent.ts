/**
 * A database that somebody put in place while the program was stopped, such as a backup, knows nothing of what went out
 * since it was saved. The book beside it does: what waits there and went out meanwhile does not go out again.
 */
import type { DeliveryReason } from '../../../shared/contract/deliveries.ts';
import { type DeliveryState, OPEN_STATES } from '../../../shared/domain/forward/delivery-state.ts';
import type { EarlierRows, JournalState } from '../parse/earlier-rows.ts';
import type { Store } from '../store/store.ts';
import type { SentJournal } from './sent-journal.ts';

export interface RecallDeps {
  readonly store: Store;
  readonly journal: Pick<SentJournal, 'positions'>;
  readonly stateOf: JournalState;
  readonly earlierRows: Pick<EarlierRows, 'note'>;
  readonly now: () => number;
}

/**
 * Before anything goes out.
 * @returns whether another database had taken over more than this one
 */
export function recallSent({ store, journal, stateOf, earlierRows, now }: RecallDeps): boolean {
  const recalled = store.settings.recalled();
  const ahead = [...journal.positions()].filter(
    ([source, position]) => position > Math.max(store.sources.position(source), recalled[source] ?? 0),
  );
  if (ahead.length === 0) return false;
  store.transaction(() => {
    earlierRows.note(store.newestId() ?? '');
    // How far one came that was under way nobody knows.
    store.replay.end();
    // What is lost for good must not be looked for at each start.
    store.settings.saveRecalled({ ...recalled, ...Object.fromEntries(ahead) });
    for (const delivery of OPEN_STATES.flatMap((state) => store.deliveries.inState(state))) {
      const conversion = store.conversions.get(delivery.conversionId);
      if (conversion === null) continue;
      const known = stateOf(conversion, delivery);
      const end = known === delivery.state ? null : endOf(known);
      if (end !== null)
        store.deliveries.update({ ...delivery, ...end, nextAttemptAtMs: null, updatedAtMs: now() });
    }
  });
  return true;
}

/** Null for what never went out, or waited to go out once more. */
function endOf(
  known: DeliveryState | null,
): { readonly state: DeliveryState; readonly reason: DeliveryReason } | null {
  if (known === 'delivered') return { state: 'delivered', reason: 'filled_again' };
  const mayHaveArrived = known === 'sending' || known === 'unknown' || known === 'dead';
  return mayHaveArrived ? { state: 'unknown', reason: 'database_damaged' } : null;
}
