/** Looks from time to time, and soon after a change, how things stand, and tells what is new of it. */
import type { CodedNotice } from '../../../shared/contract/coded-views.ts';
import type { OutagesView, OutageSummary } from '../../../shared/contract/outages.ts';
import type { PublicUrlsView } from '../../../shared/contract/public-urls.ts';
import { JobRunner, type SliceEnd } from '../../platform/job-runner.ts';
import type { Log } from '../../platform/log.ts';
import type { NewNotification } from '../store/notifications-table.ts';
import type { Store } from '../store/store.ts';
import type { Notifier } from './notifier.ts';
import type { ParkedBook } from './parked-book.ts';
import {
  addressNews,
  gapNews,
  type ParkedDestination,
  parkedNews,
  reachNews,
  warningNews,
} from './state-news.ts';

/** While something lasts that is told once it has lasted for long enough. */
const LOOK_EVERY_MS = 30_000;
/**
 * Where nothing does: what begins wakes it, and a network's silence, which alone begins by time, is one of hours. A
 * look needs a reader's thread, which takes memory for as long as somebody asks it.
 */
const LOOK_IN_QUIET_MS = 5 * 60_000;
const SOON_MS = 500;

export interface StateWatchDeps {
  readonly store: Pick<Store, 'redoable'>;
  readonly notifier: Pick<Notifier, 'isWanted' | 'addInside' | 'added'>;
  readonly parkedBook: Pick<ParkedBook, 'note'>;
  readonly summary: () => Promise<OutageSummary>;
  /** Takes longer, with all gaps of the last days. */
  readonly outages: () => Promise<OutagesView>;
  readonly addresses: () => PublicUrlsView;
  /** Since when the address of now is it. */
  readonly addressSinceMs: () => number;
  readonly parked: () => readonly ParkedDestination[];
  readonly warnings: () => readonly CodedNotice[];
  /** UTC milliseconds. */
  readonly now: () => number;
  readonly log: Log;
  readonly elapsed: () => number;
}

export class StateWatch {
  readonly #deps: StateWatchDeps;
  readonly #runner: JobRunner;
  #isGapNew = true;
  #isStopped = false;

  constructor(deps: StateWatchDeps) {
    this.#deps = deps;
    this.#runner = new JobRunner(
      { name: 'looking how things stand', slice: async () => this.#slice(), retryMs: LOOK_EVERY_MS },
      { log: deps.log, elapsed: deps.elapsed },
    );
  }

  start(): void {
    this.#runner.wakeAfter(SOON_MS);
  }

  /** Something of it has changed. @param isGap an outage began or ended */
  wake(isGap: boolean): void {
    this.#isGapNew ||= isGap;
    this.#runner.cancel();
    this.#runner.wakeAfter(SOON_MS);
  }

  stop(): void {
    this.#isStopped = true;
    this.#runner.stop();
  }

  async #slice(): Promise<SliceEnd> {
    const { notifier, summary, parked, now } = this.#deps;
    const reach = notifier.isWanted(['outage_began', 'silence']) ? await summary() : null;
    const isGapNew = this.#isGapNew && notifier.isWanted(['outage_ended']);
    this.#isGapNew = false;
    const gaps = isGapNew ? await this.#allOutages() : null;
    const isQuiet = (reach === null || reach.deaf === null) && parked().length === 0;
    if (!this.#isStopped) {
      const nowMs = now();
      this.#tell(
        [...(reach === null ? [] : reachNews(reach, nowMs)), ...(gaps === null ? [] : gapNews(gaps, nowMs))],
        nowMs,
      );
    }
    return { kind: 'more', pauseMs: isQuiet ? LOOK_IN_QUIET_MS : LOOK_EVERY_MS };
  }

  /** What could not be read is read again at the next look. */
  async #allOutages(): Promise<OutagesView> {
    try {
      return await this.#deps.outages();
    } catch (error) {
      this.#isGapNew = true;
      throw error;
    }
  }

  #tell(found: readonly NewNotification[], nowMs: number): void {
    const { store, notifier, parkedBook, addresses, addressSinceMs, parked, warnings } = this.#deps;
    const parkedFound = notifier.isWanted(['destination_parked', 'destination_back'])
      ? parkedNews(parked(), nowMs)
      : [];
    const news = [
      ...found,
      ...parkedFound.map(({ key, notification }) => ({ key, notification })),
      ...(notifier.isWanted(['address_changed']) ? addressNews(addresses(), addressSinceMs()) : []),
      ...(notifier.isWanted(['warning']) ? warningNews(warnings()) : []),
    ];
    if (news.length === 0) return;
    const isAnyNew = store.redoable(() => {
      for (const { id, sinceMs } of parkedFound) parkedBook.note(id, sinceMs);
      return notifier.addInside(news);
    });
    if (isAnyNew) notifier.added();
  }
}
