/**
 * When postbacks could get lost: this computer was not reached and no mailbox received in its place, or the mailbox that
 * networks send to did not receive. Runs on the reader's thread.
 */
import { REMEMBERED_SLOTS } from '../../../shared/domain/cadence/cadence.ts';
import { SLOT_MS, type Span } from '../../../shared/domain/cadence/slots.ts';
import type { NetworkId } from '../../../shared/domain/ids.ts';
import { soFar } from '../../../shared/domain/outage/clock-set.ts';
import { type Gap, gapsOf } from '../../../shared/domain/outage/gaps.ts';
import {
  coveredSpans,
  mailboxOutages,
  spanOf,
  splitBySpans,
} from '../../../shared/domain/outage/mailbox-cover.ts';
import { sendsToMailbox } from '../../../shared/domain/outage/sends-to-mailbox.ts';
import { inBoth, joinSpans, lengthOf, lessSpans } from '../../../shared/domain/time/spans.ts';
import type { NetworkRow } from '../store/networks-table.ts';
import type { ReadableStore } from '../store/readable-store.ts';

export interface ReachHistory {
  /** Newest first. */
  readonly lost: readonly Gap[];
  /** Those of this computer in which a mailbox received for every network. Newest first. */
  readonly covered: readonly Gap[];
  /** What a lost gap was for a network: where it sends to was not there, a mailbox was, or nothing happened to it. */
  readonly meets: (networkId: NetworkId, gap: Gap) => 'lost' | 'in_mailbox' | 'untouched';
  /** When this computer or a mailbox was reached for the first time; null before. */
  readonly watchedSinceMs: number | null;
  /** When the last lost gap ended, also where it is too old to be among them; null where none did. */
  readonly lastEndMs: number | null;
}

/** @param networks those that count */
export function readReachHistory(
  store: Pick<ReadableStore, 'outages' | 'mailboxCovers' | 'addresses'>,
  networks: readonly NetworkRow[],
  nowMs: number,
): ReachHistory {
  const fromMs = nowMs - REMEMBERED_SLOTS * SLOT_MS;
  const own = soFar(store.outages.since(fromMs), nowMs);
  const ownEndMs = store.outages.lastEndMs();
  const beforeMs = ownEndMs === null || ownEndMs > fromMs ? null : ownEndMs;
  const covers = store.mailboxCovers.all();
  const watchedMs = store.outages.heartbeat()?.watchedSinceMs ?? Infinity;
  const sinceMs = Math.min(watchedMs, ...covers.map(({ beganAtMs }) => beganAtMs));
  const watchedSinceMs = sinceMs === Infinity ? null : Math.min(sinceMs, nowMs);
  if (covers.length === 0) {
    const gaps = gapsOf(own, nowMs);
    const lastEndMs = lastEnd(gaps) ?? beforeMs;
    return { lost: gaps, covered: [], meets: () => 'lost', watchedSinceMs, lastEndMs };
  }
  const received = joinSpans(covers.flatMap((cover) => coveredSpans(cover, nowMs)));
  const away = covers.flatMap((cover) => mailboxOutages(cover, nowMs));
  const sends = sendingSpans(store, networks, new Set(covers.map(({ address }) => address)));
  const always: readonly Span[] = [{ fromMs: -Infinity, untilMs: Infinity }];
  const all = [...sends.values()];
  const everybody = all.reduce(inBoth, always);
  const anybody = all.length === 0 ? always : joinSpans(all.flat());
  const { lost, covered } = splitBySpans(own, inBoth(received, everybody), nowMs);
  // Where nobody sends to it, a mailbox that is away loses nothing.
  const { covered: missed } = splitBySpans(away, anybody, nowMs);
  const gaps = gapsOf([...lost, ...missed], nowMs);
  return {
    lost: gaps,
    covered: gapsOf(covered, nowMs),
    meets: (networkId, gap) => {
      const onMailbox = sends.get(networkId) ?? [];
      const parts = (isMailbox: boolean): readonly Span[] =>
        joinSpans(
          gap.outages
            .filter(({ cause }) => (cause === 'mailbox') === isMailbox)
            .map((outage) => spanOf(outage, nowMs)),
        );
      const ownLost = lessSpans(parts(false), inBoth(received, onMailbox));
      const mailboxLost = inBoth(parts(true), onMailbox);
      if (lengthOf(ownLost) + lengthOf(mailboxLost) > 0) return 'lost';
      return parts(false).length > 0 ? 'in_mailbox' : 'untouched';
    },
    watchedSinceMs,
    lastEndMs: lastEnd(gaps) ?? beforeMs,
  };
}

function lastEnd(gaps: readonly Gap[]): number | null {
  const ends = gaps.flatMap(({ endedAtMs }) => (endedAtMs === null ? [] : [endedAtMs]));
  return ends.length === 0 ? null : Math.max(...ends);
}

/** Of each network that has sent something, when it sent to a mailbox. */
function sendingSpans(
  store: Pick<ReadableStore, 'addresses'>,
  networks: readonly NetworkRow[],
  mailboxes: ReadonlySet<string>,
): ReadonlyMap<NetworkId, readonly Span[]> {
  const uses = Map.groupBy(store.addresses.uses(), ({ networkId }) => networkId);
  return new Map(
    networks
      .filter(({ postbackCount }) => postbackCount > 0)
      .map(({ id }) => [id, sendsToMailbox(uses.get(id) ?? [], mailboxes)] as const),
  );
}
