/** What is known of one mailbox: what it said last, what of that is taken over, and whether its disk was put back. */
import { SPOOL_QUEUES, type SpoolQueue } from '../../platform/gate-link/gate-messages.ts';
import type { Log } from '../../platform/log.ts';
import type { MailboxState, SpoolRun } from '../../platform/mailbox-link/mailbox-messages.ts';
import type { MailboxRow } from '../store/mailboxes-table.ts';
import type { Places } from './check-page.ts';
import { MailboxError } from './mailbox-error.ts';
import { placeIn } from '../../platform/mailbox-link/place-in-runs.ts';
import { areInOrder, countGone, countWaiting } from './runs.ts';

/** What was seen is written down so often while nothing comes. */
const SAVE_MS = 30_000;

export type Seen = Pick<MailboxRow, 'lastDrainAtMs' | 'runs' | 'restored'>;

export interface KnownMailboxDeps {
  /** Up to where a run is taken over. */
  readonly positionIn: (run: string) => number;
  readonly seen: Seen;
  /** Writes down what was seen of it. @throws Error of the store */
  readonly saveSeen: (seen: Seen) => void;
  /** It said something of itself. */
  readonly onSaid: (said: MailboxState) => void;
  /** Its disk was put back; so many that it had received may be gone. */
  readonly onRestored: (missing: number) => void;
  readonly now: () => number;
  readonly elapsed: () => number;
  readonly log: Log;
}

export class KnownMailbox {
  readonly #deps: KnownMailboxDeps;
  #seen: Seen;
  #said: MailboxState | null = null;
  #clockAheadMs: number | null = null;
  #savedAtMs = 0;

  constructor(deps: KnownMailboxDeps) {
    this.#deps = deps;
    this.#seen = deps.seen;
  }

  get seen(): Seen {
    return this.#seen;
  }

  /** Null before it said anything. */
  get said(): MailboxState | null {
    return this.#said;
  }

  /** How far its clock is ahead of this computer's; null before it said anything. */
  get clockAheadMs(): number | null {
    return this.#clockAheadMs;
  }

  /** How many wait in it; null before it said anything. */
  get waiting(): number | null {
    const queues = this.#said?.queues;
    return queues === undefined ? null : this.waitingOf(queues);
  }

  waitingOf(queues: MailboxState['queues']): number {
    const { positionIn } = this.#deps;
    return SPOOL_QUEUES.reduce((sum, queue) => sum + countWaiting(queues[queue].runs, positionIn), 0);
  }

  /** Where to go on. */
  places(): Places {
    const { positionIn } = this.#deps;
    const runsOf = (queue: SpoolQueue): readonly SpoolRun[] => this.#said?.queues[queue].runs ?? [];
    return {
      requests: placeIn(runsOf('requests'), positionIn),
      keyless: placeIn(runsOf('keyless'), positionIn),
    };
  }

  /** Of each queue up to where all is durable here. */
  acknowledged(): Readonly<Record<SpoolQueue, number>> {
    const { requests, keyless } = this.places();
    return { requests: requests?.afterSequence ?? 0, keyless: keyless?.afterSequence ?? 0 };
  }

  /** What it says of itself. @throws MailboxError where no mailbox says that */
  take(state: MailboxState): void {
    const { positionIn, now, onRestored, onSaid, log } = this.#deps;
    if (!SPOOL_QUEUES.every((queue) => areInOrder(state.queues[queue].runs)))
      throw new MailboxError({ code: 'mailbox_nonsense', what: 'numbers' });
    const gone = SPOOL_QUEUES.map((queue) =>
      countGone(this.#seen.runs[queue], state.queues[queue].runs, positionIn),
    ).filter((count) => count !== null);
    const { requests, keyless } = state.queues;
    this.#said = state;
    this.#clockAheadMs = Math.round(state.clock.wallMs - now());
    onSaid(state);
    this.#seen = { ...this.#seen, runs: { requests: [...requests.runs], keyless: [...keyless.runs] } };
    if (gone.length === 0) return;
    const missing = gone.reduce((sum, count) => sum + count, 0);
    log.warn({ missing }, 'the disk of a mailbox was put back to an older state');
    this.#seen = { ...this.#seen, restored: { atMs: now(), missing } };
    this.#save();
    onRestored(missing);
  }

  /** It has these rules now. */
  hasTaken(rulesDigest: string): void {
    if (this.#said !== null) this.#said = { ...this.#said, rulesDigest };
  }

  /** All that a page brought is taken over. @param isNew whether there was something in it */
  noteTaken(isNew: boolean): void {
    if (this.waiting === 0) this.#seen = { ...this.#seen, lastDrainAtMs: this.#deps.now() };
    if (isNew || this.#deps.elapsed() - this.#savedAtMs >= SAVE_MS) this.#save();
  }

  #save(): void {
    this.#savedAtMs = this.#deps.elapsed();
    try {
      this.#deps.saveSeen(this.#seen);
    } catch (error) {
      // It says only what is shown: how far all is taken over stands with what is taken.
      this.#deps.log.error({ err: error }, 'what was seen of a mailbox could not be written down');
    }
  }
}
