/** Chooses what one destination gets next and marks it as being sent. Inside a transaction. */
import type { WireRequest } from '../../../shared/contract/common.ts';
import { frameOf, joinRequests } from '../../../shared/domain/forward/batch.ts';
import { isTooOld } from '../../../shared/domain/forward/planning.ts';
import type { DeliveryId } from '../../../shared/domain/ids.ts';
import { type DeliveryRow, readDelivery } from '../store/deliveries-table.ts';
import type { DestinationRow } from '../store/destinations-table.ts';
import type { Store } from '../store/store.ts';
import type { DestinationQueue } from './destination-queue.ts';

export interface Leased {
  readonly delivery: DeliveryRow;
  /** As it was before. */
  readonly before: DeliveryRow;
  /** Its own, also where several go out in one. */
  readonly request: WireRequest;
}

/** One HTTP request with one delivery, or with several for a destination that takes lists. */
export interface Job {
  readonly destination: DestinationRow;
  readonly leased: readonly [Leased, ...Leased[]];
  readonly request: WireRequest;
}

export interface LeaseDeps {
  readonly store: Store;
  readonly now: () => number;
  /** Milliseconds since it was planned. */
  readonly ageOf: (delivery: DeliveryRow) => number;
  /** The request of a delivery; null when its template cannot be rendered any more. */
  readonly render: (delivery: DeliveryRow, destination: DestinationRow) => WireRequest | null;
}

/** Looked at beyond the free places, because some wait for another one of their click. */
const SPARE = 12;
/** What waits for an earlier one of its click is looked at again this soon, and let go at once when that one ends. */
const LOOK_AGAIN_MS = 60_000;

/**
 * @param places so many requests may begin
 * @returns jobs whose deliveries are `sending` now; what turned out unsendable has its end state already
 */
export function lease(
  deps: LeaseDeps,
  destination: DestinationRow,
  queue: DestinationQueue,
  places: number,
): readonly Job[] {
  const { batch } = destination.rules;
  const wanted = places * (batch?.most ?? 1);
  const chosen = choose(deps, destination, queue, wanted);
  const leased = chosen.flatMap((delivery) => leaseOne(deps, delivery, destination) ?? []);
  return batch === null
    ? leased.map((each) => ({ destination, leased: [each], request: each.request }))
    : joined(destination, queue, leased, batch, places, deps);
}

/** Half of the places go to what just came, so that it never waits behind a backlog; the rest to the longest waiting. */
function choose(
  deps: LeaseDeps,
  destination: DestinationRow,
  queue: DestinationQueue,
  wanted: number,
): readonly DeliveryRow[] {
  const { due } = deps.store;
  const nowMs = deps.now();
  const oldest = due.oldest(destination.id, nowMs, wanted + SPARE);
  const isBacklog = oldest.length === wanted + SPARE;
  const fresh = isBacklog ? due.freshest(destination.id, nowMs, Math.ceil(wanted / 2)) : [];
  const chosen = new Map<DeliveryId, DeliveryRow>();
  const clicks = new Set<string>();
  for (const candidate of [...fresh, ...oldest]) {
    if (chosen.size === wanted) break;
    const next = firstOfClick(deps, readDelivery(candidate), nowMs);
    if (next === null || clicks.has(next.clickKey) || queue.isClickBusy(next.clickKey)) continue;
    chosen.set(next.id, next);
    clicks.add(next.clickKey);
  }
  return [...chosen.values()];
}

/** What stands before a delivery in the order of its click goes first; null where that has to wait itself. */
function firstOfClick(deps: LeaseDeps, candidate: DeliveryRow, nowMs: number): DeliveryRow | null {
  const earlier = deps.store.due.earlierOfClick(candidate);
  if (earlier === null) return candidate;
  if (earlier.state === 'sending') return null;
  const dueAtMs = earlier.nextAttemptAtMs ?? nowMs;
  if (dueAtMs <= nowMs) return earlier;
  deps.store.deliveries.update({
    ...candidate,
    nextAttemptAtMs: Math.min(dueAtMs, nowMs + LOOK_AGAIN_MS),
  });
  return null;
}

/** Null where it does not go out after all. */
function leaseOne(deps: LeaseDeps, delivery: DeliveryRow, destination: DestinationRow): Leased | null {
  const { store, now } = deps;
  const nowMs = now();
  const end = { ...delivery, nextAttemptAtMs: null, updatedAtMs: nowMs };
  // It may have waited through a long outage; Facebook refuses a whole request for one event that is too old.
  const isByHand = delivery.reason === 'sent_by_hand';
  if (!isByHand && isTooOld(deps.ageOf(delivery), destination.rules)) {
    store.deliveries.update({ ...end, state: 'skipped', reason: 'too_old' });
    return null;
  }
  const request = delivery.request ?? deps.render(delivery, destination);
  if (request === null) {
    store.deliveries.update({ ...end, state: 'dead', reason: 'template_broken' });
    return null;
  }
  const leased: DeliveryRow = {
    ...end,
    state: 'sending',
    reason: isByHand ? delivery.reason : null,
    request,
  };
  store.deliveries.update(leased);
  return { delivery: leased, before: delivery, request };
}

/** Groups what goes out together; what finds no place goes back to where it was. */
function joined(
  destination: DestinationRow,
  queue: DestinationQueue,
  leased: readonly Leased[],
  batch: { readonly member: string; readonly most: number },
  places: number,
  deps: LeaseDeps,
): readonly Job[] {
  const groups = new Map<string, Leased[]>();
  for (const each of leased) {
    const { id } = each.delivery;
    const frame = queue.goesAlone(id) ? null : frameOf(each.request, batch.member);
    const key = frame ?? id;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const jobs = [...groups.values()].flatMap((group) => jobOf(destination, group, batch.member) ?? []);
  for (const job of jobs.slice(places)) {
    for (const { before } of job.leased) deps.store.deliveries.update(before);
  }
  return jobs.slice(0, places);
}

function jobOf(destination: DestinationRow, group: readonly Leased[], member: string): Job | null {
  const [first, ...rest] = group;
  if (first === undefined) return null;
  const request = joinRequests(
    group.map((each) => each.request),
    member,
  );
  return { destination, leased: [first, ...rest], request: request ?? first.request };
}
