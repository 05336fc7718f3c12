/**
 * Under which key costs are kept: those of a saved link under its id, so that its name may change. What was kept under a
 * name before there was such a link becomes the link's.
 */
import {
  comparedKey,
  type CostDimension,
  LINK_DIMENSION,
} from '../../../shared/domain/cost/cost-dimension.ts';
import { knownKeys, type NamedLink } from '../../../shared/domain/cost/known-keys.ts';
import type { Store } from '../store/store.ts';

export interface LinkKeysDeps {
  readonly store: Pick<Store, 'costs' | 'transaction'>;
  readonly links: () => readonly NamedLink[];
}

export class LinkKeys {
  readonly #deps: LinkKeysDeps;
  #known: ReadonlyMap<string, string> | null = null;

  constructor(deps: LinkKeysDeps) {
    this.#deps = deps;
  }

  keyOf(dimension: CostDimension, key: string): string {
    const compared = comparedKey(dimension, key);
    if (dimension !== LINK_DIMENSION) return compared;
    this.#known ??= knownKeys(LINK_DIMENSION, this.#deps.links());
    return this.#known.get(compared) ?? compared;
  }

  /** Links are others than before. */
  adopt(): void {
    this.#known = null;
    const { store, links } = this.#deps;
    if (!store.costs.dimensions().includes(LINK_DIMENSION)) return;
    const known = knownKeys(LINK_DIMENSION, links());
    store.transaction(() => {
      for (const [compared, id] of known)
        if (compared !== id) store.costs.rename(LINK_DIMENSION, compared, id);
    });
  }
}
