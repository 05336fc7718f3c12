/** Works off stored postbacks that are not parsed yet, in slices behind the receive path. */
import type { PostbackId } from '../../../shared/domain/ids.ts';
import { JobRunner, type SliceEnd } from '../../platform/job-runner.ts';
import type { Log } from '../../platform/log.ts';
import type { ApplyDeps } from './apply-deps.ts';
import { applySafely } from './apply-safely.ts';
import type { Backlog } from './backlog.ts';
import { giveUpOn } from './apply-postback.ts';
import type { PostbackRow } from '../store/postback-rows.ts';
import { isGivenUp, ParseSuspects, type Suspect } from './parse-suspects.ts';
import { MOST_ADDED, nextSliceSize, pauseAfterMs } from './pace.ts';

const FIRST_SLICE = 25;
const RETRY_MS = 1_000;
const WAKE_COMES_FIRST_MS = 5;

interface Applied {
  readonly ids: readonly PostbackId[];
  /** How many more wait now: further postbacks of the requests that were parsed. */
  readonly added: number;
}

export interface PostbackParserDeps extends ApplyDeps {
  readonly log: Log;
  readonly backlog: Backlog;
  /** Milliseconds of a clock that never goes back. */
  readonly elapsed: () => number;
  /** Share of the time since the last call in which this thread was not idle, 0 to 1. */
  readonly utilization: () => number;
  /** Called after each committed slice. */
  readonly onParsed: (ids: readonly PostbackId[]) => void;
}

export class PostbackParser {
  readonly #deps: PostbackParserDeps;
  readonly #runner: JobRunner;
  /** Whether something came since the last slice: then the receiver is at work. */
  #hasNew = false;
  readonly #suspects: ParseSuspects;
  #sliceSize = FIRST_SLICE;

  constructor(deps: PostbackParserDeps) {
    this.#deps = deps;
    this.#suspects = new ParseSuspects(deps.store, deps.now);
    this.#runner = new JobRunner(
      // The disk may be full or locked: the postbacks are safe and wait.
      { name: 'parsing', slice: () => this.#parseSome(), retryMs: RETRY_MS },
      { log: deps.log, elapsed: deps.elapsed, timerSlackMs: WAKE_COMES_FIRST_MS },
    );
  }

  /**
   * Something may be waiting. While postbacks keep coming this is called after each commit, whose answers
   * are on their way then: the best moment for a slice, because the senders are busy with them.
   */
  wake(): void {
    this.#hasNew = true;
    this.#runner.wake();
  }

  stop(): void {
    this.#runner.stop();
  }

  #parseSome(): SliceEnd {
    const { store, backlog, elapsed, utilization, onParsed } = this.#deps;
    const isReceiving = this.#hasNew;
    this.#hasNew = false;
    const suspect = this.#suspects.next();
    if (suspect !== null) return this.#parseSuspect(suspect);
    const size = this.#sliceSize;
    const startedAt = elapsed();
    const slice = store.postbacks.waiting(size);
    this.#suspects.markSlice(slice);
    const { ids, added } = this.#applyAll(slice);
    if (ids.length < size) backlog.recount();
    else backlog.workedOff(ids.length - added);
    if (ids.length === 0) return { kind: 'done', pauseMs: 0 };
    onParsed(ids);
    const tookMs = elapsed() - startedAt;
    if (ids.length === size) this.#sliceSize = nextSliceSize(size, tookMs, isReceiving);
    // Many small slices take the thread as one long one would, so the last one is followed by a pause too.
    const pauseMs = isReceiving ? pauseAfterMs(tookMs, backlog.count, utilization()) : 0;
    // A new conversion may have let held postbacks of its click go: look until nothing waits.
    return { kind: ids.length === size || backlog.count > 0 ? 'more' : 'done', pauseMs };
  }

  /** One by itself: the program may have stopped because of it. */
  #parseSuspect(suspect: Suspect): SliceEnd {
    const { id, stops } = suspect;
    const { store, log, backlog, onParsed } = this.#deps;
    const row = store.postbacks.get(id);
    if (row !== null && row.parsedAtMs === null) {
      if (isGivenUp(stops)) {
        log.error({ postbackId: id }, 'a postback is not parsed: the program stopped at it again and again');
        store.transaction(() => {
          giveUpOn(this.#deps, row);
        });
      } else {
        this.#suspects.markAlone(suspect);
        backlog.added(this.#applyAll([row]).added);
      }
      backlog.workedOff(1);
      onParsed([id]);
    }
    return { kind: 'more', pauseMs: 0 };
  }

  #applyAll(postbacks: readonly PostbackRow[]): Applied {
    const { store, log, now, fieldStatistics, reader } = this.#deps;
    try {
      return store.redoable(() => {
        const ids: PostbackId[] = [];
        let added = 0;
        for (const postback of postbacks) {
          if (added >= MOST_ADDED) break;
          added += applySafely(this.#deps, log, postback);
          ids.push(postback.id);
        }
        fieldStatistics.write(now());
        return { ids, added };
      });
    } finally {
      fieldStatistics.clear();
      reader.forget();
    }
  }
}
