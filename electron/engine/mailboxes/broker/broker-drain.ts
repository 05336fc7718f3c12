/**
 * The desk's line to the broker: reads what mailboxes published, gives all of them the rules of now, and says what is
 * durable here. A connection that ends is followed by another one, which looks anew at what is there.
 */
import type { KeyObject } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { KV } from '@nats-io/kv';
import type { BrokerProblem } from '../../../../shared/contract/broker-problems.ts';
import {
  bucketOf,
  CONSUMER,
  DESK_CLOCK_KEY,
  MAILBOX_KEYS,
  mailboxOfKey,
} from '../../../../shared/domain/broker/broker-names.ts';
import { BrokerClock } from '../../../platform/broker-link/broker-clock.ts';
import { makingProblemOf } from '../../../platform/broker-link/broker-error.ts';
import { KeptConnection } from '../../../platform/broker-link/kept-connection.ts';
import type { BrokerAddress, OpenBroker } from '../../../platform/broker-link/open-broker.ts';
import { OpenedBucket } from '../../../platform/broker-link/opened-bucket.ts';
import { writeNote } from '../../../platform/broker-link/signed-note.ts';
import type { Log } from '../../../platform/log.ts';
import type { BrokerSettings } from '../../store/broker-settings.ts';
import type { BrokerMessages } from './broker-messages.ts';
import { DeskClaim } from './desk-claim.ts';
import type { DurableNotes } from './durable-notes.ts';
import type { JoinedMailboxes } from './joined-mailboxes.ts';
import type { MissingNumbers } from './missing-numbers.ts';
import type { RulesNotes } from './rules-notes.ts';
import type { SetUpWatch } from './set-up-watch.ts';

const TELL_MS = 500;
/** So often it looks at what others may have changed. */
const LOOK_MS = 5_000;
/** So many messages are given out at once, and fewer where they may be long: they wait in this computer's memory. */
const PULL = { least: 8, most: 1_000, bytes: 128 * 1024 * 1024 } as const;

export type BrokerDrainState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'draining' }
  | { readonly kind: 'failing'; readonly problem: BrokerProblem; readonly sinceMs: number };

export interface BrokerDrainDeps {
  readonly settings: BrokerSettings;
  readonly address: BrokerAddress;
  readonly signKey: KeyObject;
  readonly joined: JoinedMailboxes;
  readonly messages: BrokerMessages;
  readonly durable: DurableNotes;
  readonly missing: MissingNumbers;
  readonly setUp: SetUpWatch;
  /** See `DeskClaimDeps`. */
  readonly place: string;
  readonly rules: RulesNotes;
  readonly now: () => number;
  readonly elapsed: () => number;
  /** Between 0 and 1. */
  readonly random: () => number;
  readonly onChange: () => void;
  readonly log: Log;
}

export class BrokerDrain {
  readonly #deps: BrokerDrainDeps;
  readonly #clock: BrokerClock;
  readonly #claim: DeskClaim;
  readonly #connection: KeptConnection;
  #state: BrokerDrainState = { kind: 'connecting' };
  /** When the broker refused something last, by the clock that never goes back. */
  #refusedAt = 0;
  #pending: number | null = null;
  #emptyAtMs: number | null = null;

