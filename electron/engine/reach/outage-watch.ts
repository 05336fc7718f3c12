/** Keeps the book of outages: looks every few seconds, and leaves a sign of life behind in the store. */
import type { TunnelView } from '../../../shared/contract/tunnel.ts';
import { absence } from '../../../shared/domain/outage/absence.ts';
import {
  firstWatch,
  type Instant,
  look,
  resumedWatch,
  type Sight,
  type Stretch,
  type Watch,
} from '../../../shared/domain/outage/watch.ts';
import type { Log } from '../../platform/log.ts';
import type { Heartbeat } from '../store/outages-table.ts';
import type { Store } from '../store/store.ts';

const LOOK_MS = 5_000;
/** How much of the time before a crash may be told as deaf although we still listened. */
const BEAT_MS = 15_000;
const DRIFT_MS = 2_000;
const KEPT_MS = 400 * 86_400_000;

export interface OutageWatchParts {
  readonly store: Pick<Store, 'outages' | 'transaction' | 'redoable'>;
  readonly clock: () => Instant;
  /** Whether this computer has an address in any network. */
  readonly hasNetwork: () => boolean;
  readonly tunnel: () => TunnelView;
  readonly onChanged: () => void;
  readonly log: Log;
}

export class OutageWatch {
  readonly #parts: OutageWatchParts;
  #watch: Watch;
  #watchedSinceMs: number | null = null;
  #provenUptimeMs: number | null = null;
  #lastProbeAt: string | null = null;
  /** The stretch that the store says to last. */
  #saved: Stretch | null = null;
  #beatUptimeMs = -Infinity;
  #timer: NodeJS.Timeout | null = null;
  #isSick = false;

  constructor(parts: OutageWatchParts) {
    this.#parts = parts;
    this.#watch = firstWatch(parts.clock());
  }

  /** Whether the address was ever proven, and since when; null before. */
  get watchedSinceMs(): number | null {
    return this.#watchedSinceMs;
  }

  /** Writes down how long nobody listened, and goes on from there. */
  start(): void {
    this.#safely(() => {
      const { store, clock } = this.#parts;
      const at = clock();
      const last = store.outages.heartbeat();
      if (last !== null) {
        const away = absence(last, at);
        store.transaction(() => {
          store.outages.forgetBefore(at.wallMs - KEPT_MS);
          store.outages.endOpen(away.beganAtMs);
          store.outages.save([away], null);
        });
        this.#watchedSinceMs = last.watchedSinceMs;
        this.#watch = resumedWatch(at);
      }
    });
    this.lookNow();
    this.#timer = setInterval(() => {
      this.lookNow();
    }, LOOK_MS);
  }

  /** A probe that came back proves the address. */
  tunnelIs(view: TunnelView): void {
    const { lastProbe } = view;
    if (lastProbe !== null && lastProbe.isOk && lastProbe.at !== this.#lastProbeAt) {
      this.#lastProbeAt = lastProbe.at;
      this.#provenUptimeMs = this.#parts.clock().uptimeMs;
    }
    if (this.#timer !== null) this.lookNow();
  }

  /** Something came in over the public address: as good as a probe, while nothing speaks against it. */
  heard(): void {
    if (this.#watch.open === null && this.#provenUptimeMs !== null) {
      this.#provenUptimeMs = this.#parts.clock().uptimeMs;
    }
  }

  lookNow(): void {
    this.#safely(() => {
      const at = this.#parts.clock();
      const seen = look(this.#watch, at, this.#sight());
      this.#watch = seen.watch;
      if (!seen.watch.isWatching) return;
      this.#watchedSinceMs ??= at.wallMs;
      if (seen.closed.length > 0 || !isSame(seen.open, this.#saved)) {
        this.#parts.store.transaction(() => {
          this.#parts.store.outages.save(seen.closed, seen.open);
          this.#beat(at, false);
        });
        this.#saved = seen.open;
        this.#parts.onChanged();
      } else if (at.uptimeMs - this.#beatUptimeMs >= BEAT_MS) {
        this.#parts.store.redoable(() => {
          this.#beat(at, false);
        });
      }
    });
  }

  /** Says goodbye: the time until the next start was wanted. */
  stop(): void {
    if (this.#timer === null) return;
    clearInterval(this.#timer);
    this.#timer = null;
    this.#safely(() => {
      const at = this.#parts.clock();
      this.#parts.store.transaction(() => {
        this.#beat(at, true);
      });
    });
  }

  #sight(): Sight {
    const view = this.#parts.tunnel();
    return {
      address: addressOf(view),
      provenUptimeMs: this.#provenUptimeMs,
      hasNetwork: this.#parts.hasNetwork(),
      detail: view.problem?.code ?? null,
    };
  }

  #beat(at: Instant, isGoodbye: boolean): void {
    if (this.#watchedSinceMs === null) return;
    const beat: Heartbeat = { ...at, isGoodbye, watchedSinceMs: this.#watchedSinceMs };
    this.#parts.store.outages.saveHeartbeat(roundBeat(beat));
    this.#beatUptimeMs = at.uptimeMs;
  }

  /** A full disk must not stop what receives; it is said once. */
  #safely(work: () => void): void {
    try {
      work();
      this.#isSick = false;
    } catch (error) {
      if (!this.#isSick) this.#parts.log.error({ err: error }, 'outages cannot be written down');
      this.#isSick = true;
    }
  }
}

function addressOf(view: TunnelView): Sight['address'] {
  switch (view.state) {
    case 'off':
      return 'off';
    case 'up':
      return view.lastProbe?.isOk === true ? 'hearing' : 'deaf';
    case 'wrong_name':
      return 'wrong_name';
    default:
      return 'deaf';
  }
}

/** Both clocks drift by milliseconds: a beginning that only shimmers is not written anew. */
function isSame(a: Stretch | null, b: Stretch | null): boolean {
  if (a === null || b === null) return a === b;
  const isSteady = Math.abs(a.beganAtMs - b.beganAtMs) < DRIFT_MS;
  return isSteady && a.cause === b.cause && a.detail === b.detail;
}

function roundBeat(beat: Heartbeat): Heartbeat {
  return { ...beat, wallMs: Math.round(beat.wallMs), uptimeMs: Math.round(beat.uptimeMs) };
}
