/**
 * What a database held when it was put back, and what it was filled again with since: of all that another database knew
 * before it, and may have sent. Some of it is read only later, or once more: what was held, further postbacks of a list,
 * what a network takes over.
 */
import type { Conversion } from '../../../shared/domain/conversion/conversion.ts';
import type { DeliveryState } from '../../../shared/domain/forward/delivery-state.ts';
import type { NewDelivery } from '../store/deliveries-table.ts';
import type { PostbackRow } from '../store/postback-rows.ts';
import type { Store } from '../store/store.ts';

/** What became of a delivery in the database before this one; null for what never went out. */
export type JournalState = (
  conversion: Conversion,
  planned: Pick<NewDelivery, 'version' | 'destinationId'>,
) => DeliveryState | null;

export class EarlierRows {
  readonly #settings: Pick<Store['settings'], 'earlierUntilId' | 'saveEarlierUntilId'>;
  readonly #stateOf: JournalState;
  #untilId: string;

  constructor(
    settings: Pick<Store['settings'], 'earlierUntilId' | 'saveEarlierUntilId'>,
    stateOf: JournalState,
  ) {
    this.#settings = settings;
    this.#stateOf = stateOf;
    this.#untilId = settings.earlierUntilId();
  }

  /** Of everything up to this id. Inside the transaction that stores the last of it. */
  note(id: string): void {
    this.#untilId = id;
    this.#settings.saveEarlierUntilId(id);
  }

  /** What is known of a delivery that one of these plans now; null for what may go out. */
  sentBefore(
    postback: Pick<PostbackRow, 'requestId' | 'isNetworkLost'>,
    conversion: Conversion,
    planned: NewDelivery,
  ): DeliveryState | null {
    if (postback.requestId > this.#untilId) return null;
    // It went out under the name of a network that is not here, if it did.
    const isOfAnother = postback.isNetworkLost || isAfter(conversion.networkId, postback.requestId);
    if (isOfAnother) return 'unknown';
    const known = this.#stateOf(conversion, planned);
    // A later version may have told something else then.
    return known === 'delivered' && planned.version > 1 ? 'unknown' : known;
  }
}

/** Ids of all tables are in the order of commits. */
function isAfter(one: string, other: string): boolean {
  return one > other;
}
