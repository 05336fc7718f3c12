/**
 * Keeps the loaded lists of postbacks up to date with the live changes.
 * New postbacks go through a gate, so that nothing moves under the cursor.
 */
import type { QueryClient, QueryKey } from '@tanstack/react-query';
import type { Delivery } from '../../shared/contract/deliveries.ts';
import type { Postback } from '../../shared/contract/postbacks.ts';
import { postbackIdSchema } from '../../shared/domain/ids.ts';
import { ChangeQueue } from './change-queue.ts';
import type { Desk } from './desk-client.ts';
import {
  applyChanges,
  applyToGroups,
  changed,
  firstPageOf,
  type GroupPages,
  insertPostbacks,
  type ListChanges,
  missingFrom,
  type PostbackPages,
} from './list-cache.ts';
import type { Throttle } from './throttle.ts';

const SEARCH_EVERY_MS = 1_000;
const FIGURES_EVERY_MS = 1_000;
/** In a burst they are other ones each time, and what draws them costs frames of the list. */
const FIGURES_IN_BURST_MS = 3_000;
/** Of days before the newest: a conversion of them changes seldom. */
const DAYS_EVERY_MS = 10_000;
/** So many are kept to be put in; beyond that only their ids are, and the list is read anew. */
const MAX_WAITING = 1_000;

interface ListKeeperDeps {
  readonly desk: Desk;
  readonly queries: QueryClient;
  readonly throttle: Throttle;
  /** @param from the smallest id of what waits, `to` the greatest; null where nothing does */
  readonly onWaiting: (count: number, from: string | null, to: string | null) => void;
}

export class ListKeeper {
  readonly #deps: ListKeeperDeps;
  readonly #queue: ChangeQueue;
  /** New postbacks that wait until the list may move, by id; null for those that are only counted. */
  #waiting: ReadonlyMap<string, Postback | null> = new Map();
  #isGateOpen = true;
  /** Something has changed since that may bring rows into a searched list, or take them out of it. */
  #isOutdated = false;

