/** Adds up packed hours by one or two dimensions. Pure. */
import { FigureSums } from './figure-sums.ts';
import { figuresOfKind, type KindFigures } from './figures-of-kind.ts';
import type { InsightFigures, InsightGroup } from './insight.ts';
import { largestGroups } from './largest-groups.ts';
import type { HourColumns } from './packed-hour.ts';
import { NO_GROUP, type RowGrouping, RowGroups } from './row-groups.ts';

export interface HourGrouping extends RowGrouping {
  /** What money is counted in; null for none. */
  readonly currency: string | null;
}

export interface FoundGroups {
  readonly groups: readonly InsightGroup[];
  /** Of those that are not listed; null where all are. */
  readonly others: (InsightFigures & { readonly groups: number }) | null;
}

export class HourGroups {
  readonly #grouping: HourGrouping;
  readonly #rows: RowGroups;
  readonly #sums = new FigureSums();
  /** What kinds add to, by their numbers. */
  readonly #ofKinds: KindFigures[] = [];

  constructor(grouping: HourGrouping) {
    this.#grouping = grouping;
    this.#rows = new RowGroups(grouping);
  }

  /** In the order of time. @param hour since 1970, UTC */
  add(hour: number, { kindQuarters, originIds, counts, worths }: HourColumns): void {
    const [rows, sums] = [this.#rows, this.#sums];
    rows.beginHour(hour);
    for (let row = 0; row < counts.length; row += 1) {
      const kindQuarter = kindQuarters[row] ?? 0;
      const kind = kindQuarter >> 2;
      const group = rows.groupOf(kind, kindQuarter & 3, originIds[row] ?? 0);
      if (group === NO_GROUP) continue;
      const figures = this.#ofKinds[kind] ?? this.#addKind(kind);
      if (figures !== null) sums.add(group, figures, counts[row] ?? 0, worths[row] ?? 0);
    }
  }

  /** Those with the most conversions, and what all others add up to. */
  groups(most: number): FoundGroups {
    const [rows, sums] = [this.#rows, this.#sums];
    const { listed, left } = largestGroups(
      Float64Array.from({ length: rows.size }, (_, group) => sums.count(group)),
      most,
    );
    return {
      groups: listed.map((group) => ({ keys: rows.keysOf(group), ...sums.of([group]) })),
      others: left.length === 0 ? null : { groups: left.length, ...sums.of(left) },
    };
  }

  #addKind(number: number): KindFigures | null {
    const { kinds, currency } = this.#grouping;
    const kind = kinds[number];
    return kind === undefined ? null : (this.#ofKinds[number] = figuresOfKind(kind, currency));
  }
}
