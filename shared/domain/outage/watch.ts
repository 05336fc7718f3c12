/**
 * Tells from what is seen now and then since when the public address does not reach us, and why. Pure.
 *
 * Inside, time is the computer's uptime, which counts sleep and which nobody sets; it becomes wall-clock time
 * only when a stretch is told. So a clock that is set back or forward never makes an outage longer or shorter.
 */
import type { OutageCause } from '../words.ts';

/** One moment on both clocks. */
export interface Instant {
  /** UTC milliseconds. */
  readonly wallMs: number;
  /** Since the computer started, sleep included. */
  readonly uptimeMs: number;
}

/** What is known of the public address at one moment. */
export interface Sight {
  readonly address: 'off' | 'deaf' | 'hearing' | 'wrong_name';
  /** Uptime at which something last came through the address; null when nothing did. */
  readonly provenUptimeMs: number | null;
  /** Whether this computer has an address in any network. */
  readonly hasNetwork: boolean;
  /** Why it is deaf, as a code of the tunnel; null when it does not say. */
  readonly detail: string | null;
}

/** A stretch in which the public address did not reach us, for one reason. UTC milliseconds. */
export interface Stretch {
  readonly cause: OutageCause;
  /** The last moment at which we are known to have been heard: it may have begun later, never earlier. */
  readonly beganAtMs: number;
  /** Null while it lasts. */
  readonly endedAtMs: number | null;
  /** When we knew of it. */
  readonly noticedAtMs: number;
  readonly detail: string | null;
}

interface OpenStretch {
  readonly cause: OutageCause;
  readonly beganUptimeMs: number;
  readonly noticedUptimeMs: number;
  readonly detail: string | null;
}

export interface Watch {
  readonly at: Instant;
  /** Whether the address was ever proven: before that nobody can be missed. */
  readonly isWatching: boolean;
  readonly provenUptimeMs: number;
  /** After a sleep only something newer proves that we hear. */
  readonly neededUptimeMs: number;
  readonly open: OpenStretch | null;
}

export interface Look {
  readonly watch: Watch;
  /** Stretches that ended, oldest first. */
  readonly closed: readonly Stretch[];
  /** The one that lasts. */
  readonly open: Stretch | null;
}

/** A process that looks every few seconds and did not for so long did not run: the computer slept. */
const SLEPT_MS = 25_000;

export function firstWatch(at: Instant): Watch {
  return {
    at,
    isWatching: false,
    provenUptimeMs: at.uptimeMs,
    neededUptimeMs: at.uptimeMs,
    open: null,
  };
}

/** Takes up the watch in a new process: until something comes through the address, it is deaf. */
export function resumedWatch(at: Instant): Watch {
  const open: OpenStretch = {
    cause: 'tunnel',
    beganUptimeMs: at.uptimeMs,
    noticedUptimeMs: at.uptimeMs,
    detail: 'starting',
  };
  return { ...firstWatch(at), isWatching: true, open };
}

/** What follows from looking at the address at one moment. */
export function look(before: Watch, at: Instant, sight: Sight): Look {
  const closed: Stretch[] = [];
  const slept = afterSleep(before, at, closed);
  const provenMs = Math.max(slept.provenUptimeMs, sight.provenUptimeMs ?? -Infinity);
  const isProven = sight.provenUptimeMs !== null && sight.provenUptimeMs >= slept.neededUptimeMs;
  const isWatching = slept.isWatching || (isProven && sight.address !== 'deaf' && sight.address !== 'off');
  const watch: Watch = { ...slept, at, isWatching, provenUptimeMs: provenMs };
  const cause = isWatching ? causeOf(sight, isProven) : null;
  const { open } = watch;
  if (open !== null && open.cause === cause) {
    return told({ ...watch, open: { ...open, detail: sight.detail ?? open.detail } }, closed);
  }
  // It ended when something came through, and turned into another one just now.
  if (open !== null) closed.push(toStretch(open, at, cause === null ? provenMs : at.uptimeMs));
  return told({ ...watch, open: cause === null ? null : begin(watch, cause, sight, at) }, closed);
}

function afterSleep(before: Watch, at: Instant, closed: Stretch[]): Watch {
  const passedMs = at.uptimeMs - before.at.uptimeMs;
  const { open } = before;
  // Whether the computer slept behind an address that was switched off does not matter.
  if (passedMs < SLEPT_MS || !before.isWatching || open?.cause === 'switched_off') return before;
  if (open !== null) closed.push(toStretch(open, at, before.at.uptimeMs));
  const sleep: OpenStretch = {
    cause: 'asleep',
    beganUptimeMs: before.at.uptimeMs,
    noticedUptimeMs: at.uptimeMs,
    detail: null,
  };
  closed.push(toStretch(sleep, at, at.uptimeMs));
  return { ...before, neededUptimeMs: at.uptimeMs, provenUptimeMs: at.uptimeMs, open: null };
}

/** Null when we are heard. */
function causeOf(sight: Sight, isProven: boolean): OutageCause | null {
  if (sight.address === 'off') return 'switched_off';
  if (sight.address === 'hearing' && isProven) return null;
  if (!sight.hasNetwork) return 'no_network';
  return sight.address === 'wrong_name' && isProven ? 'wrong_name' : 'tunnel';
}

function begin(watch: Watch, cause: OutageCause, sight: Sight, at: Instant): OpenStretch {
  // Switched off it was just now; a failure may have come right after the last thing that came through.
  const isSudden = watch.open !== null || cause === 'switched_off';
  return {
    cause,
    beganUptimeMs: isSudden ? at.uptimeMs : Math.min(watch.provenUptimeMs, at.uptimeMs),
    noticedUptimeMs: at.uptimeMs,
    detail: sight.detail,
  };
}

function told(watch: Watch, closed: readonly Stretch[]): Look {
  return {
    watch,
    closed: closed.filter((stretch) => stretch.endedAtMs === null || stretch.endedAtMs > stretch.beganAtMs),
    open: watch.open === null ? null : toStretch(watch.open, watch.at, null),
  };
}

function toStretch(open: OpenStretch, at: Instant, endedUptimeMs: number | null): Stretch {
  const wallOf = (uptimeMs: number): number => Math.round(at.wallMs - (at.uptimeMs - uptimeMs));
  return {
    cause: open.cause,
    beganAtMs: wallOf(open.beganUptimeMs),
    endedAtMs: endedUptimeMs === null ? null : wallOf(Math.max(endedUptimeMs, open.beganUptimeMs)),
    noticedAtMs: wallOf(open.noticedUptimeMs),
    detail: open.detail,
  };
}
