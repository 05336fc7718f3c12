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
import { KeptConnection } from '../../platform/broker-link/kept-connection.ts';
import type { BrokerAddress, OpenBroker } from '../../platform/broker-link/open-broker.ts';
import { OpenedBucket } from '../../platform/broker-link/opened-bucket.ts';
import { readNote, writeNote } from '../../platform/broker-link/signed-note.ts';
import { SPOOL_QUEUES } from '../../platform/gate-link/gate-messages.ts';
import type { Log } from '../../platform/log.ts';
import type { MailboxState } from '../../platform/mailbox-link/mailbox-messages.ts';
import { countAfter } from '../count-after.ts';
import type { Holdings } from '../holdings.ts';
import type { BrokerFile } from './broker-file.ts';
import { checkStream } from './check-stream.ts';
import type { DeskNotes } from './desk-notes.ts';
import type { Publisher } from './publisher.ts';

/** So long a connection must have lasted before what fails then is told again. */
const QUIET_MS = 10_000;
/** It says how it is so often while something changes, and so often in any case. */
const SAY_MS = 1_000;
const MOST_NOTE_BYTES = 3_000;
const SAY_AT_LEAST_MS = 15_000;
/** So often it looks at what others may have changed at the broker. */
const LOOK_MS = 15_000;

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
  /** Between 0 and 1. */
  readonly random: () => number;
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
  readonly #connection: KeptConnection;
  #isConnected = false;
  #problem: { readonly is: BrokerProblem; readonly published: string } | null = null;
  #issue = 0;
  /** When the last connection began to be used; null where that, or what failed since, was told. */
  #usedSince: number | null = null;

  constructor(deps: BrokerLineDeps) {
    this.#deps = deps;
    this.#ownKey = mailboxKey(deps.joining.mailboxId);
    const { address, elapsed, random } = deps;
    this.#connection = new KeptConnection({
      address,
      begin: async (broker, signal) => this.#begin(broker, signal),
      onProblem: (error) => {
        this.#fail(error);
      },
      onEnded: () => {
        this.#isConnected = false;
      },
      elapsed,
      random,
    });
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
      problem:
        this.#isConnected && (unpublished === 0 || this.#isPublishing()) ? null : (this.#problem?.is ?? null),
      unpublished,
      unreadable: publisher.unreadable,
      losses: file.now.losses,
    };
  }

  start(): void {
    this.#deps.file.start();
    this.#connection.start();
  }

  async stop(): Promise<void> {
    await this.#connection.stop();
    this.#deps.file.stop();
  }

  /** Said once, not with each try. */
  #fail(error: unknown): void {
    const { elapsed, log } = this.#deps;
    const before = this.#problem;
    const problem = brokerProblemOf(error);
    this.#problem = { is: problem, published: this.#published() };
    const hasLasted = this.#usedSince !== null && elapsed() - this.#usedSince > QUIET_MS;
    this.#usedSince = null;
    if (before?.is.code !== problem.code || hasLasted)
      log.warn({ err: error, problem }, 'the broker cannot be used: the spool keeps all');
  }

  /** @returns what goes on with it. @throws Error of the broker */
  async #begin(broker: OpenBroker, signal: AbortSignal): Promise<readonly Promise<unknown>[]> {
    const { stream, publisher, notes, joining, now } = this.#deps;
    const opened = await OpenedBucket.open(broker, bucketOf(stream));
    const { bucket } = opened;
    const maxBytes = await checkStream(this.#deps, broker);
    await this.#goOnBehind(bucket);
    await this.#say(bucket);
    const said = await bucket.get(this.#ownKey);
    const aheadMs = said === null ? 0 : said.created.getTime() - now();
    signal.throwIfAborted();
    this.#isConnected = true;
    this.#usedSince = this.#deps.elapsed();
    const ownDurable = durableKey(joining.mailboxId);
    return [
      publisher.run({ ...broker, maxBytes }, signal),
      this.#follow(bucket, RULES_KEY, (entry) => {
        notes.takeRules(entry, aheadMs);
      }),
      this.#follow(bucket, ownDurable, (entry) => {
        notes.takeDurable(ownDurable, entry);
      }),
      this.#keepSaying(broker, opened, signal),
    ];
  }

  async #follow(bucket: KV, key: string, take: (entry: KvEntry) => void): Promise<void> {
    const entries = await bucket.watch({ key, ignoreDeletes: true });
    for await (const entry of entries) take(entry);
  }

  async #keepSaying(broker: OpenBroker, opened: OpenedBucket, signal: AbortSignal): Promise<void> {
    const { elapsed } = this.#deps;
    let said = { at: elapsed(), mark: this.#mark() };
    let lookedAt = elapsed();
    while (!signal.aborted) {
      /* oxlint-disable no-await-in-loop -- one after the other */
      await pause(SAY_MS, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      if (elapsed() - lookedAt >= LOOK_MS) {
        await opened.check();
        await checkStream(this.#deps, broker);
        lookedAt = elapsed();
      }
      const mark = this.#mark();
      if (mark === said.mark && elapsed() - said.at < SAY_AT_LEAST_MS) continue;
      await this.#say(opened.bucket);
      said = { at: elapsed(), mark };
      /* oxlint-enable no-await-in-loop */
    }
  }

  #published(): string {
    return JSON.stringify(this.#deps.publisher.sent);
  }

  /** Whether the broker has confirmed something since it could not be used last. */
  #isPublishing(): boolean {
    return this.#problem?.published !== this.#published();
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
