/** What a paired mailbox holds for its desk: the rules it admits by, and what it received, sealed. */
import { mkdirSync } from 'node:fs';
import type { Instant } from '../../shared/domain/time/instant.ts';
import { HeldRules } from '../gate/app/held-rules.ts';
import { KeptSpools } from '../gate/app/kept-spools.ts';
import { queueOf, type Spools } from '../gate/app/spools.ts';
import type { LimitsInForce } from '../gate/receiver/limits-in-force.ts';
import { SPOOL_QUEUES, type SpoolQueue } from '../platform/gate-link/gate-messages.ts';
import type { Log } from '../platform/log.ts';
import { readPublicKey } from '../platform/mailbox-link/link-keys.ts';
import type { MailboxState, SpoolRun } from '../platform/mailbox-link/mailbox-messages.ts';
import type { PartContent } from '../platform/mailbox-link/page.ts';
import type { PlainRules } from '../platform/mailbox-link/rules-text.ts';
import { RequestSealer, spooledOf } from '../platform/mailbox-link/sealed-request.ts';
import type { IndexedRules } from '../platform/request/receiver-rules.ts';
import type { PageLimits } from '../platform/spool/spool-reader.ts';
import { SpoolFullError } from '../gate/spool/spool-writer.ts';
import type { SpooledRequest } from '../platform/spool/spooled-request.ts';
import type { SystemClocks } from '../platform/steady-clock.ts';
import { type Acknowledged, AcknowledgedFile } from './acknowledged-file.ts';
import type { StoredPairing } from './pairing-file.ts';
import { ReserveFile } from './reserve-file.ts';
import { behindOwnProxy } from './behind-proxy.ts';
import { countAfter } from './count-after.ts';
import { RulesDigestMemo } from './rules-digest-memo.ts';
import { SpoolReaders } from './spool-readers.ts';
import { beginRun } from './spool-runs.ts';

export interface HoldingsDeps {
  readonly dir: string;
  /** Of the spool: see `SpoolsDeps`. */
  readonly room: { readonly maxBytes: number; readonly keptMs: number };
  readonly pairing: StoredPairing;
  readonly limits: LimitsInForce;
  readonly clocks: SystemClocks;
  /** Makes the folder ready, and takes its lock. @throws Error while it cannot be done */
  readonly prepare: () => void;
  readonly log: Log;
}

/** When the oldest came that waits. */
export type WaitingSince = Required<Pick<Instant, 'wallMs' | 'uptimeMs' | 'bootId'>>;

export class Holdings {
  readonly #deps: HoldingsDeps;
  readonly #held: HeldRules;
  readonly #spools: KeptSpools;
  readonly #sealer: RequestSealer;
  readonly #readers = new SpoolReaders();
  readonly #digest = new RulesDigestMemo();
  readonly #runs = new Map<string, readonly SpoolRun[]>();
  readonly #waiters = new Set<() => void>();
  readonly #acknowledged: AcknowledgedFile;
  readonly #reserve: ReserveFile;
  #isShut = false;
  /** It is asked for with each request. */
  #admitting: { readonly of: IndexedRules; readonly rules: IndexedRules } | null = null;

