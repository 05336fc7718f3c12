/** Keeps the book of outages: looks every few seconds, and leaves a sign of life behind in the store. */
import type { CodedTunnel } from '../../../shared/contract/coded-views.ts';
import { absence } from '../../../shared/domain/outage/absence.ts';
import { setBackMs, toldAgain } from '../../../shared/domain/outage/clock-set.ts';
import {
  firstWatch,
  observe,
  resumedWatch,
  type Observation,
  type Outage,
  type Watch,
} from '../../../shared/domain/outage/watch.ts';
import type { Instant } from '../../../shared/domain/time/instant.ts';
import type { Log } from '../../platform/log.ts';
import type { Heartbeat } from '../../platform/outages/outages-table.ts';
import type { OutageLog } from '../../platform/outages/outage-log.ts';

const LOOK_MS = 5_000;
/** How much of the time before a crash may be told as an outage although we still listened. */
const BEAT_MS = 15_000;
const DRIFT_MS = 2_000;
const KEPT_MS = 400 * 86_400_000;

export interface OutageWatchDeps {
  readonly store: Pick<OutageLog, 'outages' | 'transaction' | 'redoable'>;
  readonly clock: () => Instant;
  /** Whether this computer has an address in any network. */
  readonly hasNetwork: () => boolean;
  readonly tunnel: () => CodedTunnel;
  /** Whether a public URL is wanted: one that waits for its token is not switched off. */
  readonly isTunnelWanted: () => boolean;
  readonly onChanged: () => void;
  readonly log: Log;
}

export class OutageWatch {
  readonly #deps: OutageWatchDeps;
  #watch: Watch;
  #watchedSinceMs: number | null = null;
  #provenUptimeMs: number | null = null;
  #lastProbeAt: string | null = null;
  /** The outage that the store says to last. */
  #saved: Outage | null = null;
  #beatUptimeMs = -Infinity;
  #timer: NodeJS.Timeout | null = null;
  #isSick = false;

  constructor(deps: OutageWatchDeps) {
    this.#deps = deps;
    this.#watch = firstWatch(deps.clock());
  }

  /** Whether the address was ever proven, and since when; null before. */
  get watchedSinceMs(): number | null {
    return this.#watchedSinceMs;
  }

