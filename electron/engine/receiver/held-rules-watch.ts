/** Keeps the gate's rules those of now, and knows whether the gate has them. */
import type { ClockMark } from '../../platform/steady-clock.ts';
import type { GateClient } from '../gate-client/gate-client.ts';
import type { RuleBook } from '../networks/rule-book.ts';

export interface HeldRulesWatchDeps {
  readonly book: RuleBook;
  readonly gate: Pick<GateClient, 'hold' | 'held'>;
  /** Whether they cannot be said now: they would lack secrets that the gate has from before. */
  readonly areLocked: () => boolean;
  readonly clockMark: () => ClockMark;
  /** There are other rules than before. */
  readonly onChanged: () => void;
}

export class HeldRulesWatch {
  readonly #deps: HeldRulesWatchDeps;
  #sentVersion = 0;

  constructor(deps: HeldRulesWatchDeps) {
    this.#deps = deps;
  }

  /** Says them to the gate where they have changed. */
  send(): void {
    if (this.#deps.areLocked()) return;
    const rules = this.#deps.book.current();
    if (rules.version === this.#sentVersion) return;
    this.#sentVersion = rules.version;
    this.#deps.gate.hold(rules, this.#deps.clockMark());
    this.#deps.onChanged();
  }

  /**
   * Runs what may change them, and waits for the gate where it did.
   * @throws UserError see `settle`
   */
  async settleAfter<T>(call: () => Promise<T>): Promise<T> {
    const before = this.#sentVersion;
    const result = await call();
    this.send();
    if (this.#sentVersion !== before) await this.#deps.gate.held();
    return result;
  }

  /**
   * The same, and waits until they are on the gate's disk: a key that a person sees is a key that works.
   * @throws UserError when the gate cannot write them, or does not confirm them within some seconds
   */
  async settle(): Promise<void> {
    this.send();
    await this.#deps.gate.held();
  }
}
