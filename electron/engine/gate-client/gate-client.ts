/**
 * The engine's side of the line to the gate. It remembers what the gate said last, says what it wants again to
 * whatever gate is there, and never waits for an answer but where a person has to know that it holds.
 */
import type { CodedTunnel } from '../../../shared/contract/coded-views.ts';
import {
  type GateCommand,
  type GateReport,
  gateReportSchema,
  type GateState,
  type RefusedRequest,
  type SpoolQueue,
} from '../../platform/gate-link/gate-messages.ts';
import type { Heartbeat } from '../../platform/outages/outages-table.ts';
import type { LinkEnd } from '../../platform/gate-link/link.ts';
import type { Log } from '../../platform/log.ts';
import type { ReceiverRules } from '../../platform/request/receiver-rules.ts';
import type { ClockMark } from '../../platform/steady-clock.ts';
import { GateCalls } from './gate-calls.ts';
import { plainRules } from './plain-rules.ts';
import { RulesConfirmation } from './rules-confirmation.ts';
import { notAnswering, withinSeconds } from './within-seconds.ts';

const CATCH_UP_MS = 300;
const RECEIVING_MS = 5_000;
/** A gate that says no more that it is busy is not, however its last word was. */
const BUSY_FOR_MS = 500;

export interface GateListener {
  /** More may be read from a queue. */
  readonly onRows: () => void;
  readonly onState: (state: GateState) => void;
  readonly onRefused: (requests: readonly RefusedRequest[]) => void;
  readonly onTunnel: (view: CodedTunnel) => void;
  /** There is something new in its book of outages. */
  readonly onOutages: () => void;
}

export interface GateClientDeps {
  readonly link: LinkEnd;
  readonly elapsed: () => number;
  readonly log: Log;
}

type TunnelCommand = Omit<Extract<GateCommand, { type: 'tunnel' }>, 'type' | 'call'>;

export class GateClient {
  readonly #deps: GateClientDeps;
  #listener: GateListener | null = null;
  #state: GateState | null = null;
  #tunnel: CodedTunnel | null = null;
  #rules: { readonly rules: ReceiverRules; readonly clock: ClockMark } | null = null;
  readonly #confirmation = new RulesConfirmation();
  #wish: TunnelCommand | null = null;
  #heartbeat: { readonly heartbeat: Heartbeat | null } | null = null;
  readonly #acknowledged = new Map<SpoolQueue, number>();
  readonly #tunnelCalls = new GateCalls<CodedTunnel>();
  readonly #catchUps = new GateCalls<boolean>();
  #whenThere: (() => void)[] = [];
  #busyUntil = Number.NEGATIVE_INFINITY;
  /** Said before anybody listened; the gate says it once. */
  #unheard: RefusedRequest[] = [];

  constructor(deps: GateClientDeps) {
    this.#deps = deps;
  }

  /** What the gate said last; null before its first word. */
  get state(): GateState | null {
    return this.#state;
  }

  get tunnel(): CodedTunnel | null {
    return this.#tunnel;
  }

  /** Whether it has little time for anything but answering senders. */
  get isBusy(): boolean {
    return this.#deps.elapsed() < this.#busyUntil;
  }

  /** Begins to listen, and says hello. */
  start(): void {
    const { link, log } = this.#deps;
    link.onMessage((message) => {
      const report = gateReportSchema.safeParse(message);
      if (report.success) this.#take(report.data);
      else log.error({ err: report.error }, 'the gate said what the engine does not know');
    });
    link.onConnected(() => {
      this.#greet();
    });
    this.#greet();
  }

