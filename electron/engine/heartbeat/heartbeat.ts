/**
 * Tells a service of the person's that the desk lives: at its start, every minute while it really receives, when the
 * computer goes to sleep, and when the program is closed. It only calls; nothing waits for it but the end of the program,
 * and that not for long.
 */
import type { CodedHeartbeat, HeartbeatEdit, HeartbeatProblem } from '../../../shared/contract/heartbeat.ts';
import { heartbeatRequest } from '../../../shared/domain/notify/heartbeat-request.ts';
import {
  type HeartbeatSettings,
  type HeartbeatSignal,
  USUAL_HEARTBEAT,
} from '../../../shared/domain/notify/heartbeat-settings.ts';
import { toIsoOrNull } from '../../../shared/domain/time/to-iso.ts';
import { JobRunner, type SliceEnd } from '../../platform/job-runner.ts';
import type { Log } from '../../platform/log.ts';
import type { Power } from '../../../shared/contract/shell.ts';
import type { RequestSender } from '../forward/request-sender.ts';
import type { SecretBook } from '../secrets/secret-book.ts';
import type { Store } from '../store/store.ts';
import { heartbeatUrls, saveHeartbeatUrls, shownUrls } from './heartbeat-urls.ts';

export interface HeartbeatDeps {
  readonly store: Pick<Store, 'heartbeat' | 'transaction'>;
  readonly secrets: SecretBook;
  readonly sender: RequestSender;
  /** Whether a postback that comes now would be taken. */
  readonly isReceiving: () => Promise<boolean>;
  /** What the service shows beside a call. */
  readonly note: (signal: HeartbeatSignal) => string;
  readonly userAgent: string;
  /** UTC milliseconds. */
  readonly now: () => number;
  /** Milliseconds since the computer started, sleep included. */
  readonly uptimeMs: () => number;
  readonly elapsed: () => number;
  readonly log: Log;
}

const MINUTE_MS = 60_000;
const TIMEOUT_MS = 10_000;
/** After a call that was not heard, and while nothing can be received. */
const AGAIN_MS = 20_000;
/** A longer pause would sleep as long as the computer did. */
const LOOK_MS = 2_000;
/** What the end of the program and the sleep of the computer wait for. */
const GOODBYE_MS = 1_500;

export class Heartbeat {
  readonly #deps: HeartbeatDeps;
  readonly #runner: JobRunner;
  #isStarted = false;
  #isStopped = false;
  #goodbye: Promise<void> = Promise.resolve();
  #isReceiving = true;
  #nextAtMs = 0;
  #lastAnsweredAtMs: number | null = null;
  #problem: HeartbeatProblem | null = null;

  constructor(deps: HeartbeatDeps) {
    this.#deps = deps;
    this.#runner = new JobRunner(
      { name: 'the heartbeat', slice: async () => this.#slice(), retryMs: MINUTE_MS },
      { log: deps.log, elapsed: deps.elapsed },
    );
  }

  start(): void {
    this.#runner.wake();
  }

  /** Without a word, where another run goes on in its place; a goodbye that is being said is waited for. */
  async close(): Promise<void> {
    this.#isStopped = true;
    this.#runner.stop();
    await this.#goodbye;
    await this.#deps.sender.close();
  }

  /** The person closed the program. Resolves soon, whatever the other side does. */
  async goodbye(): Promise<void> {
    this.#isStopped = true;
    this.#runner.stop();
    this.#goodbye = this.#sayInTime('stopped');
    await this.#goodbye;
  }

  /** `asleep` and `ending` come some moments before; `awake` takes either back. */
  powerIs(power: Power): void {
    if (power === 'awake') this.#nextAtMs = 0;
    else void this.#sayInTime(power === 'asleep' ? 'asleep' : 'stopped');
  }

