/**
 * Keeps one mailbox drained: gives it the rules of now, and asks for page after page, each named by what is durable here.
 * The next call is the acknowledgement of the page before.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { MailboxNonsense, MailboxProblem } from '../../../shared/contract/mailboxes.ts';
import { SPOOL_QUEUES } from '../../platform/gate-link/gate-messages.ts';
import type { Log } from '../../platform/log.ts';
import { MOST_WAIT_MS } from '../../platform/mailbox-link/mailbox-messages.ts';
import {
  type PlainRules,
  rulesDigest,
  withoutSignatureSecrets,
} from '../../platform/mailbox-link/rules-text.ts';
import { nonsenseIn, type Places } from './check-page.ts';
import type { KnownMailbox } from './known-mailbox.ts';
import type { ArrivedPage, MailboxClient } from './mailbox-client.ts';
import { MailboxError, mailboxProblemOf } from './mailbox-error.ts';
import type { PageTaker } from './page-taker.ts';
import { causeOf } from '../../platform/cause-of.ts';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 15_000;
/** So often it may say that something waits and send nothing. */
const MOST_EMPTY = 3;
/** A mailbox holds a call for as long as nothing comes. What is sooner and empty is so by chance, as often as this. */
const EMPTY_TOO_SOON_MS = 1_000;
const MOST_TOO_SOON = 3;

export type DrainState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'draining' }
  | { readonly kind: 'failing'; readonly problem: MailboxProblem; readonly sinceMs: number };

export interface MailboxDrainDeps {
  readonly client: MailboxClient;
  readonly known: KnownMailbox;
  readonly pages: PageTaker;
  /** The rules of now, which are another object after each change. */
  readonly rules: () => PlainRules;
  readonly steadyMs: () => number;
  readonly now: () => number;
  readonly elapsed: () => number;
  readonly onChange: () => void;
  readonly log: Log;
}

export class MailboxDrain {
  readonly #deps: MailboxDrainDeps;
  #state: DrainState = { kind: 'connecting' };
  /** It is asked for with each page. */
  #digested: { readonly of: PlainRules; readonly digest: string } | null = null;
  #unreadable = 0;
  #lastReceivedAtMs: number | null = null;
  #emptyCount = 0;
  #tooSoonCount = 0;
  readonly #stopping = new AbortController();
  /** Ends a call that waits, or a pause. */
  #waiting = new AbortController();
  #running: Promise<void> = Promise.resolve();
  readonly #firstRound = Promise.withResolvers<void>();

  constructor(deps: MailboxDrainDeps) {
    this.#deps = deps;
  }

  get state(): DrainState {
    return this.#state;
  }

  get known(): KnownMailbox {
    return this.#deps.known;
  }

  /** How many requests it could not read any more, or did not seal to this desk. */
  get unreadable(): number {
    return this.#unreadable;
  }

