/** The receiver's limits as the person set them. */
import type { ReceiverLimits } from '../../../shared/contract/receiver.ts';

/** What changes; what is left out or undefined stays. */
export type LimitsEdit = { readonly [Key in keyof ReceiverLimits]?: ReceiverLimits[Key] | undefined };

export interface SavedLimitsDeps {
  readonly read: () => ReceiverLimits;
  readonly save: (limits: ReceiverLimits) => void;
}

export class SavedLimits {
  readonly #deps: SavedLimitsDeps;
  #limits: ReceiverLimits;

  constructor(deps: SavedLimitsDeps) {
    this.#deps = deps;
    this.#limits = deps.read();
  }

  get now(): ReceiverLimits {
    return this.#limits;
  }

  update(edit: LimitsEdit): void {
    const given = Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined));
    this.#limits = { ...this.#limits, ...given };
    this.#deps.save(this.#limits);
  }
}
