/**
 * Decides what follows from what happened to the public URL. Pure: `supervisor.ts` does what it says.
 *
 *   off -> opening -> open (unproven -> proven <-> doubted) -> waiting -> opening …
 *
 * An address counts as working only after a probe came back through it.
 */
import { isDeepStrictEqual } from 'node:util';
import { assertNever } from '../../../shared/domain/assert-never.ts';
import type { SupervisedSettings } from '../../platform/gate-link/gate-messages.ts';
import { afterAddressCheck } from './address-check.ts';
import { adoptNamed, askForName, nameNotGiven } from './name-search.ts';
import { closeSession, fail, serverCheckPauseMs, open, showing } from './tunnel-moves.ts';
import { serverPlace } from './server-place.ts';
import { afterProbe } from './probe-verdict.ts';
import type {
  OpeningPhase,
  OpenPhase,
  Transition,
  TransitionContext,
  TunnelCore,
  TunnelEvent,
  WaitingPhase,
} from './tunnel-state.ts';

export function initialCore(settings: SupervisedSettings, nowMs: number): TunnelCore {
  return {
    settings,
    phase: { kind: 'off' },
    lastId: 0,
    failures: 0,
    refusals: 0,
    refusedUntilMs: null,
    vainAttempts: 0,
    isTroubled: false,
    lastSession: null,
    releasedAtMs: null,
    problem: null,
    lastProbe: null,
    headersTold: null,
    addressCheck: null,
    shown: 'off',
    shownSinceMs: nowMs,
  };
}

/** What the world is after an event, and what has to be done. An event of a former attempt changes nothing. */
export function stepTunnelMachine(
  core: TunnelCore,
  event: TunnelEvent,
  context: TransitionContext,
): Transition {
  const next = react(core, event, context);
  return { core: showing(next.core, context.nowMs), effects: next.effects };
}

function react(core: TunnelCore, event: TunnelEvent, context: TransitionContext): Transition {
  const { phase } = core;
  switch (event.type) {
    case 'start':
      return start(core, event.settings, context);
    case 'stop':
      return stop(core, context);
    case 'check_now':
      if (phase.kind === 'waiting') return open(core, context);
      return phase.kind === 'open' && phase.probeAtMs !== null ? probeNow(core, phase) : stay(core);
    case 'opened':
      if (phase.kind !== 'opening' || phase.id !== event.id) return drop(core, event.id);
      return opened(core, phase, event.session);
    case 'open_failed':
      if (phase.kind !== 'opening' || phase.id !== event.id) return stay(core);
      return fail(core, event.problem, context);
    case 'lost':
      return isOpen(core, event.id) ? fail(core, event.problem, context) : stay(core);
    case 'probed':
      if (phase.kind !== 'open' || phase.id !== event.id || phase.probeAtMs !== null) return stay(core);
      return afterProbe(core, phase, event.report, context);
    case 'address_checked':
      return { core: afterAddressCheck(core, event.id, event.findings), effects: [] };
    case 'wait_over':
      return phase.kind === 'waiting' && phase.id === event.id ? open(core, context) : stay(core);
    case 'server_check_due':
      if (phase.kind !== 'waiting' || phase.id !== event.id || phase.serverCheckAtMs === null)
        return stay(core);
      return checkServer(core, phase);
    case 'server_checked':
      if (phase.kind !== 'waiting' || phase.id !== event.id || phase.serverCheckAtMs !== null)
        return stay(core);
      return event.isThere ? open(core, context, true) : checkServerLater(core, phase, context);
    case 'probe_due':
      if (phase.kind !== 'open' || phase.id !== event.id || phase.probeAtMs === null) return stay(core);
      return probeNow(core, phase);
    case 'name_due':
      return phase.kind === 'open' && phase.id === event.id ? askForName(core, phase) : stay(core);
    case 'name_given':
      if (phase.kind !== 'open' || phase.id !== event.id) return drop(core, event.newId);
      return adoptNamed(core, phase, event.newId, event.session, context);
    case 'name_not_given':
      return phase.kind === 'open' && phase.id === event.id
        ? nameNotGiven(core, phase, event.problem, context)
        : stay(core);
    default:
      return assertNever(event);
  }
}

