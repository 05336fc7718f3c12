/** What a delivery tells of its conversion. */
import type { Told } from '../../../shared/domain/conversion/delivery-decision.ts';
import type { DeliveryRow } from './deliveries-table.ts';
import type { ReadableStore } from './readable-store.ts';

const NOTHING: Told = { status: null, payoutMicros: null, currency: null, transactionId: null };

/** One from before there were versions says what its postback says. */
export function toldBy(
  { postbacks }: Pick<ReadableStore, 'postbacks'>,
  { told, postbackId }: Pick<DeliveryRow, 'told' | 'postbackId'>,
): Told {
  return told ?? postbacks.get(postbackId) ?? NOTHING;
}