  /** How long the oldest waits; null while that is not known. */
  get lagMs(): number | null {
    const { waiting } = this.#deps.known;
    if (this.#state.kind !== 'draining' || waiting === null) return null;
    if (waiting === 0) return 0;
    return this.#lastReceivedAtMs === null ? null : Math.max(0, this.#deps.now() - this.#lastReceivedAtMs);
  }

  /** Null while that is not known. */
  get hasRules(): boolean | null {
    const { said } = this.#deps.known;
    return said === null ? null : said.rulesDigest === this.#digest();
  }

  start(): void {
    this.#running = this.#run();
  }

  /** Resolves when nothing is under way any more. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  /** Asks anew at once: the computer woke up, its network changed, or there are other rules. */
  wake(): void {
    this.#waiting.abort();
  }

  /** Resolves when it was reached once and has the rules, or that failed. */
  async firstRound(): Promise<void> {
    await this.#firstRound.promise;
  }

  /** What it sent cannot be stored, and is tried again. */
  notStored(error: unknown): void {
    const cause = causeOf(error);
    this.#fail({ code: 'mailbox_not_stored', cause });
  }

  async #run(): Promise<void> {
    let pauseMs = FIRST_PAUSE_MS;
    while (!this.#stopping.signal.aborted) {
      this.#waiting = new AbortController();
      const signal = AbortSignal.any([this.#waiting.signal, this.#stopping.signal]);
      try {
        // oxlint-disable-next-line no-await-in-loop -- one round after the other
        await this.#round(signal);
        pauseMs = FIRST_PAUSE_MS;
      } catch (error) {
        if (signal.aborted) continue;
        this.#firstRound.resolve();
        if (this.#fail(mailboxProblemOf(error)))
          this.#deps.log.warn({ err: error }, 'a mailbox cannot be drained, will try again and again');
        // oxlint-disable-next-line no-await-in-loop -- the same
        await pause(pauseMs, undefined, { signal }).catch(() => undefined);
        pauseMs = signal.aborted ? FIRST_PAUSE_MS : Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
      }
    }
    this.#firstRound.resolve();
  }

  async #round(signal: AbortSignal): Promise<void> {
    const { client, known, pages } = this.#deps;
    if (this.#state.kind !== 'draining') {
      known.take(await client.state(signal));
      if (!this.#needsPage) this.#become({ kind: 'draining' });
    }
    if (this.hasRules === false) await this.#giveRules(signal);
    this.#firstRound.resolve();
    const places = known.places();
    const after = known.acknowledged();
    const askedAt = this.#deps.elapsed();
    const page = await client.page(
      {
        ...after,
        acknowledgedRequests: after.requests,
        acknowledgedKeyless: after.keyless,
        waitMs: MOST_WAIT_MS,
      },
      signal,
    );
    const nonsense = nonsenseIn(page, places) ?? this.#nonsenseOfEmpty(page, places);
    if (nonsense !== null) throw new MailboxError({ code: 'mailbox_nonsense', what: nonsense });
    known.take(page.header);
    // A wake-up must not end what is being stored; a stop may, between two batches.
    const taken = await pages.take(page, places, this.#stopping.signal);
    this.#become({ kind: 'draining' });
    this.#unreadable += taken.unreadable;
    this.#lastReceivedAtMs = taken.lastReceivedAtMs ?? this.#lastReceivedAtMs;
    const isNew = taken.lastReceivedAtMs !== null;
    known.noteTaken(isNew);
    // Also where nothing came: that it was asked a moment ago is shown.
    this.#deps.onChange();
    await this.#rest(isNew ? Infinity : this.#deps.elapsed() - askedAt, signal);
  }

  /** One that has nothing and does not wait for something would be asked without a break. */
  async #rest(emptyAfterMs: number, signal: AbortSignal): Promise<void> {
    this.#tooSoonCount = emptyAfterMs < EMPTY_TOO_SOON_MS ? this.#tooSoonCount + 1 : 0;
    if (this.#tooSoonCount <= MOST_TOO_SOON) return;
    await pause(EMPTY_TOO_SOON_MS, undefined, { signal }).catch(() => undefined);
  }

  /** Whether only a page that is taken over shows that all is well again. */
  get #needsPage(): boolean {
    const { state } = this;
    return (
      state.kind === 'failing' &&
      (state.problem.code === 'mailbox_nonsense' || state.problem.code === 'mailbox_not_stored')
    );
  }

  async #giveRules(signal: AbortSignal): Promise<void> {
    const { client, known, steadyMs, onChange } = this.#deps;
    const rules = withoutSignatureSecrets(this.#deps.rules());
    const digest = this.#digest();
    await client.holdRules({ rules, steadyMs: steadyMs() }, signal);
    known.hasTaken(digest);
    onChange();
  }

  /** One that says again and again that something waits, and sends nothing, would be asked without end. */
  #nonsenseOfEmpty({ header }: ArrivedPage, places: Places): MailboxNonsense | null {
    const isEmpty = SPOOL_QUEUES.every(
      (queue) => header.parts[queue].throughSequence <= (places[queue]?.afterSequence ?? 0),
    );
    const isWaiting = this.#deps.known.waitingOf(header.queues) > 0;
    this.#emptyCount = isEmpty && isWaiting ? this.#emptyCount + 1 : 0;
    return this.#emptyCount > MOST_EMPTY ? 'no_progress' : null;
  }

  #digest(): string {
    const rules = this.#deps.rules();
    if (this.#digested?.of !== rules) this.#digested = { of: rules, digest: rulesDigest(rules) };
    return this.#digested.digest;
  }

  /** @returns whether it is another problem than before */
  #fail(problem: MailboxProblem): boolean {
    const before = this.#state;
    const isSame = before.kind === 'failing' && before.problem.code === problem.code;
    // How long it fails counts from the first time.
    this.#state = { kind: 'failing', problem, sinceMs: isSame ? before.sinceMs : this.#deps.now() };
    const isNews = !isSame || textOf(before.problem) !== textOf(problem);
    if (isNews) this.#deps.onChange();
    return !isSame;
  }

  #become(state: DrainState): void {
    const isSame = this.#state.kind === state.kind;
    this.#state = state;
    if (!isSame) this.#deps.onChange();
  }
}

/** With what it says of the cause. */
function textOf(problem: MailboxProblem): string {
  return JSON.stringify(problem);
}
