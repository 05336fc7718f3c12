/**
 * Fills the index of texts in small pieces behind everything else. What is not indexed yet is found all the same, by
 * looking at it. After a stop it goes on where it was: how far it is stands in the index itself.
 */
import type { NetworkId } from '../../../shared/domain/ids.ts';
import { JobRunner, type SliceEnd } from '../../platform/job-runner.ts';
import type { Log } from '../../platform/log.ts';
import { BUSY_UTILIZATION } from '../../platform/utilization.ts';
import type { Store } from '../store/store.ts';
import { textOfRequest } from './searched-text.ts';

/** Requests and characters of one piece: about 6 ms. */
const MOST_REQUESTS = 64;
const MOST_CHARS = 64_000;
/** Pages of the index that are written together in one piece, and how many such pieces follow one of requests. */
const MERGED_PAGES = 8;
const MERGES = 4;
/** So many times the time of a piece goes by before the next one: quiet, and while the thread has much to do. */
const QUIET_PAUSE = 1;
const BUSY_PAUSE = 30;
const LEAST_PAUSE_MS = 2;
/** With so many not parsed yet, all of the time is theirs. */
const PRESSING_BACKLOG = 200;
const BEHIND_BACKLOG_MS = 100;
/** A lone postback is indexed with those that come just behind it. */
const WAIT_MS = 400;
const RETRY_MS = 30_000;

export interface SearchIndexerDeps {
  readonly store: Store;
  readonly log: Log;
  /** Milliseconds of a clock that never goes back. */
  readonly elapsed: () => number;
  /** Share of the time since the last call in which this thread was not idle, 0 to 1. */
  readonly utilization: () => number;
  /** How many postbacks wait to be parsed. */
  readonly backlog: () => number;
}

export class SearchIndexer {
  readonly #deps: SearchIndexerDeps;
  readonly #runner: JobRunner;
  #mergesLeft = 0;

  constructor(deps: SearchIndexerDeps) {
    this.#deps = deps;
    this.#runner = new JobRunner(
      { name: 'indexing for the search', slice: () => this.#step(), retryMs: RETRY_MS },
      { log: deps.log, elapsed: deps.elapsed },
    );
  }

  /** Something was parsed, or what was parsed has changed. */
  wake(): void {
    this.#runner.wakeAfter(WAIT_MS);
  }

  stop(): void {
    this.#runner.stop();
  }

  #step(): SliceEnd {
    const { elapsed, utilization, backlog } = this.#deps;
    if (backlog() > PRESSING_BACKLOG) return { kind: 'more', pauseMs: BEHIND_BACKLOG_MS };
    const startedAt = elapsed();
    const isMore = this.#mergeSome() || this.#indexSome();
    const tookMs = elapsed() - startedAt;
    if (!isMore) return { kind: 'done', pauseMs: WAIT_MS };
    const factor = utilization() > BUSY_UTILIZATION ? BUSY_PAUSE : QUIET_PAUSE;
    return { kind: 'more', pauseMs: Math.max(LEAST_PAUSE_MS, tookMs * factor) };
  }

  #mergeSome(): boolean {
    if (this.#mergesLeft === 0) return false;
    const { store } = this.#deps;
    const isMore = store.redoable(() => store.search.mergeSome(MERGED_PAGES));
    this.#mergesLeft = isMore ? this.#mergesLeft - 1 : 0;
    return true;
  }

  #indexSome(): boolean {
    const { store } = this.#deps;
    const keys = new Map<NetworkId, string | null>();
    const keyOf = ({ networkId }: { readonly networkId: NetworkId | null }): string | null => {
      if (networkId === null) return null;
      const key = keys.get(networkId) ?? store.networks.nameAndKey(networkId)?.key ?? null;
      keys.set(networkId, key);
      return key;
    };
    const textOf = (rows: Parameters<typeof textOfRequest>[0]): string => textOfRequest(rows, keyOf);
    const count = store.redoable(
      () =>
        store.search.renewSome(MOST_REQUESTS, textOf) +
        store.search.indexSome(MOST_REQUESTS, MOST_CHARS, textOf),
    );
    this.#mergesLeft = count > 0 ? MERGES : 0;
    return count > 0;
  }
}
