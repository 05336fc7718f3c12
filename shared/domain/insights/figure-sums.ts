/** Figures of many groups, added up conversion by conversion. Pure. */
import type { KindFigures } from './figures-of-kind.ts';
import { FIGURE_NAMES, type InsightFigures, NO_FIGURES } from './insight.ts';

/** One more place than there are figures: what adds to nothing adds there, so that no row has to ask. */
const WIDTH = FIGURE_NAMES.length + 1;
const ALL = FIGURE_NAMES.indexOf('conversions');
const FIRST_GROUPS = 256;

export class FigureSums {
  #sums = new Float64Array(FIRST_GROUPS * WIDTH);

  /** @param group from 0 on, no further than one behind the last */
  add(
    group: number,
    { all, state, event, paid, withoutRate, money }: KindFigures,
    count: number,
    worth: number,
  ): void {
    const at = group * WIDTH;
    if (at >= this.#sums.length) this.#grow();
    const sums = this.#sums;
    sums[at + all] = (sums[at + all] ?? 0) + count;
    sums[at + state] = (sums[at + state] ?? 0) + count;
    sums[at + event] = (sums[at + event] ?? 0) + count;
    sums[at + paid] = (sums[at + paid] ?? 0) + count;
    sums[at + withoutRate] = (sums[at + withoutRate] ?? 0) + count;
    sums[at + money] = (sums[at + money] ?? 0) + worth;
  }

  /** Conversions. */
  count(group: number): number {
    return this.#sums[group * WIDTH + ALL] ?? 0;
  }

  /** Of several groups together. */
  of(groups: readonly number[]): InsightFigures {
    const sums = new Float64Array(WIDTH);
    for (const group of groups) {
      for (let at = 0; at < WIDTH; at += 1)
        sums[at] = (sums[at] ?? 0) + (this.#sums[group * WIDTH + at] ?? 0);
    }
    const figures: Record<keyof InsightFigures, number> = { ...NO_FIGURES };
    for (const [at, name] of FIGURE_NAMES.entries()) figures[name] = sums[at] ?? 0;
    return figures;
  }

  #grow(): void {
    const larger = new Float64Array(this.#sums.length * 2);
    larger.set(this.#sums);
    this.#sums = larger;
  }
}