  constructor(deps: ListKeeperDeps) {
    this.#deps = deps;
    this.#queue = new ChangeQueue({
      isReading: () =>
        [this.#listKey(), this.#groupsKey()].some((queryKey) => deps.queries.isFetching({ queryKey }) > 0),
      bringIn: (changes) => {
        this.#bringIn(changes);
      },
    });
  }

  addPostback(postback: Postback): void {
    this.#queue.addPostback(postback);
    this.#renewFigures();
  }

  addDelivery(delivery: Delivery): void {
    this.#queue.addDelivery(delivery);
    this.#renewFigures();
  }

  /** Open: new postbacks appear at once. Closed: they wait and are counted. */
  setGate(isOpen: boolean): void {
    this.#isGateOpen = isOpen;
    if (isOpen) this.release();
  }

  /** Lets in what waits. */
  release(): void {
    const waiting = [...this.#waiting.values()];
    const arrived = waiting.filter((postback) => postback !== null);
    this.#setWaiting(new Map());
    if (this.#isOutdated) this.#searchAgain();
    if (arrived.length === waiting.length) this.#showNew(arrived);
    else for (const { key } of this.#lists()) this.#readTop(key);
  }

  /** Everything is about to be read anew: what was heard before is part of that. */
  forget(): void {
    this.#queue.clear();
    this.#setWaiting(new Map());
    // A list that nobody looks at would pass for fresh as soon as one new row is put into it.
    for (const queryKey of [this.#listKey(), this.#groupsKey()])
      this.#deps.queries.removeQueries({ queryKey, type: 'inactive' });
  }

  #renewFigures(): void {
    const { queries, desk, throttle } = this.#deps;
    throttle.run('figures', this.#figuresEveryMs(), () => {
      void queries.invalidateQueries({ queryKey: desk.desk.summary.key() });
      void queries.invalidateQueries({ queryKey: desk.desk.ledger.key() });
      // How many wait for each.
      void queries.invalidateQueries({ queryKey: desk.destinations.list.key() });
      void queries.invalidateQueries({ queryKey: desk.destinations.figures.key() });
      void queries.invalidateQueries({ queryKey: desk.savedViews.counts.key() });
      void queries.invalidateQueries({ queryKey: desk.days.list.queryKey({ input: { limit: 1 } }) });
    });
    throttle.run('days', DAYS_EVERY_MS, () => {
      void queries.invalidateQueries({ queryKey: desk.days.key() });
    });
  }

  #figuresEveryMs(): number {
    return this.#queue.isBurst ? FIGURES_IN_BURST_MS : FIGURES_EVERY_MS;
  }

  #bringIn(changes: ListChanges): void {
    const { queries } = this.#deps;
    queries.setQueriesData<PostbackPages>({ queryKey: this.#listKey() }, (pages) =>
      pages === undefined ? pages : applyChanges(pages, changes),
    );
    queries.setQueriesData<GroupPages>({ queryKey: this.#groupsKey() }, (pages) =>
      pages === undefined ? pages : applyToGroups(pages, changes),
    );
    this.#renewDetails(changes);
    if (changes.postbacks.size > 0) this.#renewNetworks();
    const plain = this.#lists().find((list) => !isSearch(list.key))?.pages;
    const heard = [...changes.postbacks.values()].map((postback) => changed(postback, changes));
    const fresh = plain === undefined ? heard : missingFrom(plain, heard);
    const arrived = fresh.filter((postback) => !this.#waiting.has(postback.id));
    this.#waiting = new Map(
      [...this.#waiting].map(([id, postback]) => [id, postback && changed(postback, changes)]),
    );
    if (arrived.length > 0) this.#arrive(arrived);
    this.#isOutdated = true;
    // With the gate closed no row may leave its place: then it is done when the gate opens.
    if (this.#isGateOpen) this.#searchAgain();
  }

  /** Whether a row fits a search is the engine's to say: what was changed may fit no more, or fit now. */
  #searchAgain(): void {
    const { throttle, queries, desk } = this.#deps;
    this.#isOutdated = false;
    const groups = queries.getQueriesData({ queryKey: this.#groupsKey() }).map(([key]) => ({ key }));
    if (groups.length > 0)
      throttle.run('ofConversions', SEARCH_EVERY_MS, () => {
        void queries.invalidateQueries({ queryKey: desk.groups.postbacks.key() });
      });
    for (const { key } of [...this.#lists().filter((list) => isSearch(list.key)), ...groups]) {
      throttle.run(JSON.stringify(key), SEARCH_EVERY_MS, () => {
        if (this.#isGateOpen) this.#readTop(key);
        // Since then the person may have scrolled away: then only what is loaded is read anew.
        else void this.#deps.queries.invalidateQueries({ queryKey: key, exact: true });
      });
    }
  }

  /** Each tells when it was last heard, also where the list had the new row before it was told of. */
  #renewNetworks(): void {
    const { queries, desk, throttle } = this.#deps;
    throttle.run('networks', this.#figuresEveryMs(), () => {
      void queries.invalidateQueries({ queryKey: desk.networks.list.key() });
      void queries.invalidateQueries({ queryKey: desk.networks.questions.key() });
    });
  }

  #arrive(arrived: readonly Postback[]): void {
    if (this.#isGateOpen) {
      this.#showNew(arrived);
      return;
    }
    const waiting = new Map(this.#waiting);
    for (const each of arrived) waiting.set(each.id, waiting.size < MAX_WAITING ? each : null);
    this.#setWaiting(waiting);
  }

  #setWaiting(waiting: ReadonlyMap<string, Postback | null>): void {
    this.#waiting = waiting;
    let [from, to]: [string | null, string | null] = [null, null];
    for (const id of waiting.keys()) {
      if (from === null || id < from) from = id;
      if (to === null || id > to) to = id;
    }
    this.#deps.onWaiting(waiting.size, from, to);
  }

  /** An open detail shows each new attempt. */
  #renewDetails(changes: ListChanges): void {
    const { queries, desk } = this.#deps;
    for (const id of new Set([...changes.postbacks.keys(), ...changes.deliveries.keys()])) {
      const queryKey = desk.postbacks.get.queryKey({ input: { id: postbackIdSchema.parse(id) } });
      if (queries.getQueryState(queryKey) !== undefined) void queries.invalidateQueries({ queryKey });
    }
  }

  /** A searched list is read again instead, see above. */
  #showNew(arrived: readonly Postback[]): void {
    if (arrived.length === 0) return;
    const { queries } = this.#deps;
    for (const { key } of this.#lists()) {
      if (isSearch(key)) continue;
      queries.setQueryData<PostbackPages>(key, (pages) =>
        pages === undefined ? pages : insertPostbacks(pages, arrived),
      );
    }
    this.#searchAgain();
  }

  /** Reads a list anew where the person is at its top: older pages come again when they are scrolled to. */
  #readTop(key: QueryKey): void {
    const { queries } = this.#deps;
    queries.setQueryData<PostbackPages>(key, (pages) => pages && firstPageOf(pages));
    void queries.invalidateQueries({ queryKey: key, exact: true });
  }

  #lists(): readonly { readonly key: QueryKey; readonly pages: PostbackPages | undefined }[] {
    return this.#deps.queries
      .getQueriesData<PostbackPages>({ queryKey: this.#listKey() })
      .map(([key, pages]) => ({ key, pages }));
  }

  #groupsKey(): QueryKey {
    return this.#deps.desk.groups.list.key({ type: 'infinite' });
  }

  #listKey(): QueryKey {
    return this.#deps.desk.postbacks.list.key({ type: 'infinite' });
  }
}

function isSearch(key: QueryKey): boolean {
  // The key ends with what the list was asked for. In another order a new row may belong anywhere, too.
  return /"(?:q|sort)":"[^"]/.test(JSON.stringify(key));
}
