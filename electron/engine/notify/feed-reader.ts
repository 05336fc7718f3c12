/**
 * Looks through what was committed since the last look, behind everything else: rows in the order of commits, with the
 * place kept in the transaction that writes what is to be told. So nothing is left out or told twice, whenever the
 * program ends, and receiving waits for none of it.
 */
import type { SwitchedKind } from '../../../shared/domain/notify/notification.ts';
import { JobRunner, type SliceEnd } from '../../platform/job-runner.ts';
import type { Log } from '../../platform/log.ts';
import type { AttemptNews } from '../store/notification-sources.ts';
import type { NewNotification } from '../store/notifications-table.ts';
import type { Store } from '../store/store.ts';
import { attemptNews, conversionNews, postbackNews } from './feed-news.ts';
import type { Notifier } from './notifier.ts';

const MOST_AT_ONCE = 200;
/** Between two slices, so that receiving has its turn. */
const PAUSE_MS = 20;
/** After a change, for what comes with it. */
const SOON_MS = 20;
const RETRY_MS = 5_000;
/** As for forwarding: older ones come from reading history again. */
const NEW_FOR_MS = 7 * 24 * 3_600_000;

type Source = 'conversions' | 'postbacks' | 'attempts';

const KINDS: Readonly<Record<Source, readonly SwitchedKind[]>> = {
  conversions: ['conversion'],
  postbacks: ['held', 'problem'],
  attempts: ['delivery_dead', 'delivery_unknown', 'destination_back'],
};
const SOURCES: readonly Source[] = ['conversions', 'postbacks', 'attempts'];

export interface FeedReaderDeps {
  readonly store: Pick<Store, 'notificationSources' | 'notifications' | 'redoable'>;
  readonly notifier: Pick<Notifier, 'isWanted' | 'addInside' | 'added'>;
  /** What attempts say of destinations that were told to be parked. */
  readonly backNews: (rows: readonly AttemptNews[]) => readonly NewNotification[];
  readonly now: () => number;
  readonly log: Log;
  readonly elapsed: () => number;
}

interface Slice {
  readonly rows: readonly { readonly id: string }[];
  /** Inside the transaction that keeps the place. */
  readonly news: () => readonly NewNotification[];
}

export class FeedReader {
  readonly #deps: FeedReaderDeps;
  readonly #runner: JobRunner;

  constructor(deps: FeedReaderDeps) {
    this.#deps = deps;
    this.#runner = new JobRunner(
      { name: 'looking for what to tell', slice: () => this.#slice(), retryMs: RETRY_MS },
      { log: deps.log, elapsed: deps.elapsed },
    );
  }

  /** Of what is unknown since the program was ended, nothing else tells. @param sinceMs of this start */
  start(sinceMs: number): void {
    const { store, notifier } = this.#deps;
    if (notifier.isWanted(['delivery_unknown'])) {
      const rows = store.notificationSources.interrupted(sinceMs, MOST_AT_ONCE);
      if (store.redoable(() => notifier.addInside(rows.flatMap(attemptNews)))) notifier.added();
    }
    this.#runner.wake();
  }

  /** Channels or rules were changed: what is wanted from now on begins with what comes from now on. */
  follow(): void {
    for (const source of SOURCES) this.#placeOf(source);
    this.#runner.wake();
  }

  /** Something was committed. */
  wake(): void {
    this.#runner.wakeAfter(SOON_MS);
  }

  stop(): void {
    this.#runner.stop();
  }

  #slice(): SliceEnd {
    let isMore = false;
    for (const source of SOURCES) isMore = this.#look(source) || isMore;
    return { kind: isMore ? 'more' : 'done', pauseMs: PAUSE_MS };
  }

  /** @returns whether there may be more */
  #look(source: Source): boolean {
    const { store, notifier } = this.#deps;
    const place = this.#placeOf(source);
    if (place === null) return false;
    const { rows, news } = this.#read(source, place);
    const last = rows.at(-1);
    if (last === undefined) return false;
    const isAnyNew = store.redoable(() => {
      store.notifications.saveMark(source, last.id);
      return notifier.addInside(news());
    });
    if (isAnyNew) notifier.added();
    return rows.length === MOST_AT_ONCE;
  }

  /** Null where nobody wants to hear of it. */
  #placeOf(source: Source): string | null {
    const { store, notifier } = this.#deps;
    const place = store.notifications.mark(source);
    if (!notifier.isWanted(KINDS[source])) {
      if (place !== null) this.#keep(source, null);
      return null;
    }
    if (place !== null) return place;
    const newest = store.notificationSources.newest(source);
    this.#keep(source, newest);
    return newest;
  }

  #read(source: Source, place: string): Slice {
    const { store, now, backNews } = this.#deps;
    const sources = store.notificationSources;
    const sinceMs = now() - NEW_FOR_MS;
    switch (source) {
      case 'conversions': {
        const rows = sources.conversions(place, sinceMs, MOST_AT_ONCE);
        return { rows, news: () => rows.flatMap(conversionNews) };
      }
      case 'postbacks': {
        const rows = sources.postbacks(place, sinceMs, MOST_AT_ONCE);
        return { rows, news: () => rows.flatMap(postbackNews) };
      }
      case 'attempts': {
        const rows = sources.attempts(place, MOST_AT_ONCE);
        return { rows, news: () => [...rows.flatMap(attemptNews), ...backNews(rows)] };
      }
    }
  }

  #keep(source: Source, place: string | null): void {
    const { store } = this.#deps;
    store.redoable(() => {
      store.notifications.saveMark(source, place);
    });
  }
}
