/** Which group a row of an hour belongs to, by one or two dimensions, and whether it is asked for. Pure. */
import { type DimensionSource, isOfTime, kindKey, sourceOf, timeKey } from './dimension-keys.ts';
import { GrowingTable, NOTHING } from './growing-table.ts';
import type { InsightCondition, InsightDimension } from './insight.ts';
import type { OffsetSpan } from './offset-spans.ts';
import type { HourKind } from './packed-hour.ts';

export interface RowGrouping {
  readonly by: readonly InsightDimension[];
  readonly conditions: readonly InsightCondition[];
  /** One after the other, borders at full quarters of an hour. */
  readonly spans: readonly OffsetSpan[];
  /** By the numbers that hours have. */
  readonly kinds: readonly (HourKind | undefined)[];
  /** What an origin says of a dimension; asked once for each origin. */
  readonly originKey: (dimension: InsightDimension, originId: number) => string;
}

/** The group of a row that is not asked for. */
export const NO_GROUP = -1;

const SLOT_MS = 900_000;
const IS_IN = 1;
const QUARTERS = [0, 1, 2, 3] as const;

/**
 * The dimensions that one source tells: two of an origin are one look-up. Its codes are numbers of different keys, by the
 * number of the kind or of the origin, or by the quarter of the hour that is being read.
 */
interface Axis {
  readonly source: DimensionSource;
  readonly dimensions: readonly InsightDimension[];
  readonly codes: GrowingTable;
  readonly keys: (readonly string[])[];
  readonly known: Map<string, number>;
}

export class RowGroups {
  readonly #grouping: RowGrouping;
  readonly #axes: readonly Axis[];
  /** The same ones: a million rows ask for them. */
  readonly #first: Axis | null;
  readonly #second: Axis | null;
  /** Numbers of groups, by the code of the second axis, for each code of the first. */
  readonly #places: GrowingTable[] = [];
  readonly #firstCodes = new GrowingTable();
  readonly #secondCodes = new GrowingTable();
  #size = 0;
  /** Whether kinds and origins fit the conditions, as 0 or 1. */
  readonly #kindsIn = new GrowingTable();
  /** Null where nothing is asked of origins. */
  readonly #originsIn: GrowingTable | null;
  #quartersIn: readonly boolean[] = [];
  #isWhole = false;
  #span = 0;

  constructor(grouping: RowGrouping) {
    this.#grouping = grouping;
    this.#axes = [...new Set(grouping.by.map(sourceOf))].map((source) => ({
      source,
      dimensions: grouping.by.filter((dimension) => sourceOf(dimension) === source),
      codes: new GrowingTable(),
      keys: [],
      known: new Map(),
    }));
    const [first = null, second = null] = this.#axes;
    this.#first = first;
    this.#second = second;
    const asksOrigins = grouping.conditions.some(({ dimension }) => sourceOf(dimension) === 'origin');
    this.#originsIn = asksOrigins ? new GrowingTable() : null;
  }

  /** How many there are so far. */
  get size(): number {
    return this.#size;
  }

  /** In the order of time, before its rows. @param hour since 1970, UTC */
  beginHour(hour: number): void {
    this.#quartersIn = QUARTERS.map((quarter) => this.#placeQuarter(hour * 4 + quarter, quarter));
    this.#isWhole = this.#quartersIn.every(Boolean);
  }

  /** From 0 on, no further than one behind the last; or `NO_GROUP`. */
  groupOf(kind: number, quarter: number, origin: number): number {
    if (!this.#isWhole && this.#quartersIn[quarter] !== true) return NO_GROUP;
    if (this.#kindsIn.get(kind) !== IS_IN && !this.#isKindIn(kind)) return NO_GROUP;
    if (this.#originsIn !== null && !this.#isOriginIn(this.#originsIn, origin)) return NO_GROUP;
    const one = this.#first === null ? 0 : this.#codeOf(this.#first, kind, quarter, origin);
    const other = this.#second === null ? 0 : this.#codeOf(this.#second, kind, quarter, origin);
    const places = this.#places[one];
    const known = places === undefined ? NOTHING : places.get(other);
    return known === NOTHING ? this.#addGroup(one, other) : known;
  }

  /** In the order in which they were asked for. */
  keysOf(group: number): string[] {
    const [first, second] = [this.#first, this.#second];
    const ofFirst = first?.keys[this.#firstCodes.get(group)] ?? [];
    const ofSecond = second?.keys[this.#secondCodes.get(group)] ?? [];
    return this.#grouping.by.map((dimension) => {
      const at = first?.dimensions.indexOf(dimension) ?? -1;
      return (at >= 0 ? ofFirst[at] : ofSecond[second?.dimensions.indexOf(dimension) ?? 0]) ?? '';
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
    const keyOf = (dimension: InsightDimension): string =>
      isOfTime(dimension) ? timeKey(dimension, local) : '';
    for (const axis of this.#axes) {
      if (axis.source === 'time') axis.codes.set(quarter, addKeys(axis, axis.dimensions.map(keyOf)));
    }
    return this.#fits('time', keyOf);
  }

  #isKindIn(number: number): boolean {
    const known = this.#kindsIn.get(number);
    if (known !== NOTHING) return known === IS_IN;
    const kind = this.#grouping.kinds[number];
    const isIn = kind !== undefined && this.#fits('kind', (dimension) => kindKey(dimension, kind));
    this.#kindsIn.set(number, Number(isIn));
    return isIn;
  }

  #isOriginIn(originsIn: GrowingTable, origin: number): boolean {
    const known = originsIn.get(origin);
    if (known !== NOTHING) return known === IS_IN;
    const isIn = this.#fits('origin', (dimension) => this.#grouping.originKey(dimension, origin));
    originsIn.set(origin, Number(isIn));
    return isIn;
  }

  #codeOf(axis: Axis, kind: number, quarter: number, origin: number): number {
    const { source } = axis;
    const number = source === 'origin' ? origin : source === 'kind' ? kind : quarter;
    const known = axis.codes.get(number);
    return known === NOTHING ? this.#addCode(axis, number, kind, origin) : known;
  }

  #addCode(axis: Axis, number: number, kind: number, origin: number): number {
    const { kinds, originKey } = this.#grouping;
    const ofKind = kinds[kind];
    const keys = axis.dimensions.map((dimension) => {
      if (axis.source === 'origin') return originKey(dimension, origin);
      return ofKind === undefined ? '' : kindKey(dimension, ofKind);
    });
    const code = addKeys(axis, keys);
    axis.codes.set(number, code);
    return code;
  }

  #fits(source: DimensionSource, keyOf: (dimension: InsightDimension) => string): boolean {
    return this.#grouping.conditions.every(
      ({ dimension, keys, isNot }) =>
        sourceOf(dimension) !== source || keys.includes(keyOf(dimension)) !== isNot,
    );
  }

  #addGroup(one: number, other: number): number {
    const places = (this.#places[one] ??= new GrowingTable());
    const group = this.#size;
    this.#size += 1;
    this.#firstCodes.set(group, one);
    this.#secondCodes.set(group, other);
    places.set(other, group);
    return group;
  }
}

/** @returns the code of these keys, a new one where they were not seen yet */
function addKeys({ known, keys }: Axis, added: readonly string[]): number {
  const [first = '', second = ''] = added;
  // Told apart wherever the first one ends.
  const text = `${first.length} ${first}${second}`;
  const code = known.get(text);
  if (code !== undefined) return code;
  known.set(text, keys.length);
  return keys.push(added) - 1;
}
