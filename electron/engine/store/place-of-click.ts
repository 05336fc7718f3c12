/** Who of a click has the place of an event at a destination that takes only the first one. */
import type { Conversion } from '../../../shared/domain/conversion/conversion.ts';
import type { PostbackEvent } from '../../../shared/domain/conversion/event.ts';
import { holdsPlace } from '../../../shared/domain/forward/first-of-click.ts';
import type { DestinationId } from '../../../shared/domain/ids.ts';
import type { DeliveryRow } from './deliveries-table.ts';
import type { ReadableStore } from './readable-store.ts';
import { toldBy } from './told-by.ts';

type PlaceStore = Pick<ReadableStore, 'deliveries' | 'postbacks'>;
type OfClick = Pick<Conversion, 'id' | 'networkId' | 'clickId'>;

/** Whether the destination was told the event of another conversion of the click. Void ones were told too. */
export function isPlaceTaken(
  store: PlaceStore,
  conversion: OfClick,
  event: PostbackEvent,
  destinationId: DestinationId,
): boolean {
  return byConversion(store, conversion, destinationId).some((rows) =>
    holdsPlace(
      rows.map((row) => ({ ...row, told: toldBy(store, row) })),
      event,
    ),
  );
}

/** The delivery that stood back and takes the place now that it is free; null where none does. */
export function nextInPlace(
  store: PlaceStore,
  conversion: OfClick,
  event: PostbackEvent,
  destinationId: DestinationId,
): DeliveryRow | null {
  const newest = byConversion(store, conversion, destinationId).map((rows) => rows.at(-1) ?? null);
  return (
    newest.find(
      (row) => row?.state === 'skipped' && row.reason === 'not_first_of_click' && row.event === event,
    ) ?? null
  );
}

/** Deliveries of the click's other conversions, oldest conversion first, each by version. */
function byConversion(
  { deliveries }: PlaceStore,
  { id, networkId, clickId }: OfClick,
  destinationId: DestinationId,
): readonly (readonly DeliveryRow[])[] {
  const others = deliveries
    .ofClick(destinationId, networkId, clickId)
    .filter(({ conversionId }) => conversionId !== id);
  return [...Map.groupBy(others, ({ conversionId }) => conversionId).values()];
}
