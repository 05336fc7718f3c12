/** The moves that several decisions of the tunnel share. Pure. */
import { backoffMs } from '../../../shared/domain/tunnel/backoff.ts';
import type { TunnelState } from '../../../shared/domain/tunnel/tunnel-state.ts';
import type { TunnelProblem } from '../../../shared/contract/tunnel-problems.ts';
import type {
  OpenPhase,
  Step,
  StepContext,
  TunnelCore,
  TunnelEffect,
  TunnelTimings,
} from './tunnel-state.ts';

/** Starts an attempt. */
export function open(core: TunnelCore, timings: TunnelTimings): Step {
  const id = core.lastId + 1;
  const isFallback = isFallbacksTurn(core, timings);
  return {
    core: { ...core, lastId: id, phase: { kind: 'opening', id, isFallback } },
    effects: [{ type: 'open', id, name: isFallback ? null : nameToAskFor(core), isFallback }],
  };
}

/** The wished name, or the last one so that the address stays. */
export function nameToAskFor(core: TunnelCore): string | null {
  return core.settings.wishedName ?? core.lastSession?.name ?? null;
}

/** In turn with the chosen one, so that a stand-in that fails too does not take its place for good. */
function isFallbacksTurn(core: TunnelCore, { fallbackAfterFailures }: TunnelTimings): boolean {
  const past = core.failures - fallbackAfterFailures;
  return core.settings.fallback !== null && past >= 0 && past % 2 === 0;
}

/** Ends the present attempt or session, if there is one; the phase is the caller's to set. */
export function closeSession(core: TunnelCore, nowMs: number): Step {
  const { phase } = core;
  if (phase.kind !== 'opening' && phase.kind !== 'open') return { core, effects: [] };
  const effects: TunnelEffect[] = [{ type: 'close', id: phase.id }];
  return { core: { ...core, releasedAtMs: nowMs }, effects };
}

/** It does not work: close, wait, try again. */
export function fail(core: TunnelCore, problem: TunnelProblem, context: StepContext): Step {
  const { nowMs, random, timings } = context;
  const { phase } = core;
  const backMs = backoffMs(core.failures, random, timings.reconnect);
  const waitMs = phase.kind === 'open' ? Math.max(backMs, timings.nameReleaseMs) : backMs;
  const closed = closeSession(core, nowMs);
  const id = core.lastId + 1;
  return {
    core: {
      ...closed.core,
      lastId: id,
      phase: { kind: 'waiting', id, untilMs: nowMs + waitMs },
      failures: core.failures + 1,
      isTroubled: true,
      problem,
    },
    effects: closed.effects,
  };
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
