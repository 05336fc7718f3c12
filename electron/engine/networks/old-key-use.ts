/** Collects the uses of replaced keys, so that a flood under one does not become a flood of writes. */

const COLLECT_MS = 500;

export interface KeyUse {
  readonly count: number;
  readonly lastAtMs: number;
}

export class OldKeyUse {
  readonly #save: (uses: ReadonlyMap<string, KeyUse>) => void;
  #uses = new Map<string, KeyUse>();
  #timer: NodeJS.Timeout | null = null;

  constructor(deps: { readonly save: (uses: ReadonlyMap<string, KeyUse>) => void }) {
    this.#save = deps.save;
  }

  note(digest: string, atMs: number): void {
    this.#uses.set(digest, { count: (this.#uses.get(digest)?.count ?? 0) + 1, lastAtMs: atMs });
    this.#timer ??= setTimeout(() => {
      this.flush();
    }, COLLECT_MS);
  }

  flush(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const uses = this.#uses;
    this.#uses = new Map();
    if (uses.size > 0) this.#save(uses);
  }
}
