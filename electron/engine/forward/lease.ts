/** Chooses what one destination gets next and marks it as being sent. Inside a transaction. */
import type { WireRequest } from '../../../shared/contract/common.ts';
import type { DeliveryReason } from '../../../shared/contract/deliveries.ts';
import { DELAYED } from '../../../shared/domain/conversion/delivery-decision.ts';
import { frameOf, joinRequests } from '../../../shared/domain/forward/batch.ts';
import type { DeliveryId } from '../../../shared/domain/ids.ts';
import { type DeliveryRow, readDelivery, type StoredDelivery } from '../store/deliveries-table.ts';
import type { DestinationRow } from '../store/destinations-table.ts';
import type { Store } from '../store/store.ts';
import type { DestinationQueue } from './destination-queue.ts';
import { type NotToSendDeps, reasonNotToSend } from './reason-not-to-send.ts';
import { isOvertaken } from './telling.ts';

export interface Leased {
  readonly delivery: DeliveryRow;
  /** As it was before. */
  readonly before: DeliveryRow;
  /** Its own, also where several go out in one. */
  readonly request: WireRequest;
}

/** One HTTP request with one delivery, or with several for a destination that takes lists. */
export interface OutboxJob {
  readonly destination: DestinationRow;
  readonly leased: readonly [Leased, ...Leased[]];
  readonly request: WireRequest;
}

export interface LeaseDeps extends NotToSendDeps {
  readonly now: () => number;
  /** The request of a delivery; null when its template cannot be rendered any more. */
  readonly render: (delivery: DeliveryRow, destination: DestinationRow) => WireRequest | null;
}

/** What began, and whether there is more to do at once. */
export interface Leasing {
  readonly jobs: readonly OutboxJob[];
  /** So many could not go out that the rest has to wait for another transaction. */
  readonly isCutShort: boolean;
  /** Something that is due may be left: for want of a place, or because it waits for another one of its click. */
  readonly isMoreDue: boolean;
}

/** Looked at beyond the free places, because some wait for another one of their click. */
const SPARE = 12;
/** What waits for another one of its click is looked at again this soon, and let go at once when that one ends. */
const LOOK_AGAIN_MS = 60_000;
/** So often the head of the queue is looked at in one transaction: postbacks are answered in between. */
const MOST_LOOKS = 16;

/**
 * What cannot go out leaves the head of the queue, skipped or put off, until every place is taken: it holds up
 * nobody behind it.
 * @param places so many requests may begin
 * @param isProbe one delivery alone finds out whether the destination is back
 * @returns jobs whose deliveries are `sending` now; what turned out unsendable has its end state already
 */
export function lease(
  deps: LeaseDeps,
  destination: DestinationRow,
  queue: DestinationQueue,
  { places, isProbe }: { readonly places: number; readonly isProbe: boolean },
): Leasing {
  const { batch } = destination.rules;
  const wanted = isProbe ? 1 : places * (batch?.most ?? 1);
  const { leased, ...rest } = leaseSome(deps, destination, queue, wanted);
  const jobs =
    batch === null
      ? leased.map((each) => ({ destination, leased: [each], request: each.request }) satisfies OutboxJob)
      : joined(destination, queue, leased, batch, places, deps);
  const isLeftOut = jobs.reduce((sum, job) => sum + job.leased.length, 0) < leased.length;
  return { jobs, isCutShort: rest.isCutShort, isMoreDue: rest.isMoreDue || isLeftOut };
}

function leaseSome(
  deps: LeaseDeps,
  destination: DestinationRow,
  queue: DestinationQueue,
  wanted: number,
): Omit<Leasing, 'jobs'> & { readonly leased: readonly Leased[] } {
  const nowMs = deps.now();
  const leased: Leased[] = [];
  let looks = 0;
  let candidates = firstLook(deps, destination, queue, nowMs, wanted);
  while (candidates.length > 0 && leased.length < wanted) {
    looks += 1;
    if (looks > MOST_LOOKS) return { leased, isCutShort: true, isMoreDue: true };
    const isAll = candidates.length < wanted - leased.length + SPARE;
    let went = 0;
    // Rows of one look are as they were at its beginning: what was dealt with since is left to the next look.
    const seen = new Set<DeliveryId>();
    const clicks = new Set<string>();
    for (const candidate of candidates.map(readDelivery)) {
      if (leased.length === wanted) break;
      if (clicks.has(candidate.clickKey) || seen.has(candidate.id)) continue;
      const next = firstOfClick(deps, destination, queue, candidate, nowMs);
      seen.add(candidate.id).add(next?.id ?? candidate.id);
      const one = next === null ? null : leaseOne(deps, next, destination, nowMs);
      if (one === null) continue;
      leased.push(one);
      if (one.delivery.id === candidate.id) went += 1;
      clicks.add(one.delivery.clickKey);
    }
    // Each of all that were due goes out: a further look would find nothing.
    if (isAll && went === candidates.length) return { leased, isCutShort: false, isMoreDue: false };
    // What was dealt with is not due any more.
    candidates = deps.store.due.oldest(destination.id, nowMs, wanted - leased.length + SPARE);
  }
  return { leased, isCutShort: false, isMoreDue: looks > 0 };
}

