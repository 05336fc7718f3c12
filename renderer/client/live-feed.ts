/** Follows the engine's changes, reconnects by itself, and keeps what the window has loaded up to date. */
import type { QueryClient, QueryKey } from '@tanstack/react-query';
import type { LiveChange } from '../../shared/contract/desk.ts';
import type { Connection } from './connect.ts';
import type { Desk } from './desk-client.ts';
import { ListKeeper } from './list-keeper.ts';
import { staleQueries } from './stale-queries.ts';
import { Throttle } from './throttle.ts';

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 10_000;
const RESYNC_EVERY_MS = 1_000;
const INVALIDATE_EVERY_MS = 100;

export interface FeedState {
  /** Whether changes arrive; null before the first answer. */
  readonly isConnected: boolean | null;
  /** The desk answers, but this browser's session has ended. */
  readonly isSignedOut: boolean;
  /** New postbacks that wait until the list may move. */
  readonly waitingCount: number;
  /** The smallest id of them; null where none waits. */
  readonly waitingFrom: string | null;
  /** The greatest. */
  readonly waitingTo: string | null;
}

export class LiveFeed {
  readonly #connection: Connection;
  readonly #desk: Desk;
  readonly #queries: QueryClient;
  readonly #listeners = new Set<() => void>();
  readonly #throttle = new Throttle();
  readonly #keeper: ListKeeper;
  #state: FeedState = {
    isConnected: null,
    isSignedOut: false,
    waitingCount: 0,
    waitingFrom: null,
    waitingTo: null,
  };
  #abort: AbortController | null = null;

  constructor(connection: Connection, desk: Desk, queries: QueryClient) {
    this.#connection = connection;
    this.#desk = desk;
    this.#queries = queries;
    this.#keeper = new ListKeeper({
      desk,
      queries,
      throttle: this.#throttle,
      onWaiting: (waitingCount, waitingFrom, waitingTo) => {
        this.#set({ waitingCount, waitingFrom, waitingTo });
      },
    });
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
    // A line that came while the window was getting ready began one already.
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    let waitMs = FIRST_WAIT_MS;
    while (!abort.signal.aborted) {
      try {
        const changes = await this.#connection.client.desk.live(undefined, { signal: abort.signal });
        for await (const change of changes) {
          if (abort.signal.aborted) return;
          waitMs = FIRST_WAIT_MS;
          this.#apply(change);
        }
        this.#set({ isSignedOut: false });
      } catch (error) {
        // The engine is away or wants a new session: the banner says so, and the loop tries again.
        this.#connection.streamBegan();
        if (!abort.signal.aborted) this.#set({ isSignedOut: isUnauthorized(error) });
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
  }

  /** The engine is known to be gone; its next one is waited for. */
  lost(): void {
    this.#set({ isConnected: false });
  }

  /** Drops the stream, so that it is opened over the newest transport. */
  restart(): void {
    this.stop();
    void this.run();
  }

  /** Open: new postbacks appear at once. Closed: they wait and are counted. */
  setGate(isOpen: boolean): void {
    this.#keeper.setGate(isOpen);
  }

  /** Lets in what waits. */
  release(): void {
    this.#keeper.release();
  }

  #apply(change: LiveChange): void {
    switch (change.type) {
      case 'hello':
        // Whatever happened while nobody listened is read anew, and so is what was read just before. A window that
        // opens has read nothing yet.
        if (!this.#connection.streamBegan()) void this.#readAnew();
        this.#set({ isConnected: true, isSignedOut: false });
        return;
      case 'postback':
        this.#keeper.addPostback(change.postback);
        return;
      case 'delivery':
        this.#keeper.addDelivery(change.delivery);
        return;
      case 'tunnel':
        this.#queries.setQueryData(this.#desk.tunnel.get.queryKey(), change.tunnel);
        this.#invalidate(this.#desk.networks.list.key());
        // Whether the address ever worked and what is missed now depend on it.
        this.#invalidate(this.#desk.outages.key());
        return;
      case 'resync':
        this.#throttle.run('resync', RESYNC_EVERY_MS, () => {
          void this.#readAnew();
        });
        return;
      default:
        for (const queryKey of staleQueries(this.#desk, change.type)) this.#invalidate(queryKey);
    }
  }

  async #readAnew(): Promise<void> {
    this.#keeper.forget();
    // A call that is under way may have been answered before, or never will be.
    await this.#queries.cancelQueries();
    await this.#queries.invalidateQueries();
  }

  #invalidate(queryKey: QueryKey): void {
    this.#throttle.run(JSON.stringify(queryKey), INVALIDATE_EVERY_MS, () => {
      void this.#queries.invalidateQueries({ queryKey });
    });
  }

  #set(change: Partial<FeedState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

/** As the desk's answer 401 comes out of the client. */
function isUnauthorized(error: unknown): boolean {
  return error instanceof Error && 'status' in error && error.status === 401;
}

async function sleep(ms: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  setTimeout(resolve, ms);
  await promise;
}
