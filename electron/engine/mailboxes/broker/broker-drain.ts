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
import { BrokerError, brokerProblemOf } from '../../../platform/broker-link/broker-error.ts';
import {
  type BrokerAddress,
  openBroker,
  type OpenBroker,
} from '../../../platform/broker-link/open-broker.ts';
import { connectionClosed, sessionEnded } from '../../../platform/broker-link/session-ends.ts';
import { writeNote } from '../../../platform/broker-link/signed-note.ts';
import type { Log } from '../../../platform/log.ts';
import { onAbort } from '../../../platform/on-abort.ts';
import type { BrokerSettings } from '../../store/broker-settings.ts';
import type { BrokerMessages } from './broker-messages.ts';
import { DeskClaim } from './desk-claim.ts';
import type { DurableNotes } from './durable-notes.ts';
import type { JoinedMailboxes } from './joined-mailboxes.ts';
import type { MissingNumbers } from './missing-numbers.ts';
import type { RulesNotes } from './rules-notes.ts';
import { limitsProblemOf } from './set-up.ts';
import type { SetUpWatch } from './set-up-watch.ts';

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;
/** A connection that lasts as long is none that fails again and again. */
const LASTING_MS = 10_000;
const TELL_MS = 500;
/** So often it looks at what others may have changed. */
const LOOK_MS = 5_000;
/** Given out at once; the client asks for more when half of it was read. */
const PULL = 1_000;

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
  readonly onChange: () => void;
  readonly log: Log;
}

export class BrokerDrain {
  readonly #deps: BrokerDrainDeps;
  readonly #clock: BrokerClock;
  readonly #claim: DeskClaim;
  #state: BrokerDrainState = { kind: 'connecting' };
  #pending: number | null = null;
  #emptyAtMs: number | null = null;
  readonly #stopping = new AbortController();
  #waiting = new AbortController();
  #running: Promise<void> = Promise.resolve();

  constructor(deps: BrokerDrainDeps) {
    this.#deps = deps;
    const { place, signKey, now } = deps;
    const note = (): string => writeNote(signKey, DESK_CLOCK_KEY, { atMs: now() });
    this.#clock = new BrokerClock({ key: DESK_CLOCK_KEY, note, now });
    this.#claim = new DeskClaim({ place, brokerNow: () => this.#clock.now() });
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
    this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#waiting.abort();
    await this.#running;
  }

  /** Connects anew at once: the computer woke up, or its network changed, and nobody tells a line that is dead. */
  wake(): void {
    this.#waiting.abort();
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

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    let pauseMs = FIRST_PAUSE_MS;
    while (!signal.aborted) {
      this.#waiting = new AbortController();
      const beganAt = this.#deps.elapsed();
      try {
        // oxlint-disable-next-line no-await-in-loop -- one connection after the other
        await this.#session();
        if (!this.#waiting.signal.aborted)
          throw new BrokerError({ code: 'broker_unreachable', cause: 'connection closed' });
      } catch (error) {
        if (this.#waiting.signal.aborted) continue;
        if (this.#fail(limitsProblemOf(error) ?? brokerProblemOf(error)))
          this.#deps.log.warn({ err: error }, 'the broker cannot be used, will try again and again');
      }
      if (this.#deps.elapsed() - beganAt > LASTING_MS) pauseMs = FIRST_PAUSE_MS;
      // oxlint-disable-next-line no-await-in-loop -- the same
      await pause(pauseMs, undefined, { signal: this.#waiting.signal }).catch(() => undefined);
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    }
  }

  /** Until the connection ends. @throws Error of the broker */
  async #session(): Promise<void> {
    const { settings, address, messages, durable, rules, setUp, onChange } = this.#deps;
    const broker = await openBroker(address);
    const ending = new AbortController();
    const end = (): void => {
      ending.abort();
    };
    const waiting = this.#waiting.signal;
    onAbort(waiting, end);
    let tasks: readonly Promise<unknown>[] = [];
    try {
      await setUp.check(broker);
      const bucket = await broker.bucket(bucketOf(settings.stream));
      await this.#clock.look(bucket);
      await this.#claim.hold(bucket);
      durable.forgetTold();
      const consumer = await broker.stream.consumers.get(settings.stream, CONSUMER);
      const given = await consumer.consume({ max_messages: PULL, abort_on_missing_resource: true });
      ending.signal.throwIfAborted();
      this.#become({ kind: 'draining' });
      tasks = [
        this.#followMailboxes(bucket),
        messages.read(given, ending.signal),
        messages.take(() => this.#clock.aheadMs, ending.signal),
        this.#keepTelling(broker, bucket, ending.signal),
        rules.keepGiving(bucket, broker.maxBytes, ending.signal),
        connectionClosed(broker),
        sessionEnded(ending.signal),
      ];
      await Promise.race(tasks);
    } finally {
      ending.abort();
      waiting.removeEventListener('abort', end);
      await broker.close().catch(() => undefined);
      await Promise.allSettled(tasks);
      messages.gathered.forgetAll();
      onChange();
    }
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

  async #keepTelling(broker: OpenBroker, bucket: KV, signal: AbortSignal): Promise<void> {
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
        await this.#look(broker, bucket);
        lookedAt = elapsed();
      }
      durable.letGoAnswered();
      if (this.#state.kind === 'draining' && durable.noteProgress()) durable.ask(pending, this.#clock.now());
      if (missing.look()) {
        messages.lookAgain();
        onChange();
      }
      await durable.tell(bucket);
      /* oxlint-enable no-await-in-loop */
    }
  }

  /** What others may have changed meanwhile: clocks, the set-up, who reads, the rules. */
  async #look(broker: OpenBroker, bucket: KV): Promise<void> {
    const { setUp, rules } = this.#deps;
    await this.#clock.look(bucket);
    await this.#claim.hold(bucket);
    await setUp.check(broker);
    await rules.check(bucket);
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
