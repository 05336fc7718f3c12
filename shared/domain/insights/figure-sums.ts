/** Figures of many groups, added up conversion by conversion. Pure. */
import { type KindFigures, NO_MONEY } from './figures-of-kind.ts';
import { COUNT_NAMES, type InsightFigures, MONEY_NAMES, NO_FIGURES } from './insight.ts';

/** Places of a group: its counts are 64 bytes, which the processor fetches at once. */
const COUNTS = 16;
const MONEY = 4;

const ALL = COUNT_NAMES.indexOf('conversions');
const FIRST_GROUPS = 256;

export class FigureSums {
  #counts = new Int32Array(FIRST_GROUPS * COUNTS);
  #money = new Float64Array(FIRST_GROUPS * MONEY);

  /** @param group from 0 on, no further than one behind the last */
  add(
    group: number,
    { state, event, paid, withoutRate, money }: KindFigures,
    count: number,
    worth: number,
  ): void {
    const at = group * COUNTS;
    if (at >= this.#counts.length) this.#grow();
    const counts = this.#counts;
    counts[at + ALL] = (counts[at + ALL] ?? 0) + count;
    counts[at + state] = (counts[at + state] ?? 0) + count;
    counts[at + event] = (counts[at + event] ?? 0) + count;
    counts[at + paid] = (counts[at + paid] ?? 0) + count;
    counts[at + withoutRate] = (counts[at + withoutRate] ?? 0) + count;
    if (money === NO_MONEY) return;
    const sums = this.#money;
    const place = group * MONEY + money;
    sums[place] = (sums[place] ?? 0) + worth;
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
