/**
 * A mailbox's line to the broker: publishes what it keeps, takes what the desk says, and says how it is. While the broker
 * is away it is a mailbox that keeps everything; each new connection looks first at what the broker still has.
 */
import { createPublicKey, type KeyObject } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { KV, KvEntry } from '@nats-io/kv';
import type { BrokerProblem } from '../../../shared/contract/broker-problems.ts';
import { bucketOf, durableKey, mailboxKey, RULES_KEY } from '../../../shared/domain/broker/broker-names.ts';
import { brokerProblemOf } from '../../platform/broker-link/broker-error.ts';
import { type MailboxNote, mailboxNoteSchema, nextIssue } from '../../platform/broker-link/broker-notes.ts';
import { type BrokerAddress, openBroker, type OpenBroker } from '../../platform/broker-link/open-broker.ts';
import { connectionClosed, sessionEnded } from '../../platform/broker-link/session-ends.ts';
import { readNote, writeNote } from '../../platform/broker-link/signed-note.ts';
import { SPOOL_QUEUES } from '../../platform/gate-link/gate-messages.ts';
import type { Log } from '../../platform/log.ts';
import { onAbort } from '../../platform/on-abort.ts';
import type { MailboxState } from '../../platform/mailbox-link/mailbox-messages.ts';
import { countAfter } from '../count-after.ts';
import type { Holdings } from '../holdings.ts';
import type { BrokerFile } from './broker-file.ts';
import type { DeskNotes } from './desk-notes.ts';
import type { Publisher } from './publisher.ts';

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;
/** A connection that lasts as long is none that fails again and again. */
const LASTING_MS = 10_000;
/** It says how it is so often while something changes, and so often in any case. */
const SAY_MS = 1_000;
const MOST_NOTE_BYTES = 3_000;
const SAY_AT_LEAST_MS = 15_000;

export interface BrokerLineDeps {
  readonly stream: string;
  /** Read anew for each connection: credentials are changed without a restart. @throws Error of the file system */
  readonly address: () => BrokerAddress;
  readonly signKey: KeyObject;
  /** Who it is, and that it may join. */
  readonly joining: Pick<MailboxNote, 'mailboxId' | 'signKey' | 'agreeKey' | 'proof'>;
  readonly state: () => MailboxState;
  /** How long the oldest waits; null where nothing does. @throws Error of the file system */
  readonly oldestMs: () => number | null;
  readonly holdings: Holdings;
  readonly file: BrokerFile;
  readonly publisher: Publisher;
  readonly notes: DeskNotes;
  readonly now: () => number;
  readonly elapsed: () => number;
  readonly log: Log;
}

/** How the mailbox's health page and its figures show it. */
export interface BrokerLineView {
  readonly isConnected: boolean;
  /** Null while all is well, and before the first try. */
  readonly problem: BrokerProblem | null;
  /** How many the broker has not confirmed. */
  readonly unpublished: number;
  readonly unreadable: number;
  readonly losses: number;
}

export class BrokerLine {
  readonly #deps: BrokerLineDeps;
  readonly #ownKey: string;
  #isConnected = false;
  #problem: BrokerProblem | null = null;
  #issue = 0;
  readonly #stopping = new AbortController();
  #running: Promise<void> = Promise.resolve();

  constructor(deps: BrokerLineDeps) {
    this.#deps = deps;
    this.#ownKey = mailboxKey(deps.joining.mailboxId);
  }

  /** @throws Error of the file system */
  view(): BrokerLineView {
    const { holdings, file, publisher } = this.#deps;
    const unpublished = SPOOL_QUEUES.reduce(
      (sum, queue) => sum + countAfter(holdings.runsOf(queue), file.published(queue)),
      0,
    );
    return {
      isConnected: this.#isConnected,
      // One that is full lets itself be reached, and takes nothing.
      problem: this.#isConnected && unpublished === 0 ? null : this.#problem,
      unpublished,
      unreadable: publisher.unreadable,
      losses: file.now.losses,
    };
  }

