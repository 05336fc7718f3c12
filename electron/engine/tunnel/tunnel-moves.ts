/** The moves that several decisions of the tunnel share. Pure. */
import { backoffMs } from '../../../shared/domain/backoff.ts';
import type { TunnelState } from '../../../shared/domain/words.ts';
import type { TunnelProblem } from './tunnel-problem.ts';
import type { Step, StepContext, TunnelCore, TunnelEffect } from './tunnel-state.ts';

/** Starts an attempt, asking for the wished name, or for the last one so that the address stays. */
export function open(core: TunnelCore): Step {
  const id = core.lastId + 1;
  const name = core.settings.wishedName ?? core.lastSession?.name ?? null;
  return {
    core: { ...core, lastId: id, phase: { kind: 'opening', id } },
    effects: [{ type: 'open', id, name }],
  };
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
  return isWrongName(core, phase.session.name) ? 'wrong_name' : 'up';
}

export function isWrongName(core: TunnelCore, given: string): boolean {
  return core.settings.wishedName !== null && core.settings.wishedName !== given;
}
