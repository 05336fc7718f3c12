/** How each network usually sends, learnt from when it was heard; learnt anew every few minutes. */
import type { NetworkId } from '../../../shared/domain/ids.ts';
import { REMEMBERED_SLOTS, type Cadence, cadenceOf } from '../../../shared/domain/cadence/cadence.ts';
import { slotOf } from '../../../shared/domain/cadence/slots.ts';
import type { NetworkRow } from '../store/networks-table.ts';
import type { ReadableStore } from '../store/readable-store.ts';

const LEARNT_FOR_MS = 10 * 60_000;

export class NetworkCadences {
  readonly #store: Pick<ReadableStore, 'receivedSlots'>;
  readonly #known = new Map<NetworkId, { readonly cadence: Cadence; readonly atMs: number }>();

  constructor(store: Pick<ReadableStore, 'receivedSlots'>) {
    this.#store = store;
  }

  of(network: NetworkRow, nowMs: number, isUnreachable: (slot: number) => boolean): Cadence {
    const known = this.#known.get(network.id);
    if (known !== undefined && Math.abs(nowMs - known.atMs) < LEARNT_FOR_MS) return known.cadence;
    // What a clock that was ahead wrote down lies in the future, and says nothing.
    const present = slotOf(nowMs);
    const slots = this.#store.receivedSlots.of(network.id, present - REMEMBERED_SLOTS, present);
    const cadence = cadenceOf(new Map(slots.map(({ slot, count }) => [slot, count])), isUnreachable);
    this.#known.set(network.id, { cadence, atMs: nowMs });
    return cadence;
  }
}
