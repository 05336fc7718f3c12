/** The gate's side of the line to its engine: takes what it is told, and says what has changed. */
import {
  type GateCommand,
  gateCommandSchema,
  type GateReport,
  type GateState,
} from '../../platform/gate-link/gate-messages.ts';
import type { LinkEnd } from '../../platform/gate-link/link.ts';
import type { Heartbeat } from '../../platform/outages/outages-table.ts';
import type { Log } from '../../platform/log.ts';
import type { LimitsInForce } from '../receiver/limits-in-force.ts';
import type { OwnTests } from '../receiver/own-tests.ts';
import type { RefusalQueue } from '../receiver/refusal-queue.ts';
import type { TunnelSupervisor } from '../tunnel/supervisor.ts';
import type { HeldRules } from './held-rules.ts';
import type { KeptSpools } from './kept-spools.ts';
import { RowAnnouncer } from './row-announcer.ts';
import type { TunnelWish } from './tunnel-wish.ts';
import { causeOf } from '../../platform/cause-of.ts';

/** Counts change with each request: they are told this often, where they have changed. */
const STATE_MS = 1_000;

export interface EngineTalkDeps {
  readonly link: LinkEnd;
  readonly held: HeldRules;
  readonly limits: LimitsInForce;
  readonly spools: KeptSpools;
  /** Whether a postback that comes now would be kept. */
  readonly isReceiving: () => boolean;
  readonly refusals: RefusalQueue;
  readonly ownTests: OwnTests;
  readonly wish: TunnelWish;
  readonly supervisor: TunnelSupervisor;
  /** See `GateCommand`. */
  readonly onOutagesSince: (heartbeat: Heartbeat | null) => void;
  readonly state: () => Promise<GateState>;
  /** Whether the thread that answers senders has little time for anything else. */
  readonly isBusy: () => boolean;
  readonly log: Log;
}

export class EngineTalk {
  readonly #deps: EngineTalkDeps;
  /** Whether an engine said hello since the line was made. */
  #hasEngine = false;
  #lastState = '';
  readonly #rows: RowAnnouncer;
  #timer: NodeJS.Timeout | null = null;

  constructor(deps: EngineTalkDeps) {
    this.#deps = deps;
    this.#rows = new RowAnnouncer({
      states: () => deps.spools.now.states(),
      say: (queue, durableSequence) =>
        this.say({ type: 'rows', queue, durableSequence, isBusy: deps.isBusy() }),
    });
  }

  start(): void {
    const { link, log } = this.#deps;
    link.onConnected(() => {
      this.#hasEngine = false;
    });
    link.onMessage((message) => {
      const command = gateCommandSchema.safeParse(message);
      if (command.success) this.#obey(command.data);
      else log.error({ err: command.error }, 'the engine said what the gate does not know');
    });
    this.#timer = setInterval(() => {
      if (!this.#deps.held.isWritten) this.#writeRules();
      this.sayState();
    }, STATE_MS);
    this.#timer.unref();
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    this.#rows.stop();
  }

  /** @returns whether there is an engine to hear it */
  say(report: GateReport): boolean {
    if (this.#hasEngine) this.#deps.link.post(report);
    return this.#hasEngine;
  }

  /** More is durable. */
  noteRows(): void {
    if (this.#hasEngine) this.#rows.note();
  }

  /** Others are in their place: what was said of the ones before says nothing of them. */
  noteOtherSpools(): void {
    this.#rows.forget();
    this.sayState();
  }

  /** The state, where it is another one than was said last. */
  sayState(): void {
    if (this.#hasEngine) void this.#sayState();
  }

  async #sayState(): Promise<void> {
    const state = await this.#deps.state();
    const text = JSON.stringify(state);
    if (text === this.#lastState) return;
    this.#lastState = text;
    this.say({ type: 'state', state });
  }

  #writeRules(): void {
    const { held, log } = this.#deps;
    const { version } = held.rules;
    try {
      held.write();
      this.say({ type: 'rules_held', version });
    } catch (error) {
      // Where they are new the engine tells the person who made the change.
      log.error({ err: error }, 'the rules of the receiver could not be written down');
      const code = error instanceof Error && 'code' in error ? String(error.code) : null;
      this.say({
        type: 'rules_not_written',
        version,
        cause: causeOf(error),
        code,
      });
    }
  }

  #obey(command: GateCommand): void {
    const { held, limits, spools, ownTests, wish, supervisor } = this.#deps;
    switch (command.type) {
      case 'hello':
        this.#hasEngine = true;
        this.#lastState = '';
        this.#rows.forget();
        this.say({ type: 'tunnel', call: null, view: supervisor.view() });
        this.sayState();
        this.#deps.refusals.flush();
        return;
      case 'rules':
        held.hold(command.rules, command.clock);
        limits.change(command.rules.limits);
        this.#writeRules();
        return;
      case 'acknowledge':
        spools.now.acknowledge(command.queue, command.sequence);
        this.#rows.acknowledged(command.queue, command.sequence);
        return;
      case 'tunnel':
        wish.change(command.wanted, command.tokens);
        // With the same settings a start would leave the session of an old token alone.
        if (command.isAnew || command.wanted === null) void supervisor.stop();
        if (command.wanted !== null) supervisor.start(command.wanted);
        this.say({ type: 'tunnel', call: command.call, view: supervisor.view() });
        return;
      case 'outages_since':
        this.#deps.onOutagesSince(command.heartbeat);
        this.say({ type: 'outages' });
        return;
      case 'check_public_url':
        supervisor.checkNow();
        return;
      case 'catch_up':
        this.#rows.sayNow();
        this.#deps.refusals.flush();
        this.say({ type: 'caught_up', call: command.call, isReceiving: this.#deps.isReceiving() });
        return;
      case 'expect_test':
        ownTests.expect(command.token);
        return;
      case 'forget_test':
        ownTests.forget(command.token);
        return;
    }
  }
}
