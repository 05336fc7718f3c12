/** Writes a decision on a postback. Must run inside a transaction: all of it is kept, or nothing. */
import {
  type ConversionDecision,
  type Decision,
  placeIn,
} from '../../../shared/domain/conversion/decision.ts';
import { deliveryIdSchema, type DeliveryId } from '../../../shared/domain/ids.ts';
import type { DeliveryRow } from '../store/deliveries-table.ts';
import type { NetworkRow } from '../store/networks-table.ts';
import type { PostbackRow } from '../store/postback-rows.ts';
import type { ApplyDeps } from './apply-deps.ts';
import { deliverySentBefore, heldDelivery, newDelivery, plannedState } from './new-delivery.ts';

type WriteDeps = Pick<ApplyDeps, 'store' | 'newId' | 'now' | 'askUntilId' | 'sentBefore'>;

export function writeDecision(
  deps: WriteDeps,
  postback: PostbackRow,
  network: NetworkRow | null,
  decision: Decision,
): void {
  for (const each of decision.conversions) writeConversion(deps, postback, each);
  deps.store.postbacks.saveParsed({
    id: postback.id,
    parsedAtMs: deps.now(),
    networkId: network?.id ?? null,
    ...decision.place,
    parsed: decision.parsed,
  });
  if (decision.mayFreeSecond) {
    for (const { conversion } of decision.conversions)
      deps.store.secondPostbacks.reopen(conversion.networkId, conversion.clickId);
  }
  const [first] = decision.conversions;
  if (decision.mayFreeHeld && first !== undefined) {
    const { networkId, clickId } = first.conversion;
    deps.store.postbacks.reopenEventless(networkId, clickId);
    deps.store.takenBackPostbacks.reopen(networkId, clickId);
  }
}

function mayBeSent({ askUntilId }: WriteDeps, postback: PostbackRow): boolean {
  return !postback.isAgain && postback.requestId <= askUntilId;
}

function writeConversion(deps: WriteDeps, postback: PostbackRow, decision: ConversionDecision): void {
  const { store } = deps;
  const { conversion, deliveries } = decision;
  if (decision.kind === 'create') store.conversions.insert(conversion);
  else store.conversions.update(conversion);
  for (const [id, relation] of decision.relations) {
    // Its own row is written as a whole.
    if (id === postback.id) continue;
    store.postbacks.saveRelation(id, relation, placeIn(conversion, relation).duplicateOf);
  }
  for (const planned of deliveries.plan) {
    const id = deliveryIdSchema.parse(deps.newId());
    const delivery = newDelivery(conversion, planned, id, deps.now());
    const known = deps.sentBefore?.(conversion, delivery) ?? null;
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
  for (const { id, plan, told } of deliveries.restore) {
    store.deliveries.saveTold(id, conversion.version, told);
    change(id, plannedState(plan, deps.now()));
  }
}
