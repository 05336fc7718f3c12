/**
 * Follows the engine's changes and brings them into what the window has loaded.
 * New postbacks go through a gate, so that nothing moves under the cursor.
 */
import type { QueryClient, QueryKey } from '@tanstack/react-query';
import type { LiveChange } from '../../shared/contract/desk.ts';
import type { Postback } from '../../shared/contract/postbacks.ts';
import { postbackIdSchema } from '../../shared/domain/ids.ts';
import { assertNever } from '../../shared/domain/words.ts';
import type { Desk, DeskClient } from './desk-client.ts';
import { ChangeQueue } from './change-queue.ts';
import {
  applyChanges,
  changed,
  type ListChanges,
  loadedIds,
  type PostbackPages,
  prependPostbacks,
} from './list-cache.ts';
import { Throttle } from './throttle.ts';

const FIGURES_EVERY_MS = 1_000;
const SEARCH_EVERY_MS = 1_000;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 10_000;
const MAX_WAITING = 1_000;

export interface FeedState {
  /** Whether changes arrive; null before the first answer. */
  readonly isConnected: boolean | null;
  /** New postbacks that wait until the list may move. */
  readonly waitingCount: number;
}

export class LiveFeed {
  readonly #client: DeskClient;
  readonly #desk: Desk;
  readonly #queries: QueryClient;
  readonly #listeners = new Set<() => void>();
  readonly #throttle = new Throttle();
  #state: FeedState = { isConnected: null, waitingCount: 0 };
  #waiting: Postback[] = [];
  #isGateOpen = true;
  #abort: AbortController | null = null;
  readonly #changes = new ChangeQueue((changes) => {
    this.#bringIn(changes);
  });

  constructor(client: DeskClient, desk: Desk, queries: QueryClient) {
    this.#client = client;
    this.#desk = desk;
    this.#queries = queries;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  readonly state = (): FeedState => this.#state;

  /** Follows until `stop`; reconnects by itself. */
  async run(): Promise<void> {
    const abort = new AbortController();
    this.#abort = abort;
    let waitMs = FIRST_WAIT_MS;
    while (!abort.signal.aborted) {
      try {
        const changes = await this.#client.desk.live(undefined, { signal: abort.signal });
        for await (const change of changes) {
          waitMs = FIRST_WAIT_MS;
          this.#apply(change);
        }
      } catch {
        // The engine is away: the banner says so, and the loop tries again.
      }
      if (abort.signal.aborted) return;
      this.#set({ isConnected: false });
      await sleep(waitMs);
      waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
    }
  }

  stop(): void {
    this.#abort?.abort();
    this.#throttle.clear();
    this.#changes.clear();
  }

  /** Drops the stream, so that the loop opens it over the newest transport. */
  restart(): void {
    this.stop();
    void this.run();
  }

  /** Open: new postbacks appear at once. Closed: they wait and are counted. */
  setGate(isOpen: boolean): void {
    this.#isGateOpen = isOpen;
    if (isOpen) this.release();
  }

  /** Lets in what waits. */
  release(): void {
    const arrived = this.#waiting;
    this.#waiting = [];
    this.#set({ waitingCount: 0 });
    if (arrived.length >= MAX_WAITING) void this.#queries.invalidateQueries({ queryKey: this.#listKey() });
    else this.#showNew(arrived);
  }

  #apply(change: LiveChange): void {
    switch (change.type) {
      case 'hello':
        // Whatever happened while nobody listened is read anew.
        if (this.#state.isConnected === false) void this.#queries.invalidateQueries();
        this.#set({ isConnected: true });
        return;
      case 'postback':
        this.#changes.addPostback(change.postback);
        return;
      case 'delivery':
        this.#changes.addDelivery(change.delivery);
        return;
      case 'tunnel':
        this.#queries.setQueryData(this.#desk.tunnel.get.queryKey(), change.tunnel);
        this.#invalidate(this.#desk.networks.list.key());
        return;
      case 'networks':
        this.#invalidate(this.#desk.networks.list.key());
        return;
      case 'destinations':
        this.#invalidate(this.#desk.destinations.list.key());
        return;
      case 'refused':
        this.#invalidate(this.#desk.desk.refused.key());
        return;
      case 'resync':
        void this.#queries.invalidateQueries();
        return;
      default:
        assertNever(change);
    }
  }

  #bringIn(changes: ListChanges): void {
    const unknown = new Map(changes.postbacks);
    this.#patchLists((pages) => {
      for (const id of loadedIds(pages)) unknown.delete(id);
      return applyChanges(pages, changes);
    });
    this.#waiting = this.#waiting.map((postback) => {
      unknown.delete(postback.id);
      return changed(postback, changes);
    });
    this.#renewDetails(changes);
    this.#figures();
    this.#arrive([...unknown.values()].map((postback) => changed(postback, changes)));
  }

  #arrive(arrived: readonly Postback[]): void {
    if (arrived.length === 0) return;
    this.#throttle.run('networks', FIGURES_EVERY_MS, () => {
      void this.#queries.invalidateQueries({ queryKey: this.#desk.networks.list.key() });
    });
    if (this.#isGateOpen) {
      this.#showNew(arrived);
      return;
    }
    this.#waiting.push(...arrived.slice(0, MAX_WAITING - this.#waiting.length));
    this.#set({ waitingCount: this.#state.waitingCount + arrived.length });
  }

  /** An open detail shows each new attempt. */
  #renewDetails(changes: ListChanges): void {
    for (const id of new Set([...changes.postbacks.keys(), ...changes.deliveries.keys()])) {
      const queryKey = this.#desk.postbacks.get.queryKey({ input: { id: postbackIdSchema.parse(id) } });
      if (this.#queries.getQueryState(queryKey) !== undefined)
        void this.#queries.invalidateQueries({ queryKey });
    }
  }

  /** A searched list is read again instead: whether a new postback fits is the engine's to say. */
  #showNew(arrived: readonly Postback[]): void {
    if (arrived.length === 0) return;
    for (const [key] of this.#queries.getQueriesData<PostbackPages>({ queryKey: this.#listKey() })) {
      if (isSearch(key)) {
        this.#throttle.run(JSON.stringify(key), SEARCH_EVERY_MS, () => {
          void this.#queries.invalidateQueries({ queryKey: key, exact: true });
        });
      } else {
        this.#queries.setQueryData<PostbackPages>(key, (pages) =>
          pages === undefined ? pages : prependPostbacks(pages, arrived),
        );
      }
    }
  }

  #patchLists(patch: (pages: PostbackPages) => PostbackPages): void {
    this.#queries.setQueriesData<PostbackPages>({ queryKey: this.#listKey() }, (pages) =>
      pages === undefined ? pages : patch(pages),
    );
  }

  #listKey(): QueryKey {
    return this.#desk.postbacks.list.key({ type: 'infinite' });
  }

  #figures(): void {
    this.#throttle.run('figures', FIGURES_EVERY_MS, () => {
      this.#invalidate(this.#desk.desk.summary.key());
      this.#invalidate(this.#desk.desk.ledger.key());
    });
  }

  #invalidate(queryKey: QueryKey): void {
    this.#throttle.run(JSON.stringify(queryKey), 100, () => {
      void this.#queries.invalidateQueries({ queryKey });
    });
  }

  #set(change: Partial<FeedState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

function isSearch(key: QueryKey): boolean {
  // The key ends with what the list was asked for.
  return /"q":"[^"]/.test(JSON.stringify(key));
}

async function sleep(ms: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  setTimeout(resolve, ms);
  await promise;
}
