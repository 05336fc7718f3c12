/** Adds up packed hours by one or two dimensions. Pure. */
import { type DimensionSource, isOfTime, KeyCodes, kindKey, sourceOf, timeKey } from './dimension-codes.ts';
import { FigureSums } from './figure-sums.ts';
import { figuresOfKind, type KindFigures } from './figures-of-kind.ts';
import { GrowingTable, NOTHING } from './growing-table.ts';
import type { InsightCondition, InsightDimension, InsightFigures, InsightGroup } from './insight.ts';
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

export interface FoundGroups {
  readonly groups: readonly InsightGroup[];
  /** Of those that are not listed; null where all are. */
  readonly others: (InsightFigures & { readonly groups: number }) | null;
}

const SLOT_MS = 900_000;

/** One dimension: its codes by whatever tells its keys. */
interface Axis {
  readonly dimension: InsightDimension;
  readonly source: DimensionSource;
  readonly keys: KeyCodes;
  /** By the number of the kind or of the origin, or by the quarter of the hour that is being read. */
  readonly codes: GrowingTable;
}

export class HourGroups {
  readonly #grouping: HourGrouping;
  readonly #axes: readonly Axis[];
  readonly #sums = new FigureSums();
  /** Numbers of groups, by the codes of both dimensions. */
  readonly #places: GrowingTable[] = [];
  readonly #codes: (readonly [number, number])[] = [];
  /** What kinds add to; null for those that do not fit the conditions. */
  readonly #ofKinds: (KindFigures | null)[] = [];
  /** Whether an origin fits the conditions, as 0 or 1; null where nothing is asked of origins. */
  readonly #originsIn: GrowingTable | null;
  #span = 0;

  constructor(grouping: HourGrouping) {
    this.#grouping = grouping;
    this.#axes = grouping.by.map((dimension) => ({
      dimension,
      source: sourceOf(dimension),
      keys: new KeyCodes(),
      codes: new GrowingTable(),
    }));
    const asksOrigins = grouping.conditions.some(({ dimension }) => sourceOf(dimension) === 'origin');
    this.#originsIn = asksOrigins ? new GrowingTable() : null;
  }

  /** In the order of time. @param hour since 1970, UTC */
  add(hour: number, { kindQuarters, originIds, counts, worths }: HourColumns): void {
    const areIn = [0, 1, 2, 3].map((quarter) => this.#placeQuarter(hour * 4 + quarter, quarter));
    const isWhole = areIn.every(Boolean);
    const [first = null, second = null] = this.#axes;
    for (let row = 0; row < counts.length; row += 1) {
      const kindQuarter = kindQuarters[row] ?? 0;
      const kind = kindQuarter >> 2;
      const quarter = kindQuarter & 3;
      if (!isWhole && areIn[quarter] !== true) continue;
      const kept = this.#ofKinds[kind];
      const figures = kept === undefined ? this.#addKind(kind) : kept;
      if (figures === null) continue;
      const origin = originIds[row] ?? 0;
      if (this.#originsIn !== null && !this.#isIn(this.#originsIn, origin)) continue;
      const one = first === null ? 0 : this.#codeOf(first, kind, quarter, origin);
      const other = second === null ? 0 : this.#codeOf(second, kind, quarter, origin);
      const known = this.#places[one]?.get(other) ?? NOTHING;
      const group = known === NOTHING ? this.#addGroup(one, other) : known;
      this.#sums.add(group, figures, counts[row] ?? 0, worths[row] ?? 0);
    }
  }

  /** Those with the most conversions, and what all others add up to. */
  groups(most: number): FoundGroups {
    const all = this.#codes.map((_, group) => group);
    const isAll = all.length <= most;
    const ordered = isAll
      ? all
      : all.toSorted((one, other) => this.#sums.count(other) - this.#sums.count(one));
    return {
      groups: ordered.slice(0, most).map((group) => ({
        keys: this.#axes.map(({ keys }, at) => keys.keyOf(this.#codes[group]?.[at] ?? 0)),
        ...this.#sums.of([group]),
      })),
      others: isAll ? null : { groups: all.length - most, ...this.#sums.of(ordered.slice(most)) },
    };
  }

  /** @returns whether the quarter is asked for */
  #placeQuarter(slot: number, quarter: number): boolean {
    const atMs = slot * SLOT_MS;
    const { spans } = this.#grouping;
    while (this.#span < spans.length - 1 && atMs >= (spans[this.#span]?.untilMs ?? 0)) this.#span += 1;
    const span = spans[this.#span];
    if (span === undefined || atMs < span.fromMs || atMs >= span.untilMs) return false;
    const local = slot + span.offsetMs / SLOT_MS;
    for (const { dimension, keys, codes } of this.#axes) {
      if (isOfTime(dimension)) codes.set(quarter, keys.codeOf(timeKey(dimension, local)));
    }
    return this.#fits('time', (dimension) => (isOfTime(dimension) ? timeKey(dimension, local) : ''));
  }

  #addKind(number: number): KindFigures | null {
    const kind = this.#grouping.kinds[number];
    const isIn = kind !== undefined && this.#fits('kind', (dimension) => kindKey(dimension, kind));
    for (const { source, dimension, keys, codes } of this.#axes) {
      if (source === 'kind' && isIn) codes.set(number, keys.codeOf(kindKey(dimension, kind)));
    }
    const figures = isIn ? figuresOfKind(kind, this.#grouping.currency) : null;
    this.#ofKinds[number] = figures;
    return figures;
  }

  #codeOf({ source, codes, keys, dimension }: Axis, kind: number, quarter: number, origin: number): number {
    if (source !== 'origin') return codes.get(source === 'kind' ? kind : quarter);
    const known = codes.get(origin);
    if (known !== NOTHING) return known;
    const code = keys.codeOf(this.#grouping.originKey(dimension, origin));
    codes.set(origin, code);
    return code;
  }

  #isIn(originsIn: GrowingTable, origin: number): boolean {
    const known = originsIn.get(origin);
    if (known !== NOTHING) return known === 1;
    const isIn = this.#fits('origin', (dimension) => this.#grouping.originKey(dimension, origin));
    originsIn.set(origin, Number(isIn));
    return isIn;
  }

  #fits(source: DimensionSource, keyOf: (dimension: InsightDimension) => string): boolean {
    return this.#grouping.conditions.every(
      ({ dimension, keys, isNot }) =>
        sourceOf(dimension) !== source || keys.includes(keyOf(dimension)) !== isNot,
    );
  }

  #addGroup(one: number, other: number): number {
    const places = (this.#places[one] ??= new GrowingTable());
    const group = this.#codes.push([one, other]) - 1;
    places.set(other, group);
    return group;
  }
}
