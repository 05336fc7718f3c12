/** Knows when the desk called last, also across a restart, and tells its owner once when it is away for long, and once when it is back. */
import { Agent } from 'undici';
import {
  ALERT_WAYS,
  type AlertWay,
  deskCalled,
  newsTold,
  owedNews,
} from '../../shared/domain/mailbox/desk-absence.ts';
import { type Instant, lapse } from '../../shared/domain/time/instant.ts';
import type { DeskAlert } from '../../shared/program/desk-alert.ts';
import type { Log } from '../platform/log.ts';
import type { SystemClocks } from '../platform/steady-clock.ts';
import { type Absence, readAbsence, writeAbsence } from './absence-file.ts';
import { alertCall, type AlertText, sendAlert } from './alert-sender.ts';
import type { Paired } from './paired.ts';

const LOOK_MS = 3_000;
const CONNECT_MS = 10_000;
/** After a call that failed; twice as long after each further one. */
const AGAIN_MS = 60_000;
const MOST_AGAIN_MS = 60 * 60_000;
/** The desk calls every 25 s. */
const WRITE_MS = 30_000;

export interface DeskWatchDeps {
  /** Of its file; made when it is written. */
  readonly dir: string;
  readonly paired: () => Paired | null;
  /** Null for none. */
  readonly alert: DeskAlert | null;
  readonly alertText: AlertText;
  readonly clocks: Pick<SystemClocks, 'now' | 'uptimeMs' | 'bootId'>;
  readonly log: Log;
}

interface Retry {
  readonly atMs: number;
  readonly pauseMs: number;
}

export class DeskWatch {
  readonly #deps: DeskWatchDeps;
  readonly #agent = new Agent({ connect: { timeout: CONNECT_MS } });
  readonly #retries = new Map<AlertWay, Retry>();
  #absence: Absence;
  #writtenAtMs = -Infinity;
  #isLooking = false;
  #timer: NodeJS.Timeout | null = null;

  constructor(deps: DeskWatchDeps) {
    this.#deps = deps;
    this.#absence = readAbsence(deps.dir, this.#now());
  }

  /** Since its last call. Before the first start that wrote it down nobody knows; it counts from there. */
  get awayMs(): number {
    return lapse(this.#absence.call, this.#now()).ms;
  }

  noteCall(): void {
    const { told } = this.#absence;
    const after = deskCalled(told, this.awayMs);
    this.#absence = { call: this.#now(), told: after };
    if (after !== told) {
      this.#retries.clear();
      this.#write();
    } else if (this.#deps.clocks.uptimeMs() - this.#writtenAtMs >= WRITE_MS) this.#write();
  }

  start(): void {
    if (this.#deps.alert === null) return;
    this.#timer = setInterval(() => {
      void this.#look();
    }, LOOK_MS);
    this.#timer.unref();
    void this.#look();
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    if (this.#writtenAtMs > -Infinity) this.#write();
    void this.#agent.destroy();
  }

  async #look(): Promise<void> {
    const { paired, alert } = this.#deps;
    if (this.#isLooking || alert === null || paired() === null) return;
    this.#isLooking = true;
    try {
      await Promise.all(ALERT_WAYS.map(async (way) => this.#tell(alert, way)));
    } finally {
      this.#isLooking = false;
    }
  }

  async #tell(alert: DeskAlert, way: AlertWay): Promise<void> {
    const { paired, clocks, log } = this.#deps;
    const news = owedNews(this.#absence.told, way, this.awayMs, alert.afterMs);
    if (news === null || clocks.uptimeMs() < (this.#retries.get(way)?.atMs ?? 0)) return;
    const waiting = paired()?.holdings.waitingCount ?? 0;
    const call = alertCall(alert, way, { news, waiting }, this.#deps.alertText);
    if (call === null) return;
    const outcome = await sendAlert(this.#agent, call);
    if (outcome.kind === 'told') {
      this.#retries.delete(way);
      this.#absence = { ...this.#absence, told: newsTold(this.#absence.told, way, news.kind) };
      this.#write();
      log.warn({ way, news: news.kind, waiting }, 'the owner was told of the desk');
      return;
    }
    const pauseMs = Math.min((this.#retries.get(way)?.pauseMs ?? AGAIN_MS / 2) * 2, MOST_AGAIN_MS);
    const waitMs = Math.min(Math.max(pauseMs, outcome.afterMs ?? 0), MOST_AGAIN_MS);
    this.#retries.set(way, { atMs: clocks.uptimeMs() + waitMs, pauseMs });
    log.error({ way, news: news.kind, cause: outcome.cause }, 'the owner could not be told of the desk');
  }

  #write(): void {
    this.#writtenAtMs = this.#deps.clocks.uptimeMs();
    writeAbsence(this.#deps.dir, this.#absence, this.#deps.log);
  }

  #now(): Instant {
    const { now, uptimeMs, bootId } = this.#deps.clocks;
    return { wallMs: now(), uptimeMs: uptimeMs(), bootId };
  }
}
