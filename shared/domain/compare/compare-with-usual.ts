/** A postback beside what its network usually sends for the same event. Pure. */
import type { Field } from '../postback/field.ts';
import { countedNames } from '../postback/field-statistics.ts';

/** What came on one day, the postbacks of one network and event counted. */
export interface FieldDay {
  /** Days since 1970, UTC. */
  readonly day: number;
  readonly total: number;
  /** Name in small letters -> in how many of them it came. */
  readonly fields: Readonly<Record<string, number>>;
}

export interface UsualField {
  readonly name: string;
  readonly isHere: boolean;
  /** 0 to 1, of the postbacks of the days before. */
  readonly share: number;
  /** `missing`: it usually comes and is not here. `new`: it is here and did not come on the days before. */
  readonly kind: 'usual' | 'missing' | 'new' | 'sometimes';
  /**
   * Of a missing one the first day on which no postback had it, after the last one that did; null where some of the
   * same day had it.
   */
  readonly missingSinceDay: number | null;
}

export interface ComparedWithUsual {
  /** How many postbacks of the days before are counted. */
  readonly total: number;
  /** What is missing first, then what is new, then the rest by share. */
  readonly fields: readonly UsualField[];
}

/** As many days before its own as a habit is made of. */
const USUAL_DAYS = 7;
/** Fewer than this are no habit. */
const LEAST_TOTAL = 5;
const USUAL_SHARE = 0.9;
const ORDER = ['missing', 'new', 'usual', 'sometimes'] as const;

/**
 * @param days of what the network sent for its event, in any order
 * @param day on which it came itself
 * @returns null where too little is known
 */
export function compareWithUsual(
  fields: readonly Field[],
  days: readonly FieldDay[],
  day: number,
): ComparedWithUsual | null {
  const upTo = days.filter((each) => each.day <= day && each.total > 0).toSorted((a, b) => a.day - b.day);
  const lastWith = lastDays(upTo);
  // A field that went away a week ago was usual before that.
  const quietSince = Math.min(day, ...changesOf(upTo, lastWith));
  const before = upTo.filter((each) => each.day < quietSince && each.day >= quietSince - USUAL_DAYS);
  const total = sum(before.map((each) => each.total));
  if (total < LEAST_TOTAL) return null;
  const here = countedNames(fields);
  const counts = new Map<string, number>();
  for (const each of before)
    for (const [name, count] of Object.entries(each.fields))
      counts.set(name, (counts.get(name) ?? 0) + count);
  const names = new Set([...counts.keys(), ...here]);
  const compared = [...names].map((name): UsualField => {
    const share = Math.min(1, (counts.get(name) ?? 0) / total);
    const isHere = here.has(name);
    const kind = isHere
      ? share === 0
        ? 'new'
        : share >= USUAL_SHARE
          ? 'usual'
          : 'sometimes'
      : share >= USUAL_SHARE
        ? 'missing'
        : 'sometimes';
    const missingSinceDay = kind === 'missing' ? sinceDay(upTo, lastWith.get(name)) : null;
    return { name, isHere, share, kind, missingSinceDay };
  });
  return { total, fields: compared.toSorted(byKindAndShare) };
}

/** The last day on which each name came. */
function lastDays(days: readonly FieldDay[]): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  for (const { day, fields } of days)
    for (const [name, count] of Object.entries(fields)) if (count > 0) last.set(name, day);
  return last;
}

/** Days on which something that had always come before stopped coming. */
function changesOf(days: readonly FieldDay[], lastWith: ReadonlyMap<string, number>): readonly number[] {
  return [...lastWith].flatMap(([name, last]) => {
    const since = sinceDay(days, last);
    const before = days.filter(({ day }) => day <= last);
    const total = sum(before.map((each) => each.total));
    const share = sum(before.map(({ fields }) => fields[name] ?? 0)) / total;
    return since !== null && total >= LEAST_TOTAL && share >= USUAL_SHARE ? [since] : [];
  });
}

function sinceDay(days: readonly FieldDay[], last: number | undefined): number | null {
  return last === undefined ? null : (days.find(({ day }) => day > last)?.day ?? null);
}

function byKindAndShare(one: UsualField, other: UsualField): number {
  const kinds = ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind);
  return kinds || other.share - one.share || (one.name < other.name ? -1 : 1);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
