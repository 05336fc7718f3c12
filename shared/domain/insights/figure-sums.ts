/** Figures of many groups, added up conversion by conversion. Pure. */
import { type KindFigures, NO_MONEY } from './figures-of-kind.ts';
import { COUNT_NAMES, type InsightFigures, MONEY_NAMES, NO_FIGURES } from './insight.ts';
import type { HourColumns } from './packed-hour.ts';
import { NO_GROUP } from './row-groups.ts';

/** Places of a group: its counts are 64 bytes, which the processor fetches at once. */
const COUNTS = 16;
const MONEY = 4;

const ALL = COUNT_NAMES.indexOf('conversions');
const FIRST_GROUPS = 256;

export class FigureSums {
  #counts = new Int32Array(FIRST_GROUPS * COUNTS);
  #money = new Float64Array(FIRST_GROUPS * MONEY);

  /**
   * Rows of an hour. A million of them go through this loop.
   * @param groups of each row, from 0 on and none further than one behind the last; `NO_GROUP` for what is not asked for
   */
  add(groups: Int32Array, rows: HourColumns, ofKinds: readonly (KindFigures | undefined)[]): void {
    const { kindQuarters, counts: rowCounts, worths } = rows;
    let [counts, money] = [this.#counts, this.#money];
    for (let row = 0; row < groups.length; row += 1) {
      const group = groups[row] ?? NO_GROUP;
      const figures = ofKinds[(kindQuarters[row] ?? 0) >> 2];
      if (group === NO_GROUP || figures === undefined) continue;
      const at = group * COUNTS;
      if (at >= counts.length) {
        this.#grow();
        [counts, money] = [this.#counts, this.#money];
      }
      const count = rowCounts[row] ?? 0;
      counts[at + ALL] = (counts[at + ALL] ?? 0) + count;
      counts[at + figures.state] = (counts[at + figures.state] ?? 0) + count;
      counts[at + figures.event] = (counts[at + figures.event] ?? 0) + count;
      counts[at + figures.paid] = (counts[at + figures.paid] ?? 0) + count;
      counts[at + figures.withoutRate] = (counts[at + figures.withoutRate] ?? 0) + count;
      if (figures.money === NO_MONEY) continue;
      const place = group * MONEY + figures.money;
      money[place] = (money[place] ?? 0) + (worths[row] ?? 0);
    }
  }

  /** Conversions. */
  count(group: number): number {
    return this.#counts[group * COUNTS + ALL] ?? 0;
  }

  /** Of several groups together. */
  of(groups: readonly number[]): InsightFigures {
    const figures: Record<keyof InsightFigures, number> = { ...NO_FIGURES };
    for (const group of groups) {
      for (const [at, name] of COUNT_NAMES.entries()) figures[name] += this.#counts[group * COUNTS + at] ?? 0;
      for (const [at, name] of MONEY_NAMES.entries()) figures[name] += this.#money[group * MONEY + at] ?? 0;
    }
    return figures;
  }

  #grow(): void {
    const counts = new Int32Array(this.#counts.length * 2);
    counts.set(this.#counts);
    this.#counts = counts;
    const money = new Float64Array(this.#money.length * 2);
    money.set(this.#money);
    this.#money = money;
  }
}
