/** Adds up packed hours by one or two dimensions. Pure. */
import { isOfTime, KeyCodes, kindKey, sourceOf, timeKey } from './dimension-codes.ts';
import { figuresOfKind, type KindFigures } from './figures-of-kind.ts';
import {
  FIGURE_NAMES,
  type InsightCondition,
  type InsightDimension,
  type InsightFigures,
  type InsightGroup,
  NO_FIGURES,
} from './insight.ts';
import type { OffsetSpan } from './offset-spans.ts';
import type { HourColumns, HourKind } from './packed-hour.ts';

export interface HourGrouping {
  readonly by: readonly InsightDimension[];
  readonly conditions: readonly InsightCondition[];
  /** One after the other, borders at full quarters of an hour. */
  readonly spans: readonly OffsetSpan[];
  /** What money is counted in; null for none. */
  readonly currency: string | null;
  /** By the numbers that hours have. */
  readonly kinds: readonly (HourKind | undefined)[];
  /** What an origin says of a dimension; asked once for each origin. */
  readonly originKey: (dimension: InsightDimension, originId: number) => string;
}

const SLOT_MS = 900_000;
const NO_CODE = -1;
const FIGURES = FIGURE_NAMES.length;
const FIRST_GROUPS = 256;

/** One dimension, with its codes. Those of quarters are of the hour that is being read. */
interface Axis {
  readonly dimension: InsightDimension;
  readonly source: 'kind' | 'origin' | 'time';
  readonly codes: KeyCodes;
  readonly ofKinds: number[];
  readonly ofQuarters: number[];
  readonly ofOrigins: number[];
}

export class HourGroups {
  readonly #grouping: HourGrouping;
  readonly #axes: readonly Axis[];
  /** Indexes of groups, by the codes of both dimensions. */
  readonly #places: number[][] = [];
  readonly #keys: (readonly [number, number])[] = [];
  #sums = new Float64Array(FIRST_GROUPS * FIGURES);
  /** What kinds add to; null for those that do not fit the conditions. */
  readonly #ofKinds: (KindFigures | null)[] = [];
  /** Whether an origin fits the conditions. */
  readonly #isOriginIn: boolean[] = [];
  #span = 0;

  constructor(grouping: HourGrouping) {
    this.#grouping = grouping;
    this.#axes = grouping.by.map((dimension) => ({
      dimension,
      source: sourceOf(dimension),
      codes: new KeyCodes(),
      ofKinds: [],
      ofQuarters: [0, 0, 0, 0],
      ofOrigins: [],
    }));
  }

  /** In the order of time. @param hour since 1970, UTC */
  add(hour: number, { kindQuarters, originIds, counts, worths }: HourColumns): void {
    const isQuarterIn = [0, 1, 2, 3].map((quarter) => this.#placeQuarter(hour * 4 + quarter, quarter));
    const [first, second] = this.#axes;
    const rows = counts.length;
    for (let row = 0; row < rows; row += 1) {
      const kindQuarter = kindQuarters[row] ?? 0;
      const [kind, quarter, origin] = [kindQuarter >> 2, kindQuarter & 3, originIds[row] ?? 0];
      if (isQuarterIn[quarter] !== true) continue;
      const figures = this.#figuresOf(kind);
      if (figures === null || !this.#isIn(origin)) continue;
      const group = this.#groupOf(
        first === undefined ? 0 : this.#codeOf(first, kind, quarter, origin),
        second === undefined ? 0 : this.#codeOf(second, kind, quarter, origin),
      );
      const [count, at] = [counts[row] ?? 0, group * FIGURES];
      const sums = this.#sums;
      const { counted, money } = figures;
      for (let each = 0; each < counted.length; each += 1) {
        const figure = at + (counted[each] ?? 0);
        sums[figure] = (sums[figure] ?? 0) + count;
      }
      if (money >= 0) sums[at + money] = (sums[at + money] ?? 0) + (worths[row] ?? 0);
    }
  }

  groups(): readonly InsightGroup[] {
    return this.#keys.map((codes, group) => {
      const figures: Record<keyof InsightFigures, number> = { ...NO_FIGURES };
      for (const [at, name] of FIGURE_NAMES.entries()) figures[name] = this.#sums[group * FIGURES + at] ?? 0;
      return { keys: this.#axes.map((axis, at) => axis.codes.keys[codes[at] ?? 0] ?? ''), ...figures };
    });
  }

  /** @returns whether the quarter is asked for */
  #placeQuarter(slot: number, quarter: number): boolean {
    const atMs = slot * SLOT_MS;
    const { spans } = this.#grouping;
    while (this.#span < spans.length - 1 && atMs >= (spans[this.#span]?.untilMs ?? 0)) this.#span += 1;
    const span = spans[this.#span];
    if (span === undefined || atMs < span.fromMs || atMs >= span.untilMs) return false;
    const local = slot + span.offsetMs / SLOT_MS;
    for (const { dimension, codes, ofQuarters } of this.#axes) {
      if (isOfTime(dimension)) ofQuarters[quarter] = codes.codeOf(timeKey(dimension, local));
    }
    return this.#fits('time', (dimension) => (isOfTime(dimension) ? timeKey(dimension, local) : ''));
  }

  #figuresOf(number: number): KindFigures | null {
    const known = this.#ofKinds[number];
    if (known !== undefined) return known;
    const kind = this.#grouping.kinds[number];
    const isIn = kind !== undefined && this.#fits('kind', (dimension) => kindKey(dimension, kind));
    for (const { source, dimension, codes, ofKinds } of this.#axes) {
      if (source === 'kind' && isIn) ofKinds[number] = codes.codeOf(kindKey(dimension, kind));
    }
    const figures = isIn ? figuresOfKind(kind, this.#grouping.currency) : null;
    this.#ofKinds[number] = figures;
    return figures;
  }

  #codeOf(axis: Axis, kind: number, quarter: number, origin: number): number {
    if (axis.source === 'kind') return axis.ofKinds[kind] ?? 0;
    if (axis.source === 'time') return axis.ofQuarters[quarter] ?? 0;
    const known = axis.ofOrigins[origin] ?? NO_CODE;
    if (known !== NO_CODE) return known;
    const code = axis.codes.codeOf(this.#grouping.originKey(axis.dimension, origin));
    axis.ofOrigins[origin] = code;
    return code;
  }

  #isIn(origin: number): boolean {
    const known = this.#isOriginIn[origin];
    if (known !== undefined) return known;
    const isIn = this.#fits('origin', (dimension) => this.#grouping.originKey(dimension, origin));
    this.#isOriginIn[origin] = isIn;
    return isIn;
  }

  #fits(source: Axis['source'], keyOf: (dimension: InsightDimension) => string): boolean {
    return this.#grouping.conditions.every(
      ({ dimension, keys, isNot }) =>
        sourceOf(dimension) !== source || keys.includes(keyOf(dimension)) !== isNot,
    );
  }

  #groupOf(one: number, other: number): number {
    const places = (this.#places[one] ??= []);
    const known = places[other];
    if (known !== undefined) return known;
    const group = this.#keys.push([one, other]) - 1;
    places[other] = group;
    if ((group + 1) * FIGURES > this.#sums.length) {
      const larger = new Float64Array(this.#sums.length * 2);
      larger.set(this.#sums);
      this.#sums = larger;
    }
    return group;
  }
}
