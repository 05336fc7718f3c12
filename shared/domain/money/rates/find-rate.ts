/** Which rate a conversion of a day gets: pins first, then the banks' files in the person's order. Pure. */
import { chained, inverse, type Rate, SAME } from './rate.ts';
import { BASE_OF, type RateSource } from './rate-source.ts';

export interface DatedRate {
  /** Days since 1970. */
  readonly day: number;
  readonly rate: Rate;
}

/** One unit of a currency is so much of another, by the person's word, from a day on until the next pin. */
export interface Pin {
  readonly into: string;
  readonly rate: Rate;
  readonly fromDay: number;
}

export interface RateBook {
  /** The newest rate into the source's own currency, of a day or before it. */
  newest(source: RateSource, currency: string, untilDay: number): DatedRate | null;
  pinOf(currency: string, day: number): Pin | null;
}

export interface FoundRate {
  readonly rate: Rate;
  /** Whose file it is from, and of which day; null where none was needed. */
  readonly source: RateSource | null;
  readonly day: number | null;
  /** Since when the pin holds that had a part in it; null without one. */
  readonly pinnedDay: number | null;
}

/** A preferred source whose rate is older gives way to one with a newer: a bank that stopped quoting a currency. */
const FRESH_DAYS = 14;
/** How often two currencies of one source may miss each other's days before they count as never quoted together. */
const MOST_STEPS = 400;

/**
 * @param sources whose files are used, the preferred one first
 * @param day of the conversion; of a rate that is not known, the nearest earlier one is taken
 */
export function findRate(
  book: RateBook,
  sources: readonly RateSource[],
  from: string,
  into: string,
  day: number,
): FoundRate | null {
  if (from === into) return { rate: SAME, source: null, day: null, pinnedDay: null };
  const pinFrom = book.pinOf(from, day);
  const pinInto = book.pinOf(into, day);
  // A pin between just these two is the person's word for it, whatever else is pinned.
  if (pinFrom?.into === into) return pinned(pinFrom.rate, pinFrom);
  if (pinInto?.into === from) return pinned(inverse(pinInto.rate), pinInto);
  const between = bankRate(book, sources, pinFrom?.into ?? from, pinInto?.into ?? into, day);
  if (between === null) return null;
  const head = chained(pinFrom?.rate ?? SAME, between.rate);
  const pinnedDays = [pinFrom, pinInto].flatMap((pin) => (pin === null ? [] : [pin.fromDay]));
  return {
    ...between,
    rate: pinInto === null ? head : chained(head, inverse(pinInto.rate)),
    pinnedDay: pinnedDays.length === 0 ? null : Math.max(...pinnedDays),
  };
}

function pinned(rate: Rate, { fromDay }: Pin): FoundRate {
  return { rate, source: null, day: null, pinnedDay: fromDay };
}

function bankRate(
  book: RateBook,
  sources: readonly RateSource[],
  from: string,
  into: string,
  day: number,
): FoundRate | null {
  if (from === into) return { rate: SAME, source: null, day: null, pinnedDay: null };
  const found: (FoundRate & { readonly day: number })[] = [];
  for (const source of sources) {
    const cross = crossRate(book, source, from, into, day);
    if (cross === null) continue;
    const each = { rate: cross.rate, source, day: cross.day, pinnedDay: null };
    if (day - cross.day <= FRESH_DAYS) return each;
    found.push(each);
  }
  const [newest] = found.toSorted((one, other) => other.day - one.day);
  return newest ?? null;
}

/** Over the source's own currency, both rates of the same day. */
function crossRate(
  book: RateBook,
  source: RateSource,
  from: string,
  into: string,
  day: number,
): DatedRate | null {
  const base = BASE_OF[source];
  if (into === base) return book.newest(source, from, day);
  if (from === base) {
    const only = book.newest(source, into, day);
    return only && { day: only.day, rate: inverse(only.rate) };
  }
  let until = day;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const one = book.newest(source, from, until);
    const other = one && book.newest(source, into, one.day);
    if (one === null || other === null) return null;
    if (one.day === other.day) return { day: one.day, rate: chained(one.rate, inverse(other.rate)) };
    until = other.day;
  }
  return null;
}
