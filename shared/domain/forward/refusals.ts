/**
 * Whose fault it is that a destination refuses: the delivery's, or its own. An answer that is final says that this
 * request is wrong. When it comes to one click after the other while nothing passes, it says that the destination
 * is: a wrong path, a login, a token that ended, a success rule that fits nothing. Pure.
 */
import type { DeliveryId } from '../ids.ts';

/** The same answer to so many different clicks in a row, nothing passing in between, is the destination's. */
export const EQUAL_REFUSALS = 5;
/** So are changing answers, and answers to deliveries that were refused before, from so many on. */
export const ANY_REFUSALS = 20;
/** Each time that it was judged at fault and something passes after all, it takes twice as many, up to so many times. */
const MOST_PATIENCE = 16;

/** One delivery and the final answer that it got. */
export interface Refusal {
  readonly id: DeliveryId;
  readonly clickKey: string;
  /** What the answer was taken for, without what changes from one to the next. */
  readonly answer: string;
}

export interface RefusalWatch {
  /** Since something passed, in their order; empty once the destination is at fault. */
  readonly refusals: readonly Refusal[];
  readonly isAtFault: boolean;
  /** Given back once already: refused again while others pass, they are what is wrong. */
  readonly givenBack: ReadonlySet<DeliveryId>;
  /** How many times as many refusals it takes: more where long rows of deliveries are wrong themselves. */
  readonly patience: number;
}

export const NOTHING_REFUSED: RefusalWatch = {
  refusals: [],
  isAtFault: false,
  givenBack: new Set(),
  patience: 1,
};

/** A click may be refused again and again: older ones are forgotten. */
const MOST_KEPT = ANY_REFUSALS * MOST_PATIENCE;

/** Something passed: what is refused from now on is refused while others pass. */
export function afterPass(watch: RefusalWatch, passed: readonly DeliveryId[]): RefusalWatch {
  // What was refused passes now: it had been the destination's fault indeed.
  if (passed.some((id) => watch.givenBack.has(id))) return NOTHING_REFUSED;
  if (watch.refusals.length === 0 && !watch.isAtFault) return watch;
  const patience = watch.isAtFault ? Math.min(watch.patience * 2, MOST_PATIENCE) : watch.patience;
  return { ...watch, refusals: [], isAtFault: false, patience };
}

/**
 * @returns the deliveries that wait again, because the destination is at fault and not they
 */
export function afterRefusals(
  watch: RefusalWatch,
  more: readonly Refusal[],
): { readonly watch: RefusalWatch; readonly giveBack: readonly DeliveryId[] } {
  const refusals = [...watch.refusals, ...more].slice(-MOST_KEPT);
  if (!watch.isAtFault && !isDestinations(refusals, watch)) {
    return { watch: { ...watch, refusals }, giveBack: [] };
  }
  const giveBack = [...new Set(refusals.map(({ id }) => id))];
  const givenBack = new Set([...watch.givenBack, ...giveBack].slice(-MOST_KEPT));
  return { watch: { ...watch, refusals: [], isAtFault: true, givenBack }, giveBack };
}

function isDestinations(
  refusals: readonly Refusal[],
  { givenBack, patience }: Pick<RefusalWatch, 'givenBack' | 'patience'>,
): boolean {
  if (countClicks(refusals) >= ANY_REFUSALS * patience) return true;
  const first = refusals.filter(({ id }) => !givenBack.has(id));
  const last = first.at(-1);
  const changedAt = first.findLastIndex(({ answer }) => answer !== last?.answer);
  return countClicks(first.slice(changedAt + 1)) >= EQUAL_REFUSALS * patience;
}

function countClicks(refusals: readonly Refusal[]): number {
  return new Set(refusals.map(({ clickKey }) => clickKey)).size;
}