  /** Writes down how long nobody listened, and goes on from there. */
  start(): void {
    this.#safely(() => {
      const { store, clock } = this.#deps;
      const at = clock();
      const last = store.outages.heartbeat();
      if (last !== null) {
        const away = absence(last, at);
        // The last sign of life stands later than it was: the clock was set back since.
        const backMs = last.wallMs - away.beganAtMs;
        store.transaction(() => {
          store.outages.forgetBefore(at.wallMs - KEPT_MS);
          store.outages.endOpen(last.wallMs);
          if (backMs > 0) this.#tellAgain(backMs, at);
          store.outages.save([away], null);
        });
        this.#watchedSinceMs = Math.min(last.watchedSinceMs, at.wallMs);
        this.#watch = resumedWatch(at);
      }
    });
    this.observeNow();
    this.#timer = setInterval(() => {
      this.observeNow();
    }, LOOK_MS);
  }

  /** A probe that came back proves the address. */
  tunnelIs(view: CodedTunnel): void {
    const { lastProbe } = view;
    if (lastProbe !== null && lastProbe.isOk && lastProbe.at !== this.#lastProbeAt) {
      this.#lastProbeAt = lastProbe.at;
      this.#provenUptimeMs = this.#deps.clock().uptimeMs;
    }
    if (this.#timer !== null) this.observeNow();
  }

  /** Something came in over the public URL: as good as a probe, while nothing speaks against it. */
  recordProof(): void {
    if (this.#watch.open === null && this.#provenUptimeMs !== null) {
      this.#provenUptimeMs = this.#deps.clock().uptimeMs;
    }
  }

  observeNow(): void {
    this.#safely(() => {
      const at = this.#deps.clock();
      const backMs = setBackMs(this.#watch.at, at);
      const seen = observe(this.#watch, at, this.#observation());
      this.#watch = seen.watch;
      if (!seen.watch.isWatching) return;
      const isFirst = this.#watchedSinceMs === null;
      this.#watchedSinceMs = Math.min(this.#watchedSinceMs ?? at.wallMs, at.wallMs);
      if (backMs > 0) {
        this.#deps.store.transaction(() => {
          this.#tellAgain(backMs, at);
        });
      }
      if (seen.closed.length > 0 || !isSame(seen.open, this.#saved)) {
        this.#deps.store.transaction(() => {
          this.#deps.store.outages.save(seen.closed, seen.open);
          this.#beat(at, false);
        });
        this.#saved = seen.open;
        this.#deps.onChanged();
      } else if (at.uptimeMs - this.#beatUptimeMs >= BEAT_MS) {
        this.#deps.store.redoable(() => {
          this.#beat(at, false);
        });
        if (isFirst) this.#deps.onChanged();
      }
    });
  }

  /** Says goodbye: the time until the next start was wanted. */
  stop(): void {
    if (this.#timer === null) return;
    clearInterval(this.#timer);
    this.#timer = null;
    this.#safely(() => {
      const at = this.#deps.clock();
      this.#deps.store.transaction(() => {
        this.#beat(at, true);
      });
    });
  }

  /** What was told by a clock that was ahead. Inside a transaction. */
  #tellAgain(backMs: number, { wallMs }: Instant): void {
    const { outages } = this.#deps.store;
    const ended = outages.since(wallMs).filter(({ endedAtMs }) => endedAtMs !== null);
    const told = ended.map((outage) => toldAgain(outage, backMs, wallMs));
    if (told.length > 0) outages.replaceEndingAfter(wallMs, told);
  }

  #observation(): Observation {
    const view = this.#deps.tunnel();
    return {
      address: stateOf(view, this.#deps.isTunnelWanted()),
      provenUptimeMs: this.#provenUptimeMs,
      hasNetwork: this.#deps.hasNetwork(),
      detail: view.problem?.code ?? null,
    };
  }

  #beat(at: Instant, isGoodbye: boolean): void {
    if (this.#watchedSinceMs === null) return;
    const { wallMs, uptimeMs } = at;
    const beat: Heartbeat = { wallMs, uptimeMs, isGoodbye, watchedSinceMs: this.#watchedSinceMs };
    this.#deps.store.outages.saveHeartbeat(roundBeat(beat));
    this.#beatUptimeMs = at.uptimeMs;
  }

  /** A full disk must not stop what receives; it is said once. */
  #safely(work: () => void): void {
    try {
      work();
      this.#isSick = false;
    } catch (error) {
      if (!this.#isSick) this.#deps.log.error({ err: error }, 'outages cannot be written down');
      this.#isSick = true;
    }
  }
}

function stateOf(view: CodedTunnel, isWanted: boolean): Observation['address'] {
  switch (view.state) {
    case 'off':
      return isWanted ? 'deaf' : 'off';
    case 'up':
      return view.lastProbe?.isOk === true ? 'hearing' : 'deaf';
    case 'wrong_name':
      return 'wrong_name';
    default:
      return 'deaf';
  }
}

/** Both clocks drift by milliseconds: a beginning that only shimmers is not written anew. */
function isSame(a: Outage | null, b: Outage | null): boolean {
  if (a === null || b === null) return a === b;
  const isSteady = Math.abs(a.beganAtMs - b.beganAtMs) < DRIFT_MS;
  return isSteady && a.cause === b.cause && a.detail === b.detail;
}

function roundBeat(beat: Heartbeat): Heartbeat {
  return { ...beat, wallMs: Math.round(beat.wallMs), uptimeMs: Math.round(beat.uptimeMs) };
}
