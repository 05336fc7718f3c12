/** Loads the page again when its process died. One that dies at once again waits until a person opens the window. */
import type { RenderProcessGoneDetails, WebContents } from 'electron';
import type { Clock } from '../supervision/clock.ts';

const MIN_BETWEEN_MS = 10_000;

/** What to do with a page whose process ended. */
export type PageEnd = 'ignore' | 'reload' | 'leave';

/** @param sinceRevivalMs since it was loaded again for this last; `Infinity` for never */
export function afterPageEnded(reason: RenderProcessGoneDetails['reason'], sinceRevivalMs: number): PageEnd {
  if (reason === 'clean-exit') return 'ignore';
  return sinceRevivalMs < MIN_BETWEEN_MS ? 'leave' : 'reload';
}

export interface RevivalDeps {
  readonly contents: Pick<WebContents, 'on' | 'reload' | 'forcefullyCrashRenderer'>;
  readonly clock: Clock;
  /** It ended twice in a row and is left as it is. */
  readonly onLeft: () => void;
}

export class PageRevival {
  readonly #deps: RevivalDeps;
  #revivedAtMs = -Infinity;
  #isLeft = false;
  #isReplaced = false;

  constructor(deps: RevivalDeps) {
    this.#deps = deps;
    deps.contents.on('render-process-gone', (_event, { reason }) => {
      this.#ended(reason);
    });
  }

  /** A person wants to see it: one that was left is loaded again. */
  wanted(): void {
    if (this.#isLeft) this.#load();
  }

  /** In place of one that does not respond any more. */
  replace(): void {
    this.#isReplaced = true;
    this.#deps.contents.forcefullyCrashRenderer();
  }

  #ended(reason: RenderProcessGoneDetails['reason']): void {
    const end = this.#isReplaced
      ? 'reload'
      : afterPageEnded(reason, this.#deps.clock.nowMs() - this.#revivedAtMs);
    if (end === 'reload') this.#load();
    if (end !== 'leave') return;
    this.#isLeft = true;
    this.#deps.onLeft();
  }

  #load(): void {
    this.#isLeft = false;
    this.#isReplaced = false;
    this.#revivedAtMs = this.#deps.clock.nowMs();
    this.#deps.contents.reload();
  }
}