  /** @throws Error of the file system; Error where the desk's key is none */
  constructor(deps: HoldingsDeps) {
    this.#deps = deps;
    const { dir, room, pairing, limits, clocks, log } = deps;
    const sealKey = readPublicKey(pairing.desk.sealKey, 'x25519');
    if (sealKey === null) throw new Error('The key of the desk is no X25519 key.');
    this.#sealer = new RequestSealer(sealKey, clocks.elapsed);
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    this.#reserve = new ReserveFile(dir);
    this.#reserve.fill();
    this.#held = new HeldRules({ dir, clocks, log });
    limits.change(this.#held.rules.limits);
    this.#spools = new KeptSpools({
      dir,
      ...room,
      prepare: () => {
        deps.prepare();
        this.#held.write();
      },
      onPlaced: () => {
        this.#wakeAll();
      },
      limits: () => limits.now,
      now: clocks.now,
      onDurable: () => {
        this.#wakeAll();
      },
      log,
    });
    this.#acknowledged = new AcknowledgedFile({ dir, sources: () => this.sources(), log });
  }

  start(): void {
    this.#spools.start();
    for (const queue of SPOOL_QUEUES) this.#now.acknowledge(queue, this.#acknowledged.now[queue]);
    this.#acknowledged.start();
  }

  async close(): Promise<void> {
    this.#acknowledged.stop();
    this.#wakeAll();
    await this.#spools.close();
  }

  get rules(): IndexedRules {
    const of = this.#held.rules;
    if (this.#admitting?.of !== of) this.#admitting = { of, rules: behindOwnProxy(of) };
    return this.#admitting.rules;
  }

  steadyMs(): number {
    return this.#held.steadyMs();
  }

  /** Whether a postback can be kept. */
  get isReady(): boolean {
    return this.#held.rules.version > 0 && !this.#spools.isLost && !this.#isShut;
  }

  /** Seals a request, and makes it durable. @throws SpoolFullError; the system's error */
  async append(request: SpooledRequest): Promise<void> {
    if (this.#isShut) throw new SpoolFullError('The pairing is about to end.');
    const sealed = spooledOf(this.#sealer.seal(request), this.#deps.clocks.bootId);
    await this.#now.append({ queue: queueOf(request.facts), request: sealed });
  }

  /** Takes nothing more. Resolves when all that was taken is durable, and counts as waiting. */
  async shut(): Promise<void> {
    this.#isShut = true;
    await this.#now.idle();
  }

  reopen(): void {
    this.#isShut = false;
  }

  /**
   * In force, and on the disk when it returns.
   * @param steadyMs where the desk's clock that nobody sets stands
   * @throws Error of the file system
   */
  hold(rules: PlainRules, steadyMs: number): void {
    const { clocks, limits } = this.#deps;
    const clock = {
      wallMs: clocks.now(),
      uptimeMs: clocks.uptimeMs(),
      bootId: clocks.bootId,
      steadyMs,
    };
    this.#held.hold(rules, clock);
    limits.change(rules.limits);
    this.#reserve.use(() => {
      this.#held.write();
    });
  }

  /** Everything up to these is durable at the desk. */
  acknowledge(acknowledged: Acknowledged): void {
    const { requests, keyless } = this.#now.states();
    const next = {
      requests: Math.min(acknowledged.requests, requests.durableSequence),
      keyless: Math.min(acknowledged.keyless, keyless.durableSequence),
    };
    if (!this.#acknowledged.note(next)) return;
    for (const queue of SPOOL_QUEUES) this.#now.acknowledge(queue, next[queue]);
  }

  /** @throws Error of the file system */
  state(): Pick<MailboxState, 'rulesDigest' | 'queues' | 'spool'> {
    const { room } = this.#deps;
    return {
      rulesDigest: this.#held.isWritten ? this.#digest.of(this.#held.snapshot) : null,
      queues: {
        requests: { runs: [...this.runsOf('requests')] },
        keyless: { runs: [...this.runsOf('keyless')] },
      },
      spool: { ...this.#now.room(), maxBytes: room.maxBytes },
    };
  }

  /**
   * What follows a number, up to the end of its run.
   * @throws SpoolGoneError; Error of the file system
   */
  read(queue: SpoolQueue, afterSequence: number, limits: PageLimits): PartContent {
    const run = this.runsOf(queue).find(({ throughSequence }) => throughSequence > afterSequence);
    if (run === undefined) return { requests: [], throughSequence: afterSequence, unreadable: 0 };
    const after = Math.max(afterSequence, run.fromSequence - 1);
    const state = this.#now.states()[queue];
    return this.#readers.of(state).page(after, run.throughSequence, limits, state.startedAtSequence);
  }

  get waitingCount(): number {
    return this.waitingIn('requests') + this.waitingIn('keyless');
  }

  /** @throws Error of the file system */
  waitingSince(): WaitingSince | null {
    if (this.waitingIn('requests') === 0) return null;
    const [oldest] = this.read('requests', this.#acknowledged.now.requests, { count: 1, bytes: 1 }).requests;
    if (oldest === undefined) return null;
    const { receivedAtMs, uptimeMs, facts } = oldest;
    return { wallMs: receivedAtMs, uptimeMs, bootId: facts.bootId };
  }

  /** Resolves when something came, when the signal says so, and when it is closed. */
  async more(signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#waiters.add(resolve);
    signal.addEventListener('abort', () => {
      resolve();
    });
    await promise;
    this.#waiters.delete(resolve);
  }

  get #now(): Spools {
    return this.#spools.now;
  }

  waitingIn(queue: SpoolQueue): number {
    return countAfter(this.runsOf(queue), this.#acknowledged.now[queue]);
  }

  /** Up to where the desk has each queue. */
  get acknowledged(): Acknowledged {
    return this.#acknowledged.now;
  }

  /** The runs of a queue that something is left of, in order. @throws Error of the file system */
  runsOf(queue: SpoolQueue): readonly SpoolRun[] {
    const { source, dir, startedAtSequence, durableSequence } = this.#now.states()[queue];
    const foundSequence = this.#now.foundSequence(queue);
    const runs =
      this.#runs.get(source) ??
      this.#reserve.use(() => beginRun({ dir, foundSequence, startedAtSequence }, this.#deps.log));
    this.#runs.set(source, runs);
    return runs.map((run, index) =>
      index === runs.length - 1 ? { ...run, throughSequence: durableSequence } : run,
    );
  }

  sources(): Readonly<Record<SpoolQueue, string>> {
    const { requests, keyless } = this.#now.states();
    return { requests: requests.source, keyless: keyless.source };
  }

  #wakeAll(): void {
    for (const wake of this.#waiters) wake();
  }
}