/** Half of the places go to what just came, so that it never waits behind a backlog; the rest to the longest waiting. */
function firstLook(
  { store }: LeaseDeps,
  { id }: DestinationRow,
  queue: DestinationQueue,
  nowMs: number,
  wanted: number,
): readonly StoredDelivery[] {
  const oldest = store.due.oldest(id, nowMs, wanted + SPARE);
  if (queue.probesNewest) return [...store.due.newestUntried(id, nowMs), ...oldest];
  if (oldest.length < wanted + SPARE) return oldest;
  const freshCount = wanted > 1 ? Math.ceil(wanted / 2) : queue.turnOfFresh();
  return [...store.due.freshest(id, nowMs, freshCount), ...oldest];
}

/** What stands before a delivery in the order of its click goes first; null where it was put off instead. */
function firstOfClick(
  deps: LeaseDeps,
  destination: DestinationRow,
  queue: DestinationQueue,
  candidate: DeliveryRow,
  nowMs: number,
): DeliveryRow | null {
  const { store } = deps;
  const putOff = (delivery: DeliveryRow, untilMs: number): null => {
    store.deliveries.updateState({
      ...delivery,
      // Its own time has come: it waits for another one now.
      reason: delivery.reason === DELAYED ? null : delivery.reason,
      nextAttemptAtMs: Math.min(untilMs, nowMs + LOOK_AGAIN_MS),
    });
    return null;
  };
  const earlier = store.due.earlierOfClick(candidate);
  if (earlier === null || earlier.state === 'sending') {
    const isFree = earlier === null && !queue.isClickBusy(candidate.clickKey);
    return isFree ? candidate : putOff(candidate, Number.POSITIVE_INFINITY);
  }
  if (earlier.conversionId === candidate.conversionId && isOvertaken(store, earlier, destination)) {
    skip(store, earlier, 'superseded', nowMs);
    return firstOfClick(deps, destination, queue, candidate, nowMs);
  }
  const dueAtMs = earlier.nextAttemptAtMs ?? nowMs;
  if (dueAtMs > nowMs) return putOff(candidate, dueAtMs);
  return queue.isClickBusy(earlier.clickKey) ? putOff(earlier, Number.POSITIVE_INFINITY) : earlier;
}

function skip(store: Store, delivery: DeliveryRow, reason: DeliveryReason, nowMs: number): void {
  store.deliveries.update({
    ...delivery,
    state: 'skipped',
    reason,
    nextAttemptAtMs: null,
    updatedAtMs: nowMs,
  });
  store.due.letGoAfter(delivery, nowMs);
}

/** Null where it does not go out after all. */
function leaseOne(
  deps: LeaseDeps,
  delivery: DeliveryRow,
  destination: DestinationRow,
  nowMs: number,
): Leased | null {
  const { store } = deps;
  const end = { ...delivery, nextAttemptAtMs: null, updatedAtMs: nowMs };
  const isByHand = delivery.reason === 'sent_by_hand';
  const reason = isByHand ? null : reasonNotToSend(deps, delivery, destination, nowMs);
  if (reason !== null) {
    skip(store, delivery, reason, nowMs);
    return null;
  }
  const request = delivery.request ?? deps.render(delivery, destination);
  if (request === null) {
    store.deliveries.update({ ...end, state: 'dead', reason: 'template_broken' });
    store.due.letGoAfter(delivery, nowMs);
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
): readonly OutboxJob[] {
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

function jobOf(destination: DestinationRow, group: readonly Leased[], member: string): OutboxJob | null {
  const [first, ...rest] = group;
  if (first === undefined) return null;
  const request = joinRequests(
    group.map((each) => each.request),
    member,
  );
  return { destination, leased: [first, ...rest], request: request ?? first.request };
}