function start(core: TunnelCore, settings: SupervisedSettings, context: TransitionContext): Transition {
  const isSame = isSameSettings(core.settings, settings);
  const { phase } = core;
  // A second click on Start must not tear down an address that works; while waiting it means "now".
  if (isSame && (phase.kind === 'open' || phase.kind === 'opening')) return stay(core);
  if (isSame && phase.kind === 'waiting') return open(core, context);
  const stopped = stop(core, context);
  const fresh: TunnelCore = {
    ...initialCore(settings, context.nowMs),
    lastId: stopped.core.lastId,
    releasedAtMs: stopped.core.releasedAtMs,
    // Asking for the same name again keeps the address where nothing was changed.
    lastSession: isSame ? stopped.core.lastSession : null,
    shown: core.shown,
    shownSinceMs: core.shownSinceMs,
  };
  const freeAtMs = (fresh.releasedAtMs ?? -Infinity) + context.timings.nameReleaseMs;
  if (freeAtMs <= context.nowMs) {
    const next = open(fresh, context);
    return { core: next.core, effects: [...stopped.effects, ...next.effects] };
  }
  const id = fresh.lastId + 1;
  const untilMs = Math.min(freeAtMs, context.nowMs + context.timings.nameReleaseMs);
  return {
    core: { ...fresh, lastId: id, phase: { kind: 'waiting', id, untilMs, serverCheckAtMs: null } },
    effects: stopped.effects,
  };
}

function stop(core: TunnelCore, context: TransitionContext): Transition {
  const closed = closeSession(core, context.nowMs);
  return {
    core: {
      ...closed.core,
      phase: { kind: 'off' },
      failures: 0,
      refusals: 0,
      refusedUntilMs: null,
      vainAttempts: 0,
      isTroubled: false,
      problem: null,
      lastProbe: null,
      headersTold: null,
      addressCheck: null,
    },
    effects: closed.effects,
  };
}

function opened(core: TunnelCore, opening: OpeningPhase, session: OpenPhase['session']): Transition {
  const { id, isFallback } = opening;
  const phase: OpenPhase = {
    kind: 'open',
    id,
    session,
    isFallback,
    standing: 'unproven',
    failedProbes: 0,
    probeAtMs: null,
    provenAtMs: null,
    nameSearch: null,
  };
  return {
    core: { ...core, phase },
    effects: [{ type: 'probe', id, url: session.url }],
  };
}

function probeNow(core: TunnelCore, phase: OpenPhase): Transition {
  return {
    core: { ...core, phase: { ...phase, probeAtMs: null } },
    effects: [{ type: 'probe', id: phase.id, url: phase.session.url }],
  };
}

function checkServer(core: TunnelCore, phase: WaitingPhase): Transition {
  const place = serverPlace(core.settings);
  if (place === null) return stay(core);
  return {
    core: { ...core, phase: { ...phase, serverCheckAtMs: null } },
    effects: [{ type: 'check_server', id: phase.id, place }],
  };
}

/** It is really away: when it is seen next it has come back, and whatever was in vain before is no sign any more. */
function checkServerLater(
  core: TunnelCore,
  phase: WaitingPhase,
  { nowMs, random, timings }: TransitionContext,
): Transition {
  const serverCheckAtMs = nowMs + serverCheckPauseMs(random, timings);
  return { core: { ...core, vainAttempts: 0, phase: { ...phase, serverCheckAtMs } }, effects: [] };
}

function isOpen(core: TunnelCore, id: number): boolean {
  return core.phase.kind === 'open' && core.phase.id === id;
}

function stay(core: TunnelCore): Transition {
  return { core, effects: [] };
}

/** A session that nobody waits for any more. */
function drop(core: TunnelCore, id: number): Transition {
  return { core, effects: [{ type: 'close', id }] };
}

function isSameSettings(a: SupervisedSettings, b: SupervisedSettings): boolean {
  return isDeepStrictEqual(a, b);
}