  start(): void {
    this.#deps.file.start();
    this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
    this.#deps.file.stop();
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    let pauseMs = FIRST_PAUSE_MS;
    while (!signal.aborted) {
      const beganAt = this.#deps.elapsed();
      try {
        // oxlint-disable-next-line no-await-in-loop -- one connection after the other
        await this.#session();
      } catch (error) {
        if (signal.aborted) return;
        if (this.#deps.elapsed() - beganAt > LASTING_MS) this.#problem = null;
        if (this.#problem === null) pauseMs = FIRST_PAUSE_MS;
        this.#fail(error);
      }
      this.#isConnected = false;
      // oxlint-disable-next-line no-await-in-loop -- the same
      await pause(pauseMs, undefined, { signal }).catch(() => undefined);
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    }
  }

  /** Said once, not with each try. */
  #fail(error: unknown): void {
    const before = this.#problem;
    const problem = brokerProblemOf(error);
    this.#problem = problem;
    if (before?.code !== problem.code)
      this.#deps.log.warn({ err: error, problem }, 'the broker cannot be used: the spool keeps all');
  }

  /** Until the connection ends. @throws Error of the broker */
  async #session(): Promise<void> {
    const { stream, address, publisher, notes } = this.#deps;
    const broker = await openBroker(address());
    const ending = new AbortController();
    const end = (): void => {
      ending.abort();
    };
    onAbort(this.#stopping.signal, end);
    let tasks: readonly Promise<unknown>[] = [];
    try {
      const bucket = await broker.bucket(bucketOf(stream));
      await this.#compare(broker);
      await this.#goOnBehind(bucket);
      await this.#say(bucket);
      const said = await bucket.get(this.#ownKey);
      const aheadMs = said === null ? 0 : said.created.getTime() - this.#deps.now();
      ending.signal.throwIfAborted();
      this.#isConnected = true;
      const { mailboxId } = this.#deps.joining;
      tasks = [
        publisher.run(broker, ending.signal),
        this.#follow(bucket, RULES_KEY, (entry) => {
          notes.takeRules(entry, aheadMs);
        }),
        this.#follow(bucket, durableKey(mailboxId), (entry) => {
          notes.takeDurable(durableKey(mailboxId), entry);
        }),
        this.#keepSaying(broker, bucket, ending.signal),
        connectionClosed(broker),
        sessionEnded(ending.signal),
      ];
      await Promise.race(tasks);
    } finally {
      ending.abort();
      this.#stopping.signal.removeEventListener('abort', end);
      await broker.close().catch(() => undefined);
      await Promise.allSettled(tasks);
    }
  }

  /** One that was emptied, or has lost its end, gets all that the desk does not have once more. */
  async #compare(broker: OpenBroker): Promise<void> {
    const { stream, file, holdings, publisher, log } = this.#deps;
    const { created, state } = await broker.manager.streams.info(stream);
    const known = file.now.stream;
    const hasLost = known !== null && (known.created !== created || state.last_seq < known.lastSequence);
    if (hasLost) {
      file.note({ losses: file.now.losses + 1 });
      publisher.goBackTo(holdings.acknowledged);
      log.warn(
        { known, created, lastSequence: state.last_seq, ...holdings.acknowledged },
        'the broker has lost what it had confirmed: what the desk does not have goes again',
      );
    }
    // Written down before anything is published into it: else a loss right behind would not be told.
    if (known === null || hasLost) file.noteDurably({ stream: { created, lastSequence: state.last_seq } });
  }

  async #follow(bucket: KV, key: string, take: (entry: KvEntry) => void): Promise<void> {
    const entries = await bucket.watch({ key, ignoreDeletes: true });
    for await (const entry of entries) take(entry);
  }

  async #keepSaying(broker: OpenBroker, bucket: KV, signal: AbortSignal): Promise<void> {
    const { elapsed } = this.#deps;
    let saidAt = elapsed();
    let said = this.#mark();
    while (!signal.aborted) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await pause(SAY_MS, undefined, { signal }).catch(() => undefined);
      const isTime = elapsed() - saidAt >= SAY_AT_LEAST_MS;
      const mark = this.#mark();
      if (signal.aborted || (!isTime && mark === said)) continue;
      // oxlint-disable-next-line no-await-in-loop -- the same
      if (isTime) await this.#compare(broker);
      // oxlint-disable-next-line no-await-in-loop -- the same
      await this.#say(bucket);
      saidAt = elapsed();
      said = mark;
    }
  }

  /** What is worth saying at once when it changes. */
  #mark(): string {
    const { holdings, file, publisher } = this.#deps;
    return JSON.stringify([publisher.sent, file.now.round, file.now.rulesIssue, holdings.waitingCount]);
  }

  /** A clock that was set back must not make numbers that were there before: the desk would not believe them. */
  async #goOnBehind(bucket: KV): Promise<void> {
    const entry = await bucket.get(this.#ownKey);
    const found =
      entry === null ? null : readNote(createPublicKey(this.#deps.signKey), this.#ownKey, entry.value);
    this.#issue = Math.max(this.#issue, mailboxNoteSchema.safeParse(found).data?.issue ?? 0);
  }

  async #say(bucket: KV): Promise<void> {
    const { joining, state, oldestMs, file, publisher, signKey, now } = this.#deps;
    this.#issue = nextIssue(this.#issue, now());
    const note: MailboxNote = {
      ...state(),
      ...joining,
      issue: this.#issue,
      published: { ...publisher.sent },
      round: file.now.round,
      losses: file.now.losses,
      oldestMs: oldestMs(),
    };
    const text = writeNote(signKey, this.#ownKey, note);
    const isLong = Buffer.byteLength(text) > MOST_NOTE_BYTES;
    // The broker may take short messages only, and its desk does without the story of long ago.
    await bucket.put(this.#ownKey, isLong ? writeNote(signKey, this.#ownKey, { ...note, pauses: [] }) : text);
  }
}
