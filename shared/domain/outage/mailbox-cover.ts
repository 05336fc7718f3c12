/** When mailboxes received for this computer, and which outages of it lost nothing because of that. Pure. */
import type { Span } from '../cadence/slots.ts';
import { inBoth, joinSpans, lessSpans } from '../time/spans.ts';
import type { Outage } from './watch.ts';

export const MAILBOX_PAUSE_CAUSES = ['unreachable', 'not_running', 'no_room', 'not_ready'] as const;
export type MailboxPauseCause = (typeof MAILBOX_PAUSE_CAUSES)[number];

/** A time in which a mailbox received nothing. UTC milliseconds. */
export interface MailboxPause {
  readonly cause: MailboxPauseCause;
  /** A code with more detail. */
  readonly detail: string | null;
  readonly beganAtMs: number;
  /** Null while it lasts. */
  readonly endedAtMs: number | null;
}

/** What is known of one mailbox. UTC milliseconds. */
export interface MailboxCover {
  /** When it was paired. */
  readonly beganAtMs: number;
  /** Up to when something is known of it. */
  readonly knownUntilMs: number;
  /** Null while it is paired. */
  readonly endedAtMs: number | null;
  /** By what it said itself. */
  readonly pauses: readonly MailboxPause[];
  /** By what was seen from this computer. */
  readonly unreachable: readonly MailboxPause[];
}

/** What was written down of a mailbox that is paired is not older than this, with some room. */
const FRESH_MS = 90_000;
/** A start of its program, or one request that was lost: senders try again after it. */
const SHORTEST_MS = 2_000;

/** When it received: up to now, where it was reached a moment ago. In order. */
export function coveredSpans(cover: MailboxCover, nowMs: number): readonly Span[] {
  const paired = [{ fromMs: cover.beganAtMs, untilMs: endOf(cover, nowMs) }];
  const pauses = [...cover.pauses, ...cover.unreachable].map(({ beganAtMs, endedAtMs }) => ({
    fromMs: beganAtMs,
    untilMs: endedAtMs ?? Infinity,
  }));
  return lessSpans(joinSpans(paired), joinSpans(pauses));
}

/** Its pauses as outages; those that are too short to lose anything are left out. */
export function mailboxOutages(cover: MailboxCover, nowMs: number): readonly Outage[] {
  const endMs = endOf(cover, nowMs);
  return [...cover.pauses, ...cover.unreachable].flatMap(({ cause, detail, beganAtMs, endedAtMs }) => {
    const untilMs = Math.min(endedAtMs ?? endMs, endMs);
    // One that is seen from here reaches up to what is known while it lasts.
    const isLasting =
      cover.endedAtMs === null && endMs === nowMs && (endedAtMs ?? Infinity) >= cover.knownUntilMs;
    if (beganAtMs >= endMs || (!isLasting && untilMs - beganAtMs < SHORTEST_MS)) return [];
    return [
      {
        cause: 'mailbox' as const,
        beganAtMs: Math.max(beganAtMs, cover.beganAtMs),
        endedAtMs: isLasting ? null : untilMs,
        noticedAtMs: beganAtMs,
        detail: detail ?? cause,
      },
    ];
  });
}

export interface SplitOutages {
  /** In which nobody received. */
  readonly lost: readonly Outage[];
  /** In which a mailbox received. */
  readonly covered: readonly Outage[];
}

/** @param spans in order, without overlaps */
export function splitBySpans(
  outages: readonly Outage[],
  spans: readonly Span[],
  nowMs: number,
): SplitOutages {
  return {
    lost: outages.flatMap((outage) => partsOf(outage, lessSpans([spanOf(outage, nowMs)], spans), nowMs)),
    covered: outages.flatMap((outage) => partsOf(outage, inBoth([spanOf(outage, nowMs)], spans), nowMs)),
  };
}

export function spanOf(
  { beganAtMs, endedAtMs }: Pick<Outage, 'beganAtMs' | 'endedAtMs'>,
  nowMs: number,
): Span {
  return { fromMs: beganAtMs, untilMs: endedAtMs ?? nowMs };
}

function partsOf(outage: Outage, spans: readonly Span[], nowMs: number): readonly Outage[] {
  const { untilMs: endMs } = spanOf(outage, nowMs);
  return spans.map(({ fromMs, untilMs }) => ({
    ...outage,
    beganAtMs: fromMs,
    endedAtMs: untilMs >= endMs ? outage.endedAtMs : untilMs,
  }));
}

function endOf({ endedAtMs, knownUntilMs }: MailboxCover, nowMs: number): number {
  const lastMs = nowMs - knownUntilMs < FRESH_MS ? nowMs : knownUntilMs;
  return Math.min(endedAtMs ?? lastMs, nowMs);
}
