/** Takes a page of a mailbox over, in batches, each durable before the next. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { SPOOL_QUEUES, type SpoolQueue } from '../../platform/gate-link/gate-messages.ts';
import type { Log } from '../../platform/log.ts';
import type { RequestOpener } from '../../platform/mailbox-link/sealed-request.ts';
import type { NumberedRequest } from '../../platform/spool/spooled-request.ts';
import type { Places } from './check-page.ts';
import type { ArrivedPage } from './mailbox-client.ts';
import { MailboxError } from './mailbox-error.ts';
import { openedRequest } from './opened-request.ts';
import { inOwnClock, type OwnInstant } from './own-clock.ts';
import { type BatchesDeps, takeInBatches, type TakenRequests } from './take-in-batches.ts';

/** Opened in one go while one is looked for that opens. */
const LOOK_COUNT = 50;

export interface PageTakerDeps extends BatchesDeps {
  readonly opener: RequestOpener;
  /** Under which name a run's requests are taken over. */
  readonly sourceOf: (run: string) => string;
  /** Whether this desk sent it to itself, to try the way. @param request its name, also when it is tried again */
  readonly isOwnTest: (head: Buffer, request: string) => boolean;
  /** This computer's clocks at a moment, by what `WireReply.at` said of it. */
  readonly instantAt: (at: number) => OwnInstant;
  readonly log: Log;
}

export class PageTaker {
  readonly #deps: PageTakerDeps;

  constructor(deps: PageTakerDeps) {
    this.#deps = deps;
  }

  /**
   * @param places that it was asked for
   * @throws MailboxError where none of it is sealed to this desk; an AbortError when it was stopped in between
   */
  async take(page: ArrivedPage, places: Places, signal: AbortSignal): Promise<TakenRequests> {
    let lastReceivedAtMs: number | null = null;
    let unreadable = 0;
    for (const queue of SPOOL_QUEUES) {
      const place = places[queue];
      if (place === null) continue;
      const part = page.header.parts[queue];
      // oxlint-disable-next-line no-await-in-loop -- one queue after the other
      const taken = await this.#takePart(page, queue, {
        source: this.#deps.sourceOf(place.run.id),
        afterSequence: place.afterSequence,
        throughSequence: part.throughSequence,
        signal,
      });
      lastReceivedAtMs = taken.lastReceivedAtMs ?? lastReceivedAtMs;
      unreadable += part.unreadable + taken.unreadable;
    }
    return { lastReceivedAtMs, unreadable };
  }

  async #takePart(
    page: ArrivedPage,
    queue: SpoolQueue,
    part: {
      readonly source: string;
      readonly afterSequence: number;
      readonly throughSequence: number;
      readonly signal: AbortSignal;
    },
  ): Promise<TakenRequests> {
    const { source, throughSequence, signal } = part;
    const sealed = page.requests[queue];
    await this.#mustOpenOne(sealed);
    const own = this.#deps.instantAt(page.at);
    return takeInBatches(this.#deps, {
      source,
      afterSequence: part.afterSequence,
      throughSequence,
      sealed,
      open: (each) => this.#opened(each, source, page, own),
      signal,
    });
  }

  #opened(
    sealed: NumberedRequest,
    source: string,
    page: ArrivedPage,
    own: OwnInstant,
  ): readonly NumberedRequest[] {
    const opened = this.#deps.opener.open(sealed);
    if (opened === null) {
      this.#deps.log.error(
        { sequence: sealed.sequence },
        'a request of the mailbox is not sealed to this desk',
      );
      return [];
    }
    const isOwnTest = this.#deps.isOwnTest(opened.head, `${source} ${sealed.sequence}`);
    return [inOwnClock(openedRequest(opened, sealed.sequence, isOwnTest), page.header.clock, own)];
  }

  /** Where none opens they are not what this desk is here for: passing over them would lose them. */
  async #mustOpenOne(sealed: readonly NumberedRequest[]): Promise<void> {
    for (const [index, each] of sealed.entries()) {
      if (this.#deps.opener.open(each) !== null) return;
      // oxlint-disable-next-line no-await-in-loop -- others have their turn in between
      if (index % LOOK_COUNT === LOOK_COUNT - 1) await nextTurn();
    }
    if (sealed.length > 0) throw new MailboxError({ code: 'mailbox_nonsense', what: 'not_sealed' });
  }
}