  constructor(deps: BrokerDrainDeps) {
    this.#deps = deps;
    const { address, place, signKey, messages, now, elapsed, random, onChange } = deps;
    const note = (): string => writeNote(signKey, DESK_CLOCK_KEY, { atMs: now() });
    this.#clock = new BrokerClock({ key: DESK_CLOCK_KEY, note, now });
    this.#claim = new DeskClaim({ place, brokerNow: () => this.#clock.now() });
    this.#connection = new KeptConnection({
      address: () => address,
      begin: async (broker, signal) => this.#begin(broker, signal),
      onProblem: (error) => {
        this.#failBy(error);
      },
      onEnded: () => {
        messages.gathered.forgetAll();
        onChange();
      },
      elapsed,
      random,
    });
  }

  get state(): BrokerDrainState {
    return this.#state;
  }

  /** How many the broker has that are not taken over; null while that is not known. */
  get pending(): number | null {
    return this.#state.kind === 'draining' ? this.#pending : null;
  }

  /** When all that mailboxes had said was taken over last; null where that never was since the start. */
  get emptyAtMs(): number | null {
    return this.#emptyAtMs;
  }

  start(): void {
    this.#connection.start();
  }

  async stop(): Promise<void> {
    await this.#connection.stop();
  }

  /** See `KeptConnection`. */
  wake(): void {
    this.#connection.wake();
  }

  /** What came cannot be stored, and is tried again. */
  notStored(cause: string): void {
    this.#fail({ code: 'broker_not_stored', cause });
  }

  /** Something was stored. */
  isStored(): void {
    if (this.#state.kind === 'failing' && this.#state.problem.code === 'broker_not_stored')
      this.#become({ kind: 'draining' });
  }

  /** @returns what goes on with it. @throws Error of the broker */
  async #begin(broker: OpenBroker, signal: AbortSignal): Promise<readonly Promise<unknown>[]> {
    const { settings, messages, durable, rules, setUp } = this.#deps;
    await setUp.check(broker);
    const opened = await OpenedBucket.open(broker, bucketOf(settings.stream));
    const { bucket } = opened;
    await this.#clock.look(bucket);
    await this.#claim.hold(bucket);
    durable.forgetTold();
    const consumer = await broker.stream.consumers.get(settings.stream, CONSUMER);
    const count = Math.floor(PULL.bytes / broker.maxBytes);
    const given = await consumer.consume({
      max_messages: Math.min(PULL.most, Math.max(PULL.least, count)),
      abort_on_missing_resource: true,
    });
    signal.throwIfAborted();
    this.#become({ kind: 'draining' });
    return [
      this.#followMailboxes(bucket),
      messages.read(given, signal),
      messages.take(() => this.#clock.aheadMs, signal),
      this.#keepTelling(broker, opened, signal),
      rules.keepGiving(bucket, broker.maxBytes, signal),
    ];
  }

  async #followMailboxes(bucket: KV): Promise<void> {
    const { joined, onChange } = this.#deps;
    const entries = await bucket.watch({ key: MAILBOX_KEYS, ignoreDeletes: true });
    for await (const entry of entries) {
      const mailboxId = mailboxOfKey(entry.key);
      const saidAtMs = Math.round(entry.created.getTime() - this.#clock.aheadMs);
      if (mailboxId !== null && joined.take(mailboxId, entry.value, saidAtMs)) onChange();
    }
  }

  async #keepTelling(broker: OpenBroker, opened: OpenedBucket, signal: AbortSignal): Promise<void> {
    const { settings, durable, missing, messages, onChange, now, elapsed } = this.#deps;
    let lookedAt = elapsed();
    while (!signal.aborted) {
      /* oxlint-disable no-await-in-loop -- one after the other */
      await pause(TELL_MS, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      const { num_pending: pending } = await broker.manager.consumers.info(settings.stream, CONSUMER);
      this.#pending = pending;
      if (pending === 0 && messages.gathered.count === 0) this.#emptyAtMs = now();
      if (elapsed() - lookedAt > LOOK_MS) {
        await this.#look(broker, opened);
        lookedAt = elapsed();
      }
      durable.letGoAnswered();
      if (this.#state.kind === 'draining' && durable.noteProgress()) durable.ask(pending, this.#clock.now());
      if (missing.look()) {
        messages.lookAgain();
        onChange();
      }
      await durable.tell(opened.bucket);
      /* oxlint-enable no-await-in-loop */
    }
  }

  /** What others may have changed meanwhile: clocks, the set-up, who reads, the rules. */
  async #look(broker: OpenBroker, opened: OpenedBucket): Promise<void> {
    const { setUp, rules } = this.#deps;
    const { bucket } = opened;
    await opened.check();
    await this.#clock.look(bucket);
    await this.#claim.hold(bucket);
    await setUp.check(broker);
    await rules.check(bucket);
    this.#forgetRefusal();
  }

  /** All goes through again, and the broker says of what it allows now just as little as of what it does not. */
  #forgetRefusal(): void {
    const state = this.#state;
    if (state.kind !== 'failing' || state.problem.code !== 'broker_refused') return;
    if (this.#deps.elapsed() - this.#refusedAt > LOOK_MS) this.#become({ kind: 'draining' });
  }

  #failBy(error: unknown): void {
    const problem = makingProblemOf(error);
    if (problem.code === 'broker_refused') this.#refusedAt = this.#deps.elapsed();
    if (this.#fail(problem))
      this.#deps.log.warn({ err: error }, 'the broker cannot be used, will try again and again');
  }

  /** @returns whether it is another problem than before */
  #fail(problem: BrokerProblem): boolean {
    const before = this.#state;
    const isSame = before.kind === 'failing' && before.problem.code === problem.code;
    this.#state = { kind: 'failing', problem, sinceMs: isSame ? before.sinceMs : this.#deps.now() };
    if (!isSame) this.#deps.onChange();
    return !isSame;
  }

  #become(state: BrokerDrainState): void {
    this.#state = state;
    this.#deps.onChange();
  }
}
