/** Adds up packed hours by one or two dimensions. Pure. */
import { FigureSums } from './figure-sums.ts';
import { figuresOfKind, type KindFigures } from './figures-of-kind.ts';
import type { InsightFigures, InsightGroup } from './insight.ts';
import { largestGroups } from './largest-groups.ts';
import type { HourColumns } from './packed-hour.ts';
import { type RowGrouping, RowGroups } from './row-groups.ts';

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
  readonly #ofKinds: (KindFigures | undefined)[] = [];

  constructor(grouping: HourGrouping) {
    this.#grouping = grouping;
    this.#rows = new RowGroups(grouping);
  }

  /** In the order of time. @param hour since 1970, UTC */
  add(hour: number, columns: HourColumns): void {
    const groups = this.#rows.groupsOf(hour, columns);
    this.#addNewKinds();
    this.#sums.add(groups, columns, this.#ofKinds);
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

  /** Hours that are counted only now bring some. */
  #addNewKinds(): void {
    const { kinds, currency } = this.#grouping;
    for (let number = this.#ofKinds.length; number < kinds.length; number += 1) {
      const kind = kinds[number];
      this.#ofKinds.push(kind === undefined ? undefined : figuresOfKind(kind, currency));
    }
  }
}
