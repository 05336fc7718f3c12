/** The sentences of a digest, which each language gives. Numbers and money come formatted. */

/** Between a figure of the day and one that it is compared with. */
export interface Comparison {
  readonly now: string;
  readonly before: string | null;
  /** For each day of the past ones; null where there are too few days. */
  readonly mean: string | null;
}

/** A number, and how it is written. */
export interface Counted {
  readonly value: number;
  readonly text: string;
}

export interface DigestWords {
  /** Of `Intl`, such as `en`. */
  readonly locale: string;
  readonly title: (day: string, until: string | null) => string;
  readonly registrations: string;
  readonly firstDeposits: string;
  readonly conversion: string;
  readonly approval: string;
  readonly earned: string;
  readonly onHold: string;
  readonly rejected: string;
  /** `name`: one of the figures above. */
  readonly figure: (name: string, comparison: Comparison, isWholeDay: boolean) => string;
  readonly withoutRate: (sums: string) => string;
  readonly sumOf: (currency: string, earned: string, onHold: string, rejected: string) => string;
  readonly amountsHidden: string;
  readonly tooFewDays: (least: number) => string;
  /** How many days the mean is of, where they are not seven. */
  readonly meanOf: (days: number) => string;
  readonly noCurrency: string;
  readonly nothing: string;
  readonly best: (name: string, firstDeposits: Counted, registrations: Counted) => string;
  readonly worst: (name: string, firstDeposits: Counted, registrations: Counted) => string;
  readonly noGaps: string;
  readonly gapsUnknown: string;
  readonly gaps: (count: number, minutes: number, isLasting: boolean) => string;
  readonly nothingWaits: string;
  readonly waiting: (parts: readonly string[]) => string;
  readonly held: (count: Counted) => string;
  readonly dead: (count: Counted) => string;
  readonly unknown: (count: Counted) => string;
  readonly parked: (count: Counted) => string;
  readonly cabinets: (count: Counted) => string;
  readonly missed: (
    from: string,
    days: number,
    registrations: Counted,
    firstDeposits: Counted,
    earned: string | null,
  ) => string;
  /** Beside the bars of the picture. */
  readonly byHour: string;
  readonly versus: (before: string) => string;
  readonly noneThatDay: string;
  readonly alt: (day: string, registrations: Counted, firstDeposits: Counted) => string;
}
