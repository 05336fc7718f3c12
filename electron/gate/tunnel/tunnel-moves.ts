/** The moves that several decisions of the tunnel share. Pure. */
import { backoffMs } from '../../../shared/domain/tunnel/backoff.ts';
import type { TunnelState } from '../../../shared/domain/tunnel/tunnel-state.ts';
import type { TunnelProblem } from '../../../shared/contract/tunnel-problems.ts';
import { askedWaitMs, isRefusal, LONGEST_ASKED_WAIT_MS } from './refusal.ts';
import { serverPlace } from './server-place.ts';
import type {
  OpenPhase,
  Transition,
  TransitionContext,
  TunnelCore,
  TunnelEffect,
  TunnelTimings,
  WaitingPhase,
} from './tunnel-state.ts';

/** Starts an attempt. */
export function open(
  core: TunnelCore,
  { nowMs, timings }: TransitionContext,
  isServerSeen = false,
): Transition {
  const id = core.lastId + 1;
  const isFallback = isFallbacksTurn(core, nowMs, timings, isServerSeen);
  return {
    core: { ...core, lastId: id, phase: { kind: 'opening', id, isFallback, isServerSeen } },
    effects: [{ type: 'open', id, name: isFallback ? null : nameToAskFor(core), isFallback }],
  };
}

/** The requested name, or the last one so that the address stays. */
export function nameToAskFor(core: TunnelCore): string | null {
  return core.settings.wishedName ?? core.lastSession?.name ?? null;
}

/**
 * In turn with the chosen one, so that a stand-in that fails too does not take its place for good. Not when the
 * chosen one's server has just come back.
 */
function isFallbacksTurn(
  core: TunnelCore,
  nowMs: number,
  { fallbackAfterFailures }: TunnelTimings,
  isServerSeen: boolean,
): boolean {
  if (core.settings.fallback === null || (isServerSeen && core.vainAttempts === 0)) return false;
  const past = core.failures - fallbackAfterFailures;
  return past >= 0 && (past % 2 === 0 || isToBeLeftAlone(core, nowMs));
}

/** Whether the chosen one's server asked for more patience; a clock that was set back does not prolong it. */
function isToBeLeftAlone({ refusedUntilMs }: TunnelCore, nowMs: number): boolean {
  const leftMs = (refusedUntilMs ?? nowMs) - nowMs;
  return leftMs > 0 && leftMs <= LONGEST_ASKED_WAIT_MS;
}

/** Ends the present attempt or session, if there is one; the phase is the caller's to set. */
export function closeSession(core: TunnelCore, nowMs: number): Transition {
  const { phase } = core;
  if (phase.kind !== 'opening' && phase.kind !== 'open') return { core, effects: [] };
  const effects: TunnelEffect[] = [{ type: 'close', id: phase.id }];
  return { core: { ...core, releasedAtMs: nowMs }, effects };
}

/** It does not work: close, wait, try again. */
export function fail(core: TunnelCore, problem: TunnelProblem, context: TransitionContext): Transition {
  const { nowMs } = context;
  const closed = closeSession(core, nowMs);
  const id = core.lastId + 1;
  // What stands in says nothing about the chosen one.
  const isFallback = (core.phase.kind === 'opening' || core.phase.kind === 'open') && core.phase.isFallback;
  const failed: TunnelCore = {
    ...(isFallback ? closed.core : noteRefusal(closed.core, problem, nowMs)),
    lastId: id,
    failures: core.failures + 1,
    vainAttempts: vainAttempts(core),
    isTroubled: true,
    problem,
  };
  return {
    core: { ...failed, phase: { kind: 'waiting', id, ...waitAfter(core, failed, problem, context) } },
    effects: closed.effects,
  };
}

/** What the chosen one's no leaves behind; any other failure of it ends that. */
export function noteRefusal(core: TunnelCore, problem: TunnelProblem, nowMs: number): TunnelCore {
  if (!isRefusal(problem)) return { ...core, refusals: 0, refusedUntilMs: null };
  const askedMs = askedWaitMs(problem);
  return {
    ...core,
    refusals: core.refusals + 1,
    refusedUntilMs: askedMs === 0 ? null : nowMs + askedMs,
  };
}

/** An attempt that fails says the more the surer it was that the server is there. */
function vainAttempts({ phase, vainAttempts: before }: TunnelCore): number {
  if (phase.kind === 'opening') return phase.isServerSeen ? before + 1 : before;
  if (phase.kind !== 'open') return before;
  return phase.standing === 'unproven' ? before + 1 : 0;
}

/**
 * A refusal is waited out. Any other wait ends as soon as a check finds the server, the later the more often
 * that was in vain.
 */
function waitAfter(
  before: TunnelCore,
  failed: TunnelCore,
  problem: TunnelProblem,
  { nowMs, random, timings }: TransitionContext,
): Pick<WaitingPhase, 'untilMs' | 'serverCheckAtMs'> {
  const { refusals, refusedUntilMs, vainAttempts: vain, settings } = failed;
  const releaseMs = before.phase.kind === 'open' ? timings.nameReleaseMs : 0;
  if (refusals > 0) {
    const backMs = backoffMs(isRefusal(problem) ? refusals - 1 : before.failures, random, timings.reconnect);
    const isAlone = settings.fallback === null;
    const askedMs = isAlone && refusedUntilMs !== null ? refusedUntilMs - nowMs : 0;
    return { untilMs: nowMs + Math.max(backMs, releaseMs, askedMs), serverCheckAtMs: null };
  }
  const untilMs = nowMs + Math.max(backoffMs(before.failures, random, timings.reconnect), releaseMs);
  if (serverPlace(settings) === null) return { untilMs, serverCheckAtMs: null };
  const pauseMs =
    vain > 0 ? backoffMs(vain - 1, random, timings.reopen) : firstServerCheckMs(releaseMs, random, timings);
  return { untilMs, serverCheckAtMs: nowMs + Math.max(pauseMs, releaseMs) };
}

function firstServerCheckMs(releaseMs: number, random: number, timings: TunnelTimings): number {
  return releaseMs > 0 ? releaseMs : serverCheckPauseMs(random, timings);
}

/** Checks of many clients of one server do not all come in the same moment. */
export function serverCheckPauseMs(random: number, { serverCheckEveryMs }: TunnelTimings): number {
  return backoffMs(0, random, { firstMs: serverCheckEveryMs, longestMs: serverCheckEveryMs });
}

/** Keeps `shown` and its beginning in step with what is known. */
export function showing(core: TunnelCore, nowMs: number): TunnelCore {
  const shown = shownState(core);
  return shown === core.shown ? core : { ...core, shown, shownSinceMs: nowMs };
}

function shownState(core: TunnelCore): TunnelState {
  const { phase } = core;
  if (phase.kind === 'off') return 'off';
  // While it reconnects it stays down: the networks' requests go nowhere until a probe came back.
  if (phase.kind !== 'open' || phase.standing === 'unproven') return core.isTroubled ? 'down' : 'connecting';
  if (phase.standing === 'doubted') return 'suspect';
  return isWrongName(core, phase) ? 'wrong_name' : 'up';
}

/** Whether requests to the address that the networks are meant to have do not come through this one. */
export function isWrongName(core: TunnelCore, phase: OpenPhase): boolean {
  if (phase.isFallback) return true;
  return core.settings.wishedName !== null && core.settings.wishedName !== phase.session.name;
}
