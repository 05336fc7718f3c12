/** Receiving under another name than the requested one, and asking for the requested one beside it. Pure. */
import { backoffMs } from '../../../shared/domain/tunnel/backoff.ts';
import { askedWaitMs, LONGEST_ASKED_WAIT_MS } from './refusal.ts';
import { isWrongName, nameToAskFor, noteRefusal } from './tunnel-moves.ts';
import type { TunnelProblem } from '../../../shared/contract/tunnel-problems.ts';
import { tunnelProblem } from './tunnel-problem.ts';
import type {
  NameSearch,
  OpenedSession,
  OpenPhase,
  Transition,
  TransitionContext,
  TunnelCore,
  TunnelEffect,
} from './tunnel-state.ts';

export function wrongNameProblem(core: TunnelCore, phase: OpenPhase): TunnelProblem | null {
  const { wishedName, fallback } = core.settings;
  if (phase.isFallback) {
    const provider = fallback?.provider ?? '';
    return tunnelProblem('wrong_name', { code: 'fallback_stands_in', provider, url: phase.session.url });
  }
  if (wishedName === null || !isWrongName(core, phase)) return null;
  return tunnelProblem('wrong_name', {
    code: 'wrong_name',
    requested: wishedName,
    given: phase.session.name,
  });
}

export function startNameSearch(
  core: TunnelCore,
  phase: OpenPhase,
  context: TransitionContext,
): NameSearch | null {
  if (!isWrongName(core, phase)) return null;
  const { nowMs, random, timings } = context;
  const soonestMs = phase.isFallback ? (core.refusedUntilMs ?? nowMs) : nowMs;
  const askedMs = Math.min(soonestMs - nowMs, LONGEST_ASKED_WAIT_MS);
  return { failures: 0, nextAtMs: nowMs + Math.max(backoffMs(0, random, timings.askForName), askedMs) };
}

/** Tries to open a second session under the requested name; the first goes on receiving meanwhile. */
export function askForName(core: TunnelCore, phase: OpenPhase): Transition {
  const name = phase.isFallback ? nameToAskFor(core) : core.settings.wishedName;
  const search = phase.nameSearch;
  if (search === null || search.nextAtMs === null) return { core, effects: [] };
  const newId = core.lastId + 1;
  return {
    core: { ...core, lastId: newId, phase: { ...phase, nameSearch: { ...search, nextAtMs: null } } },
    effects: [{ type: 'ask_for_name', id: phase.id, newId, name }],
  };
}

export function nameNotGiven(
  core: TunnelCore,
  phase: OpenPhase,
  problem: TunnelProblem,
  { nowMs, random, timings }: TransitionContext,
): Transition {
  const search = phase.nameSearch;
  if (search === null || search.nextAtMs !== null) return { core, effects: [] };
  const failures = search.failures + 1;
  const waitMs = Math.max(backoffMs(failures, random, timings.askForName), askedWaitMs(problem));
  const next: OpenPhase = { ...phase, nameSearch: { failures, nextAtMs: nowMs + waitMs } };
  return { core: { ...noteRefusal(core, problem, nowMs), phase: next }, effects: [] };
}

/** The second session has the requested name: it takes over, and has to prove itself like any other. */
export function adoptNamed(
  core: TunnelCore,
  phase: OpenPhase,
  newId: number,
  session: OpenedSession,
  context: TransitionContext,
): Transition {
  const next: OpenPhase = {
    kind: 'open',
    id: newId,
    session,
    isFallback: false,
    standing: 'unproven',
    failedProbes: 0,
    probeAtMs: null,
    provenAtMs: null,
    nameSearch: null,
  };
  const effects: TunnelEffect[] = [
    { type: 'close', id: phase.id },
    { type: 'probe', id: newId, url: session.url },
  ];
  return {
    core: { ...core, phase: next, releasedAtMs: context.nowMs, problem: null },
    effects,
  };
}
