/** Which group each row of an hour belongs to, by one or two dimensions, and whether it is asked for. Pure. */
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

/** The rows of an hour: columns of one length. */
export interface GroupedRows {
  /** Number of the kind, times four, plus the quarter of the hour. */
  readonly kindQuarters: Int32Array;
  readonly originIds: Int32Array;
}

/** The group of a row that is not asked for. */
export const NO_GROUP = -1;

const SLOT_MS = 900_000;
const QUARTERS_AN_HOUR = 4;
const HOUR_MS = SLOT_MS * QUARTERS_AN_HOUR;
/** The code of what does not fit the conditions. */
const LEFT_OUT = -2;
const NO_PLACES: Int32Array = new Int32Array();

/**
 * What one source tells: two dimensions of an origin are one look-up. Codes are numbers of different keys, by the number
 * of the kind, of the origin, or of the quarter of the hour that is being read; all are 0 where nothing is grouped by it.
 */
interface Axis {
  readonly source: DimensionSource;
  readonly dimensions: readonly InsightDimension[];
  readonly conditions: readonly InsightCondition[];
  readonly codes: GrowingTable;
  readonly keys: (readonly string[])[];
  readonly known: Map<string, number>;
}

/** 1 for the axis whose codes are the place in a table, or choose the table; else 0. */
interface Strides {
  readonly ofKind: number;
  readonly ofTime: number;
  readonly ofOrigin: number;
  readonly firstOfKind: number;
  readonly firstOfTime: number;
  readonly asksOrigins: boolean;
}

export class RowGroups {
  readonly #grouping: RowGrouping;
  readonly #kind: Axis;
  readonly #time: Axis;
  readonly #origin: Axis;
  /** What is grouped by: none, one or two. */
  readonly #axes: readonly Axis[];
  readonly #strides: Strides;
  /** Numbers of groups, by the code of the last axis, for each code of the first of two. */
  readonly #places: GrowingTable[] = [];
  readonly #firstCodes = new GrowingTable();
  readonly #lastCodes = new GrowingTable();
  #size = 0;
  #span = 0;
  #groups = new Int32Array();