  /** What comes from now on is told; what was said before is told at once. */
  follow(listener: GateListener): void {
    this.#listener = listener;
    if (this.#tunnel !== null) listener.onTunnel(this.#tunnel);
    if (this.#state !== null) listener.onState(this.#state);
    if (this.#unheard.length > 0) listener.onRefused(this.#unheard.splice(0));
    listener.onRows();
  }

  /** Nothing is told any more. */
  stop(): void {
    this.#listener = null;
    this.#deps.link.onMessage(() => undefined);
    this.#deps.link.onConnected(() => undefined);
    this.#tunnelCalls.end();
    this.#catchUps.end();
    this.#confirmation.end();
  }

  /** @throws UserError when no gate is there within some seconds */
  async there(): Promise<GateState> {
    if (this.#state === null || this.#tunnel === null) {
      await withinSeconds(
        new Promise<void>((resolve) => {
          this.#whenThere.push(resolve);
        }),
      );
    }
    if (this.#state === null) throw notAnswering();
    return this.#state;
  }

  /** The rules that hold from now on; `held` resolves when the gate has them on its disk. */
  hold(rules: ReceiverRules, clock: ClockMark): void {
    this.#rules = { rules, clock };
    const { wallMs, uptimeMs, bootId = null, steadyMs } = clock;
    this.#post({ type: 'rules', ...plainRules(rules), clock: { wallMs, uptimeMs, bootId, steadyMs } });
  }

  /** @throws UserError when the gate cannot write the newest rules, or does not confirm them within some seconds */
  async held(): Promise<void> {
    await this.#confirmation.of(this.#rules?.rules.version ?? 0);
  }

  acknowledge(queue: SpoolQueue, sequence: number): void {
    this.#acknowledged.set(queue, sequence);
    this.#post({ type: 'acknowledge', queue, sequence });
  }

  /** @throws UserError when no gate answers within some seconds */
  async changeTunnel(wish: TunnelCommand): Promise<CodedTunnel> {
    this.#wish = { ...wish, isAnew: false };
    return this.#tunnelCalls.call((call) => {
      this.#post({ type: 'tunnel', call, ...wish });
    });
  }

  /** @param heartbeat the last sign of life that the store knows of: a gate without one of its own goes on from it */
  startOutages(heartbeat: Heartbeat | null): void {
    this.#heartbeat = { heartbeat };
    this.#post({ type: 'outages_since', heartbeat });
  }

  /**
   * Resolves when everything is known that the gate knew when this was called: what was answered before is counted.
   * A gate that does not answer is not waited for.
   */
  async catchUp(): Promise<void> {
    await this.isReceiving(CATCH_UP_MS);
  }

  /** Whether a postback that comes now would be kept; false where the gate does not say so in time. */
  async isReceiving(limitMs = RECEIVING_MS): Promise<boolean> {
    const call = this.#catchUps.call((number) => {
      this.#post({ type: 'catch_up', call: number });
    }, limitMs);
    return call.catch(() => false);
  }

  checkPublicUrl(): void {
    this.#post({ type: 'check_public_url' });
  }

  expectTest(token: string): void {
    this.#post({ type: 'expect_test', token });
  }

  forgetTest(token: string): void {
    this.#post({ type: 'forget_test', token });
  }

  /** To a gate that may know nothing of what was said before. */
  #greet(): void {
    this.#confirmation.reset();
    this.#post({ type: 'hello' });
    if (this.#rules !== null) this.hold(this.#rules.rules, this.#rules.clock);
    for (const [queue, sequence] of this.#acknowledged) this.acknowledge(queue, sequence);
    if (this.#wish !== null) void this.changeTunnel(this.#wish).catch(() => undefined);
    if (this.#heartbeat !== null) this.startOutages(this.#heartbeat.heartbeat);
  }

  #post(command: GateCommand): void {
    this.#deps.link.post(command);
  }

  #take(report: GateReport): void {
    switch (report.type) {
      case 'state':
        this.#state = report.state;
        this.#nowThere();
        this.#listener?.onState(report.state);
        this.#listener?.onRows();
        return;
      case 'rows':
        this.#noteRows(report.queue, report.durableSequence);
        if (report.isBusy) this.#busyUntil = this.#deps.elapsed() + BUSY_FOR_MS;
        this.#listener?.onRows();
        return;
      case 'rules_held':
        this.#confirmation.held(report.version);
        return;
      case 'rules_not_written':
        this.#confirmation.notWritten(report.version, report);
        return;
      case 'caught_up':
        this.#catchUps.answered(report.call, report.isReceiving);
        return;
      case 'outages':
        this.#listener?.onOutages();
        return;
      case 'refused':
        if (this.#listener === null) this.#unheard.push(...report.requests);
        else this.#listener.onRefused(report.requests);
        return;
      case 'tunnel':
        this.#tunnel = report.view;
        this.#nowThere();
        if (report.call !== null) this.#tunnelCalls.answered(report.call, report.view);
        this.#listener?.onTunnel(report.view);
        return;
    }
  }

  #noteRows(queue: SpoolQueue, durableSequence: number): void {
    const state = this.#state;
    if (state === null) return;
    const { queues } = state;
    this.#state = { ...state, queues: { ...queues, [queue]: { ...queues[queue], durableSequence } } };
  }

  #nowThere(): void {
    if (this.#state === null || this.#tunnel === null) return;
    for (const resolve of this.#whenThere.splice(0)) resolve();
  }
}
