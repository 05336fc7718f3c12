/** Collects over which public URL postbacks came, so that a flood does not become a flood of writes. */
import type { NetworkId } from '../../../shared/domain/ids.ts';
import type { UrlHit } from '../store/public-urls-table.ts';

const COLLECT_MS = 500;

export class UrlHits {
  readonly #save: (hits: readonly UrlHit[]) => void;
  /** By network, then by address: two look-ups for each postback. */
  #hits = new Map<NetworkId, Map<string, UrlHit>>();
  #timer: NodeJS.Timeout | null = null;

  constructor(save: (hits: readonly UrlHit[]) => void) {
    this.#save = save;
  }

  note(networkId: NetworkId, address: string, atMs: number): void {
    const ofNetwork = this.#hits.get(networkId) ?? new Map<string, UrlHit>();
    this.#hits.set(networkId, ofNetwork);
    const count = (ofNetwork.get(address)?.count ?? 0) + 1;
    ofNetwork.set(address, { networkId, address, lastAtMs: atMs, count });
    this.#timer ??= setTimeout(() => {
      this.flush();
    }, COLLECT_MS);
  }

  flush(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const hits = [...this.#hits.values()].flatMap((each) => [...each.values()]);
    this.#hits = new Map();
    if (hits.length > 0) this.#save(hits);
  }
}
