/** Writes a decision on a postback. Must run inside a transaction: all of it is kept, or nothing. */
import {
  type ConversionDecision,
  type Decision,
  placeIn,
} from '../../../shared/domain/conversion/decision.ts';
import { deliveryIdSchema, type DeliveryId, type PostbackId } from '../../../shared/domain/ids.ts';
import type { Field } from '../../../shared/domain/postback/field.ts';
import type { ParsedPostback } from '../../../shared/domain/postback/parsed-postback.ts';
import type { DeliveryRow } from '../store/deliveries-table.ts';
import type { NetworkRow } from '../store/networks-table.ts';
import type { ParsedUpdate } from '../store/parsed-columns.ts';
import type { PostbackRow } from '../store/postback-rows.ts';
import type { ApplyDeps } from './apply-deps.ts';
import { deliverySentBefore, heldDelivery, newDelivery, plannedState } from './new-delivery.ts';

export type WriteDeps = Pick<
  ApplyDeps,
  'store' | 'newId' | 'now' | 'askUntilId' | 'sentBefore' | 'valuer' | 'origins'
> & {
  /** What it plans goes out so many milliseconds later; at once without it. */
  readonly sendAfterMs?: number;
};

/**
 * @param fields of the postback; null where it has none of its own, such as a correction, or they are lost
 * @param standing whether the postback has its row already
 */
export function writeDecision(
  deps: WriteDeps,
  postback: PostbackRow,
  network: Pick<NetworkRow, 'id'> | null,
  decision: Decision,
  fields: readonly Field[] | null,
  standing: 'new' | 'stored' = 'stored',
): void {
  const { postbacks } = deps.store;
  const read = fields === null ? null : { fields, parsed: decision.parsed };
  const decided: ParsedUpdate = {
    id: postback.id,
    parsedAtMs: deps.now(),
    networkId: network?.id ?? null,
    ...decision.place,
    parsed: decision.parsed,
  };
  // Before the conversion that it begins, which refers to it.
  if (standing === 'new') postbacks.insertParsed(postback, decided);
  for (const each of decision.conversions) writeConversion(deps, postback, each, read);
  for (const id of decision.movedEntries) moveEntry(deps, id, decision);
  if (standing === 'stored') postbacks.saveParsed(decided);
  reopenHeld(deps.store, decision);
}

/** Held postbacks of the same click that may be about what is there now. */
export function reopenHeld(
  store: WriteDeps['store'],
  { mayFreeSecond, mayFreeHeld, conversions }: Decision,
): void {
  if (mayFreeSecond) {
    for (const { conversion } of conversions)
      store.secondPostbacks.reopen(conversion.networkId, conversion.clickId);
  }
  const [first] = conversions;
  if (mayFreeHeld && first !== undefined) {
    const { networkId, clickId } = first.conversion;
    store.postbacks.reopenEventless(networkId, clickId);
    store.takenBackPostbacks.reopen(networkId, clickId);
  }
}

function mayBeSent({ askUntilId }: WriteDeps, postback: PostbackRow): boolean {
  return !postback.isAgain && postback.requestId <= askUntilId;
}

/** What was sent of what it says is told by the versions of the conversion that it is about now. */
function moveEntry({ store }: WriteDeps, id: PostbackId, { place, conversions }: Decision): void {
  const row = store.postbacks.get(id);
  const about = conversions.find(({ conversion }) => conversion.id === place.conversionId);
  if (row === null || row.byHand === null || about === undefined) return;
  const { id: conversionId, version } = about.conversion;
  store.handEntries.move(id, conversionId, { ...row.byHand, version });
}

/** What a postback says of where its conversion comes from. */
interface ReadOrigin {
  readonly fields: readonly Field[];
  readonly parsed: ParsedPostback;
}

/**
 * One conversion as it will be, with its deliveries.
 * @param postback the one that was decided on
 * @param read what it says; null as for `writeDecision`
 */
export function writeConversion(
  deps: WriteDeps,
  postback: PostbackRow,
  decision: ConversionDecision,
  read: ReadOrigin | null,
): void {
  const { store } = deps;
  const { conversion, deliveries } = decision;
  // Whatever another postback began is read behind the parser: see `origin-filler.ts`.
  const originId =
    read === null || postback.id !== conversion.firstPostbackId
      ? null
      : deps.origins.idOf(conversion.networkId, read.fields, read.parsed);
  if (decision.kind === 'create')
    store.conversions.insert(conversion, deps.valuer.worthOf(conversion, null), originId);
  else
    store.conversions.update(
      conversion,
      deps.valuer.worthOf(conversion, store.conversions.keptWorth(conversion.id)),
      originId,
    );
  for (const [id, relation] of decision.relations) {
    // Its own row is written as a whole.
    if (id === postback.id) continue;
    store.postbacks.saveRelation(id, relation, placeIn(conversion, relation).duplicateOf);
  }
  for (const planned of deliveries.plan) {
    const id = deliveryIdSchema.parse(deps.newId());
    const delivery = later(deps, newDelivery(conversion, planned, id, deps.now()));
    const known = deps.sentBefore(postback, conversion, delivery);
    if (known !== null) store.deliveries.insert(deliverySentBefore(delivery, known));
    else store.deliveries.insert(mayBeSent(deps, postback) ? heldDelivery(delivery) : delivery);
  }
  const rows = new Map<DeliveryId, DeliveryRow>();
  if (deliveries.withdraw.length + deliveries.restore.length > 0) {
    for (const row of store.deliveries.ofConversion(conversion.id)) rows.set(row.id, row);
  }
  const change = (id: DeliveryId, part: ReturnType<typeof plannedState>): void => {
    const row = rows.get(id);
    if (row !== undefined) store.deliveries.update({ ...row, ...part, updatedAtMs: deps.now() });
  };
  for (const { id, reason } of deliveries.withdraw) {
    change(id, { state: 'skipped', reason, nextAttemptAtMs: null });
  }
  for (const { id, standing } of deliveries.standings) store.deliveries.saveStanding(id, standing);
  for (const restored of deliveries.restore) {
    store.deliveries.saveTold(restored.id, conversion.version, restored.told);
    change(restored.id, later(deps, plannedState(restored, deps.now())));
  }
}

function later<T extends Pick<DeliveryRow, 'nextAttemptAtMs'>>(
  { sendAfterMs = 0 }: WriteDeps,
  planned: T,
): T {
  const { nextAttemptAtMs } = planned;
  return nextAttemptAtMs === null ? planned : { ...planned, nextAttemptAtMs: nextAttemptAtMs + sendAfterMs };
}