  view(): CodedHeartbeat {
    const settings = this.#settings();
    return {
      settings,
      urls: shownUrls(this.#deps.secrets),
      state: this.#state(settings),
      lastAnsweredAt: toIsoOrNull(this.#lastAnsweredAtMs),
      problem: this.#problem,
    };
  }

  update({ urls, ...settings }: HeartbeatEdit): CodedHeartbeat {
    const { store, secrets } = this.#deps;
    store.transaction(() => {
      saveHeartbeatUrls(secrets, urls);
      store.heartbeat.save(settings);
    });
    this.#isStarted = false;
    this.#problem = null;
    this.#lastAnsweredAtMs = null;
    this.#nextAtMs = 0;
    this.#runner.wake();
    return this.view();
  }

  /** Says once that it is alive, as it is saved. @returns null when it was heard */
  async test(): Promise<HeartbeatProblem | null> {
    return this.#say('alive');
  }

  async #slice(): Promise<SliceEnd> {
    const settings = this.#settings();
    if (!settings.isOn || this.#isStopped) return { kind: 'done', pauseMs: 0 };
    if (this.#deps.uptimeMs() >= this.#nextAtMs) {
      this.#nextAtMs = this.#deps.uptimeMs() + AGAIN_MS;
      const pauseMs = await this.#tellAlive(settings);
      // It is 0 where it is wanted at once since: other settings, or the computer woke up.
      if (this.#nextAtMs !== 0) this.#nextAtMs = this.#deps.uptimeMs() + pauseMs;
    }
    return { kind: 'more', pauseMs: LOOK_MS };
  }

  /** @returns until when it is not said again */
  async #tellAlive(settings: HeartbeatSettings): Promise<number> {
    this.#isReceiving = await this.#deps.isReceiving();
    if (!this.#isReceiving) return AGAIN_MS;
    if (
      !this.#isStarted &&
      heartbeatRequest(settings, heartbeatUrls(this.#deps.secrets), 'start', '') !== null
    )
      await this.#say('start');
    this.#isStarted = true;
    const problem = await this.#say('alive');
    const everyMs = settings.everyMinutes * MINUTE_MS;
    return problem === null ? everyMs : Math.min(AGAIN_MS, everyMs);
  }

  async #sayInTime(signal: HeartbeatSignal): Promise<void> {
    if (!this.#settings().isOn) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, GOODBYE_MS);
    await Promise.race([this.#say(signal, GOODBYE_MS), promise]);
    clearTimeout(timer);
  }

  async #say(signal: HeartbeatSignal, timeoutMs = TIMEOUT_MS): Promise<HeartbeatProblem | null> {
    const { secrets, sender, note, userAgent, now, log } = this.#deps;
    const settings = this.#settings();
    const request = heartbeatRequest(settings, heartbeatUrls(secrets), signal, note(signal));
    // Whoever has no URL for sleeping and stopping does not want them told.
    if (request === null) return signal === 'alive' ? this.#note({ code: 'url_missing' }) : null;
    const text = request.body === null ? {} : { 'content-type': 'text/plain' };
    const { answer } = await sender.send(
      { ...request, headers: { 'user-agent': userAgent, ...text } },
      {
        timeoutMs,
        allowsPrivate: settings.allowsPrivate,
        followsRedirects: false,
        proxy: null,
        secrets: { headers: [], isInBody: false },
      },
    );
    if (this.#isStopped) return null;
    if (answer.kind === 'no_answer') return this.#note({ code: 'no_answer', failure: answer.failure });
    if (answer.status < 200 || answer.status >= 300)
      return this.#note({ code: 'bad_status', host: new URL(request.url).host, status: answer.status });
    if (this.#problem !== null) log.info({ signal }, 'the heartbeat is heard again');
    this.#problem = null;
    this.#lastAnsweredAtMs = now();
    return null;
  }

  #note(problem: HeartbeatProblem): HeartbeatProblem {
    // Said once: an outage of the other side would fill the log.
    if (this.#problem?.code !== problem.code)
      this.#deps.log.warn({ code: problem.code }, 'the heartbeat is not heard');
    this.#problem = problem;
    return problem;
  }

  #state({ isOn }: HeartbeatSettings): CodedHeartbeat['state'] {
    if (!isOn) return 'off';
    if (!this.#isReceiving) return 'not_receiving';
    if (this.#problem !== null) return 'failing';
    return this.#lastAnsweredAtMs === null ? 'waiting' : 'heard';
  }

  #settings(): HeartbeatSettings {
    return this.#deps.store.heartbeat.stored() ?? USUAL_HEARTBEAT;
  }
}
