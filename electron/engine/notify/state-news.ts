/** From how things stand to what is worth telling of that: each with a key that is the same as long as it lasts. Pure. */
import type { CodedNotice } from '../../../shared/contract/coded-views.ts';
import type { GapView, OutagesView, OutageSummary } from '../../../shared/contract/outages.ts';
import type { PublicUrlsView } from '../../../shared/contract/public-urls.ts';
import type { ParkedReason } from '../../../shared/domain/forward/breaker.ts';
import { toldName, toldText } from '../../../shared/domain/notify/told-text.ts';
import type { NewNotification } from '../store/notifications-table.ts';

const MINUTE_MS = 60_000;
/** Most failures heal by themselves within this. */
const UNREACHABLE_FOR_MS = MINUTE_MS;
/** A gap that ended longer ago is history: it is in the list of gaps. */
const ENDED_WITHIN_MS = 60 * MINUTE_MS;
const MOST_NAMED = 50;

/** How long each may last; null where it says itself when it takes something again. */
const PARKED_FOR_MS: Readonly<Record<ParkedReason, number | null>> = {
  // Most servers are back within this.
  destination_down: 10 * MINUTE_MS,
  destination_busy: null,
  destination_refuses: MINUTE_MS,
  private_address: 0,
  proxy_down: 10 * MINUTE_MS,
};

export interface ParkedDestination {
  readonly id: string;
  readonly name: string;
  readonly reason: ParkedReason;
  readonly sinceMs: number;
  readonly waiting: number;
}

/** @param parked those that are switched on and not paused by the person */
export function parkedNews(
  parked: readonly ParkedDestination[],
  nowMs: number,
): readonly (NewNotification & { readonly id: string; readonly sinceMs: number })[] {
  return parked.flatMap(({ id, name, reason, sinceMs, waiting }) => {
    const afterMs = PARKED_FOR_MS[reason];
    if (afterMs === null || nowMs - sinceMs < afterMs) return [];
    return [
      {
        id,
        sinceMs,
        key: `parked:${id}:${sinceMs}`,
        notification: { kind: 'destination_parked', destination: toldName(name), reason, waiting } as const,
      },
    ];
  });
}

export function reachNews({ deaf, silent }: OutageSummary, nowMs: number): readonly NewNotification[] {
  const sinceMs = deaf === null ? null : Date.parse(deaf.since);
  const isTooLong =
    sinceMs !== null && deaf?.cause !== 'switched_off' && nowMs - sinceMs >= UNREACHABLE_FOR_MS;
  return [
    ...(isTooLong && deaf !== null
      ? [
          {
            key: `outage:${sinceMs}`,
            notification: { kind: 'outage_began', cause: deaf.cause, sinceMs } as const,
          },
        ]
      : []),
    ...silent.map(({ networkId, name, since }) => ({
      key: `silence:${networkId}:${since}`,
      notification: { kind: 'silence', network: toldName(name), sinceMs: Date.parse(since) } as const,
    })),
  ];
}

export function gapNews({ gaps }: Pick<OutagesView, 'gaps'>, nowMs: number): readonly NewNotification[] {
  return gaps.flatMap((gap): NewNotification[] => {
    const beganMs = Date.parse(gap.beganAt);
    const endedMs = gap.endedAt === null ? null : Date.parse(gap.endedAt);
    const isTold =
      endedMs !== null &&
      !gap.isCovered &&
      gap.cause !== 'switched_off' &&
      endedMs - beganMs >= UNREACHABLE_FOR_MS &&
      nowMs - endedMs <= ENDED_WITHIN_MS;
    if (!isTold) return [];
    return [
      {
        key: `outage-ended:${beganMs}`,
        notification: { kind: 'outage_ended', cause: gap.cause, beganMs, endedMs, missed: missedOf(gap) },
      },
    ];
  });
}

/** What comes again by itself is not lost. */
function missedOf({ networks }: GapView): { network: string; count: number }[] {
  return networks
    .flatMap(({ name, meaning }) =>
      meaning.kind === 'ask' || meaning.kind === 'switched_off'
        ? [{ network: toldName(name), count: meaning.count }]
        : [],
    )
    .slice(0, MOST_NAMED);
}

/** @param sinceMs when it became the one of now: one that was it before, and is it again, is told again */
export function addressNews(view: PublicUrlsView, sinceMs: number): readonly NewNotification[] {
  const outdated = view.networks.filter(({ state }) => state === 'outdated');
  // Another name than the requested one may be gone again in a minute, and beside a mailbox the old address works on.
  if (view.current === null || outdated.length === 0 || view.isOtherName || view.isMailbox) return [];
  return [
    {
      key: `address:${view.current}:${sinceMs}`,
      notification: {
        kind: 'address_changed',
        address: toldText(view.current, 300),
        networks: outdated.slice(0, MOST_NAMED).map(({ name }) => toldName(name)),
      },
    },
  ];
}

/** Once for each version. */
export function updateNews(version: string): NewNotification {
  return { key: `update:${version}`, notification: { kind: 'update_available', version } };
}

export function warningNews(notices: readonly CodedNotice[]): readonly NewNotification[] {
  return notices.flatMap((notice): NewNotification[] => {
    if (notice.code !== 'warning_reached') return [];
    const { id, rule, scope, level, now, before } = notice;
    return [
      {
        key: `warning:${id}`,
        notification: {
          kind: 'warning',
          rule,
          scope: scope === null ? null : toldName(scope),
          level: level >= 100 ? 100 : 80,
          now,
          before,
        },
      },
    ];
  });
}