  constructor(grouping: RowGrouping) {
    this.#grouping = grouping;
    const axisOf = (source: DimensionSource): Axis => ({
      source,
      dimensions: grouping.by.filter((dimension) => sourceOf(dimension) === source),
      conditions: grouping.conditions.filter(({ dimension }) => sourceOf(dimension) === source),
      codes: new GrowingTable(),
      keys: [],
      known: new Map(),
    });
    this.#kind = axisOf('kind');
    this.#time = axisOf('time');
    this.#origin = axisOf('origin');
    this.#axes = [this.#kind, this.#time, this.#origin].filter(({ dimensions }) => dimensions.length > 0);
    const last = this.#axes.at(-1);
    const first = this.#axes.length > 1 ? this.#axes[0] : undefined;
    this.#strides = {
      ofKind: Number(last === this.#kind),
      ofTime: Number(last === this.#time),
      ofOrigin: Number(last === this.#origin),
      firstOfKind: Number(first === this.#kind),
      firstOfTime: Number(first === this.#time),
      asksOrigins: this.#origin.dimensions.length > 0 || this.#origin.conditions.length > 0,
    };
  }

  /** How many there are so far. */
  get size(): number {
    return this.#size;
  }

  /**
   * The group of each row, from 0 on and none further than one behind the last, or `NO_GROUP`; until the next call. Hours
   * come in the order of time. A million rows go through this loop: what it reads are numbers that lie beside each other.
   * @param hour since 1970, UTC
   */
  groupsOf(hour: number, { kindQuarters, originIds }: GroupedRows): Int32Array {
    this.#beginHour(hour);
    const groups = this.#roomFor(kindQuarters.length);
    const { ofKind, ofTime, ofOrigin, firstOfKind, firstOfTime, asksOrigins } = this.#strides;
    const quarters = this.#time.codes.values;
    let kinds = this.#kind.codes.values;
    let origins = this.#origin.codes.values;
    let one = -1;
    let places: Int32Array = NO_PLACES;
    for (let row = 0; row < groups.length; row += 1) {
      const kindQuarter = kindQuarters[row] ?? 0;
      const quarter = quarters[kindQuarter & 3] ?? LEFT_OUT;
      let kind = kinds[kindQuarter >> 2] ?? NOTHING;
      if (kind === NOTHING) {
        kind = this.#addKind(kindQuarter >> 2);
        kinds = this.#kind.codes.values;
      }
      let origin = 0;
      if (asksOrigins) {
        const id = originIds[row] ?? 0;
        origin = origins[id] ?? NOTHING;
        if (origin === NOTHING) {
          origin = this.#addOrigin(id);
          origins = this.#origin.codes.values;
        }
      }
      // One of them is below 0.
      if ((kind | quarter | origin) < 0) {
        groups[row] = NO_GROUP;
        continue;
      }
      const first = kind * firstOfKind + quarter * firstOfTime;
      if (first !== one) {
        one = first;
        places = this.#places[one]?.values ?? NO_PLACES;
      }
      const other = kind * ofKind + quarter * ofTime + origin * ofOrigin;
      let group = places[other] ?? NOTHING;
      if (group === NOTHING) {
        group = this.#addGroup(one, other);
        places = this.#places[one]?.values ?? NO_PLACES;
      }
      groups[row] = group;
    }
    return groups;
  }

  /** In the order in which they were asked for. */
  keysOf(group: number): string[] {
    const last = this.#axes.at(-1);
    return this.#grouping.by.map((dimension) => {
      const axis = this.#axes.find(({ dimensions }) => dimensions.includes(dimension));
      const codes = axis === last ? this.#lastCodes : this.#firstCodes;
      return axis?.keys[codes.get(group)]?.[axis.dimensions.indexOf(dimension)] ?? '';
    });
  }

  /** Quarters have codes of their own for each hour. */
  #beginHour(hour: number): void {
    let known: { readonly code: number; readonly span: OffsetSpan } | null = null;
    for (let quarter = 0; quarter < QUARTERS_AN_HOUR; quarter += 1) {
      const atMs = hour * HOUR_MS + quarter * SLOT_MS;
      const span = this.#spanAt(atMs);
      // Where the hours of the zone are those of UTC, all quarters of one say the same.
      const isKnown: boolean = known !== null && span === known.span && known.span.offsetMs % HOUR_MS === 0;
      const code: number =
        isKnown && known !== null ? known.code : span === null ? LEFT_OUT : this.#codeOfSlot(atMs, span);
      if (span !== null) known = { code, span };
      this.#time.codes.set(quarter, code);
    }
  }

  /** Null for what is in no span. */
  #spanAt(atMs: number): OffsetSpan | null {
    const { spans } = this.#grouping;
    while (this.#span < spans.length - 1 && atMs >= (spans[this.#span]?.untilMs ?? 0)) this.#span += 1;
    const span = spans[this.#span];
    return span === undefined || atMs < span.fromMs || atMs >= span.untilMs ? null : span;
  }

  #codeOfSlot(atMs: number, { offsetMs }: OffsetSpan): number {
    const local = (atMs + offsetMs) / SLOT_MS;
    return codeOf(this.#time, (dimension) => (isOfTime(dimension) ? timeKey(dimension, local) : ''));
  }

  #addKind(number: number): number {
    const kind = this.#grouping.kinds[number];
    const code = kind === undefined ? LEFT_OUT : codeOf(this.#kind, (dimension) => kindKey(dimension, kind));
    this.#kind.codes.set(number, code);
    return code;
  }

  #addOrigin(id: number): number {
    const code = codeOf(this.#origin, (dimension) => this.#grouping.originKey(dimension, id));
    this.#origin.codes.set(id, code);
    return code;
  }

  #addGroup(one: number, other: number): number {
    const places = (this.#places[one] ??= new GrowingTable());
    const group = this.#size;
    this.#size += 1;
    this.#firstCodes.set(group, one);
    this.#lastCodes.set(group, other);
    places.set(other, group);
    return group;
  }

  #roomFor(rows: number): Int32Array {
    if (this.#groups.length < rows) this.#groups = new Int32Array(rows * 2);
    return this.#groups.subarray(0, rows);
  }
}

/** A new one where these keys were not seen yet; `LEFT_OUT` where they do not fit. */
function codeOf(axis: Axis, keyOf: (dimension: InsightDimension) => string): number {
  const { known, keys, dimensions, conditions } = axis;
  const fits = conditions.every((each) => each.keys.includes(keyOf(each.dimension)) !== each.isNot);
  if (!fits) return LEFT_OUT;
  const added = dimensions.map(keyOf);
  const [first = '', second = ''] = added;
  // Told apart wherever the first one ends.
  const text = `${first.length} ${first}${second}`;
  const code = known.get(text);
  if (code !== undefined) return code;
  known.set(text, keys.length);
  return keys.push(added) - 1;
}
