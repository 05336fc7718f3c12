/** What a postback is applied with. */
import type { Conversion } from '../../../shared/domain/conversion/conversion.ts';
import type { DeliveryState } from '../../../shared/domain/forward/delivery-state.ts';
import type { LinkId, NetworkId } from '../../../shared/domain/ids.ts';
import type { Field } from '../../../shared/domain/postback/field.ts';
import type { Valuer } from '../money/valuer.ts';
import type { RequestReader } from '../postback/read-postback.ts';
import type { IdSource } from '../../platform/ids.ts';
import type { NewDelivery } from '../store/deliveries-table.ts';
import type { DestinationRow } from '../store/destinations-table.ts';
import type { NetworkRow } from '../store/networks-table.ts';
import type { PostbackRow } from '../store/postback-rows.ts';
import type { Store } from '../store/store.ts';
import type { FieldStatisticsCollector } from './field-statistics-collector.ts';
import type { OriginBook } from './origin-book.ts';

export interface ApplyDeps {
  readonly store: Store;
  readonly newId: IdSource;
  readonly now: () => number;
  /** See `SteadyClock`. */
  readonly steadyMs: () => number;
  readonly networkOf: (postback: PostbackRow) => NetworkRow | null;
  readonly destinations: () => readonly DestinationRow[];
  /** The saved link that it came through, as far as can be told. */
  readonly linkOf: (networkId: NetworkId | null, fields: readonly Field[]) => LinkId | null;
  readonly valuer: Valuer;
  readonly origins: OriginBook;
  readonly reader: RequestReader;
  /** Parameters that carry the click id in the network's saved links, in lower case. */
  readonly idParametersOf: (networkId: NetworkId) => ReadonlySet<string>;
  readonly fieldStatistics: FieldStatisticsCollector;
  /**
   * Of what another database knew before this one was put back: what became there of a delivery that is planned now;
   * null for what may go out.
   */
  readonly sentBefore: (
    postback: PostbackRow,
    conversion: Conversion,
    planned: NewDelivery,
  ) => DeliveryState | null;
  /**
   * What is planned for postbacks up to this id that were never parsed may have gone out before the database was
   * damaged: the person is asked. Empty for none.
   */
  readonly askUntilId: string;
}
