/**
 * Tells from what is seen now and then since when the public URL does not reach us, and why. Pure.
 *
 * Inside, time is the computer's uptime, which counts sleep and which nobody sets; it becomes wall-clock time
 * only when an outage is told. So a clock that is set back or forward never makes an outage longer or shorter.
 */
import type { Instant } from '../time/instant.ts';
import type { OutageCause } from './outage-cause.ts';

/** What is known of the public URL at one moment. */
export interface Observation {
  readonly address: 'off' | 'deaf' | 'hearing' | 'wrong_name';
  /** Uptime at which something last came through the address; null when nothing did. */
  readonly provenUptimeMs: number | null;
  /** Whether this computer has an address in any network. */
  readonly hasNetwork: boolean;
  /** Why it is unreachable, as a code of the tunnel; null when it does not say. */
  readonly detail: string | null;
}

/** An outage in which the public URL did not reach us, for one reason. UTC milliseconds. */
export interface Outage {
  readonly cause: OutageCause;
  /** The last moment at which we are known to have been heard: it may have begun later, never earlier. */
  readonly beganAtMs: number;
  /** Null while it lasts. */
  readonly endedAtMs: number | null;
  /** When we knew of it. */
  readonly noticedAtMs: number;
  readonly detail: string | null;
}

interface OpenOutage {
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
  readonly open: OpenOutage | null;
}

export interface Observed {
  readonly watch: Watch;
  /** Outages that ended, oldest first. */
  readonly closed: readonly Outage[];
  /** The one that lasts. */
  readonly open: Outage | null;
}

/** A process that looks every few seconds and did not for so long did not run: the computer slept, or it was stopped. */
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

/** Takes up the watch in a new process: until something comes through the address, it is unreachable. */
export function resumedWatch(at: Instant): Watch {
  const open: OpenOutage = {
    cause: 'tunnel',
    beganUptimeMs: at.uptimeMs,
    noticedUptimeMs: at.uptimeMs,
    detail: 'starting',
  };
  return { ...firstWatch(at), isWatching: true, open };
}

/** What follows from looking at the address at one moment. */
export function observe(before: Watch, at: Instant, observation: Observation): Observed {
  const closed: Outage[] = [];
  const slept = afterSleep(before, at, closed);
  const provenMs = Math.max(slept.provenUptimeMs, observation.provenUptimeMs ?? -Infinity);
  const isProven = observation.provenUptimeMs !== null && observation.provenUptimeMs >= slept.neededUptimeMs;
  const isWatching =
    slept.isWatching || (isProven && observation.address !== 'deaf' && observation.address !== 'off');
  const watch: Watch = { ...slept, at, isWatching, provenUptimeMs: provenMs };
  const cause = isWatching ? causeOf(observation, isProven) : null;
  const { open } = watch;
  if (open !== null && open.cause === cause) {
    return told({ ...watch, open: { ...open, detail: observation.detail ?? open.detail } }, closed);
  }
  // It ended when something came through, and turned into another one just now.
  if (open !== null) closed.push(toOutage(open, at, cause === null ? provenMs : at.uptimeMs));
  return told({ ...watch, open: cause === null ? null : begin(watch, cause, observation, at) }, closed);
}

function afterSleep(before: Watch, at: Instant, closed: Outage[]): Watch {
  const passedMs = at.uptimeMs - before.at.uptimeMs;
  const { open } = before;
  // Whether the computer slept behind an address that was switched off does not matter.
  if (passedMs < SLEPT_MS || !before.isWatching || open?.cause === 'switched_off') return before;
  if (open !== null) closed.push(toOutage(open, at, before.at.uptimeMs));
  const sleep: OpenOutage = {
    cause: wasAwake(before.at, at) ? 'frozen' : 'asleep',
    beganUptimeMs: before.at.uptimeMs,
    noticedUptimeMs: at.uptimeMs,
    detail: null,
  };
  closed.push(toOutage(sleep, at, at.uptimeMs));
  return { ...before, neededUptimeMs: at.uptimeMs, provenUptimeMs: at.uptimeMs, open: null };
}

/** Whether the computer was awake for most of the time. Where no clock knows, sleep is by far the likelier. */
function wasAwake(before: Instant, at: Instant): boolean {
  const from = before.awakeMs ?? null;
  const until = at.awakeMs ?? null;
  if (from === null || until === null) return false;
  return until - from > (at.uptimeMs - before.uptimeMs) / 2;
}

/** Null when we are heard. */
function causeOf(observation: Observation, isProven: boolean): OutageCause | null {
  if (observation.address === 'off') return 'switched_off';
  if (observation.address === 'hearing' && isProven) return null;
  if (!observation.hasNetwork) return 'no_network';
  return observation.address === 'wrong_name' && isProven ? 'wrong_name' : 'tunnel';
}

function begin(watch: Watch, cause: OutageCause, observation: Observation, at: Instant): OpenOutage {
  // Switched off it was just now; a failure may have come right after the last thing that came through.
  const isSudden = watch.open !== null || cause === 'switched_off';
  return {
    cause,
    beganUptimeMs: isSudden ? at.uptimeMs : Math.min(watch.provenUptimeMs, at.uptimeMs),
    noticedUptimeMs: at.uptimeMs,
    detail: observation.detail,
  };
}

function told(watch: Watch, closed: readonly Outage[]): Observed {
  return {
    watch,
    closed: closed.filter((outage) => outage.endedAtMs === null || outage.endedAtMs > outage.beganAtMs),
    open: watch.open === null ? null : toOutage(watch.open, watch.at, null),
  };
}

function toOutage(open: OpenOutage, at: Instant, endedUptimeMs: number | null): Outage {
  const wallOf = (uptimeMs: number): number => Math.round(at.wallMs - (at.uptimeMs - uptimeMs));
  return {
    cause: open.cause,
    beganAtMs: wallOf(open.beganUptimeMs),
    endedAtMs: endedUptimeMs === null ? null : wallOf(Math.max(endedUptimeMs, open.beganUptimeMs)),
    noticedAtMs: wallOf(open.noticedUptimeMs),
    detail: open.detail,
  };
}
