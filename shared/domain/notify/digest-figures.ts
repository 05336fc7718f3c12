/** What a digest says of a day, before it is put into words. */

/** Millionths of one currency; what is on hold or rejected is never part of what is earned. */
export interface DigestMoney {
  readonly earned: number;
  readonly onHold: number;
  readonly rejected: number;
}

export interface CurrencyMoney extends DigestMoney {
  readonly currency: string;
}

/** Of a day, or a part of one. Registrations and deposits are without rejected ones. */
export interface DigestCounts {
  readonly registrations: number;
  readonly firstDeposits: number;
  /** First deposits of those who registered in the same day too. */
  readonly registeredWithin: number;
  readonly approved: number;
  readonly rejected: number;
  /** In the currency that is counted in. */
  readonly money: DigestMoney;
}

export interface DigestLink extends DigestCounts {
  readonly name: string;
}

export interface DigestHour {
  readonly registrations: number;
  readonly firstDeposits: number;
}

export interface DigestFigures {
  /** `2026-11-27`, of the time zone. */
  readonly day: string;
  readonly timeZone: string;
  /** Until when, as `14:15` by the zone’s clocks; null for the whole day. */
  readonly until: string | null;
  /** What money is counted in; null while none is chosen. */
  readonly currency: string | null;
  readonly counts: DigestCounts;
  /** What has no rate, by its own currency. */
  readonly withoutRate: readonly CurrencyMoney[];
  /** The same part of the day before; null where nothing was kept yet. */
  readonly before: DigestCounts | null;
  /** The same part of up to seven days before, added up. */
  readonly past: { readonly days: number; readonly sum: DigestCounts };
  /** By hour of the zone, 0 to 23. */
  readonly hours: readonly DigestHour[];
  readonly links: readonly DigestLink[];
  readonly gaps: {
    /** Whether it was known at all that the address could be reached. */
    readonly isWatched: boolean;
    readonly count: number;
    readonly ms: number;
    readonly isLasting: boolean;
  };
  readonly waiting: DigestWaiting;
  /** Days that no digest was told of, up to the day before this one; null for none. */
  readonly missed: { readonly from: string; readonly days: number; readonly sum: DigestCounts } | null;
}

/** As it is now, not of the day. */
export interface DigestWaiting {
  readonly held: number;
  readonly dead: number;
  readonly unknown: number;
  readonly parked: number;
  /** Networks whose cabinet has an old address. */
  readonly cabinets: number;
}

export const NO_COUNTS: DigestCounts = {
  registrations: 0,
  firstDeposits: 0,
  registeredWithin: 0,
  approved: 0,
  rejected: 0,
  money: { earned: 0, onHold: 0, rejected: 0 },
};

/** Fewer days say nothing of what is usual. */
export const LEAST_PAST_DAYS = 3;
export const PAST_DAYS = 7;
/** A link with fewer registrations has no conversion rate worth comparing. */
const LEAST_LINK_REGISTRATIONS = 10;

export function addCounts(one: DigestCounts, other: DigestCounts): DigestCounts {
  return {
    registrations: one.registrations + other.registrations,
    firstDeposits: one.firstDeposits + other.firstDeposits,
    registeredWithin: one.registeredWithin + other.registeredWithin,
    approved: one.approved + other.approved,
    rejected: one.rejected + other.rejected,
    money: {
      earned: one.money.earned + other.money.earned,
      onHold: one.money.onHold + other.money.onHold,
      rejected: one.money.rejected + other.money.rejected,
    },
  };
}

/** Of those who registered, the ones who made their first deposit too: the figure of Insights. Null without any. */
export function conversionRate({ registeredWithin, registrations }: DigestCounts): number | null {
  return registrations === 0 ? null : registeredWithin / registrations;
}

/** Of those that networks have decided on. */
export function approvalRate({ approved, rejected }: DigestCounts): number | null {
  return approved + rejected === 0 ? null : approved / (approved + rejected);
}

/** Of days, for each one; null where there are too few. */
export function meanOf(
  { days, sum }: DigestFigures['past'],
  pick: (counts: DigestCounts) => number,
): number | null {
  return days < LEAST_PAST_DAYS ? null : pick(sum) / days;
}

export interface DigestBest {
  readonly best: DigestLink | null;
  /** The lowest conversion rate among links with enough registrations; never the best one. */
  readonly worst: DigestLink | null;
}

/** Best is who brought most first deposits, then most money. */
export function bestAndWorst(links: readonly DigestLink[]): DigestBest {
  const best =
    links
      .filter(({ firstDeposits }) => firstDeposits > 0)
      .toSorted((a, b) => b.firstDeposits - a.firstDeposits || worthOf(b) - worthOf(a))[0] ?? null;
  const worst =
    links
      .filter((link) => link !== best && link.registrations >= LEAST_LINK_REGISTRATIONS)
      .toSorted(
        (a, b) => (conversionRate(a) ?? 0) - (conversionRate(b) ?? 0) || b.registrations - a.registrations,
      )[0] ?? null;
  return { best, worst };
}

function worthOf({ money }: DigestLink): number {
  return money.earned + money.onHold;
}
