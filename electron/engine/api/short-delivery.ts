/** A delivery as lists and live changes carry it: whatever a stranger sent, a row stays small. */
import type { Delivery } from '../../../shared/contract/deliveries.ts';
import { shorten } from '../../../shared/domain/shorten.ts';
import { MAX_LISTED_ID_BYTES } from './messages/with-list-messages.ts';

export function shortDelivery(delivery: Delivery): Delivery {
  return { ...delivery, clickId: shorten(delivery.clickId, MAX_LISTED_ID_BYTES) };
}
