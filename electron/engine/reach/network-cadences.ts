/** How each network usually sends, learnt from when it was heard; learnt anew every few minutes. */
import type { NetworkId } from '../../../shared/domain/ids.ts';
import { REMEMBERED_SLOTS, type Rhythm, rhythmOf } from '../../../shared/domain/cadence/cadence.ts';
import { slotOf } from '../../../shared/domain/cadence/slots.ts';
import type { NetworkRow } from '../store/networks-table.ts';
import type { Store } from '../store/store.ts';

const LEARNT_FOR_MS = 10 * 60_000;

export class NetworkRhythms {
  readonly #store: Pick<Store, 'heardSlots'>;
  readonly #known = new Map<NetworkId, { readonly rhythm: Rhythm; readonly atMs: number }>();

  constructor(store: Pick<Store, 'heardSlots'>) {
    this.#store = store;
  }

  of(network: NetworkRow, nowMs: number, isDeaf: (slot: number) => boolean): Rhythm {
    const known = this.#known.get(network.id);
    if (known !== undefined && Math.abs(nowMs - known.atMs) < LEARNT_FOR_MS) return known.rhythm;
    const slots = this.#store.heardSlots.of(network.id, slotOf(nowMs) - REMEMBERED_SLOTS);
    const rhythm = rhythmOf(new Map(slots.map(({ slot, count }) => [slot, count])), isDeaf);
    this.#known.set(network.id, { rhythm, atMs: nowMs });
    return rhythm;
  }
}
