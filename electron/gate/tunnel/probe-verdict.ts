/** What one probe's result changes. Pure. */
import { checkAddress } from './address-check.ts';
import { startNameSearch, wrongNameProblem } from './name-search.ts';
import { fail } from './tunnel-moves.ts';
import type { OpenPhase, ProbeReport, Transition, TransitionContext, TunnelCore } from './tunnel-state.ts';

/** One failure may be chance; the second in a row closes the session and reconnects. */
const FAILURES_UNTIL_DOWN = 2;

export function afterProbe(
  core: TunnelCore,
  phase: OpenPhase,
  report: ProbeReport,
  context: TransitionContext,
): Transition {
  const headersTold = report.headersTold ?? core.headersTold;
  const probed: TunnelCore = { ...core, lastProbe: report, headersTold };
  return report.problem === null
    ? proven(probed, phase, context)
    : doubted(probed, phase, report.problem, context);
}

function proven(core: TunnelCore, phase: OpenPhase, context: TransitionContext): Transition {
  const { nowMs, timings } = context;
  const provenAtMs = phase.provenAtMs ?? nowMs;
  // One good probe is not enough: an address that comes and goes would be reconnected without pause.
  const isSteady = nowMs - provenAtMs >= timings.steadyAfterMs;
  const next: OpenPhase = {
    ...phase,
    standing: 'proven',
    failedProbes: 0,
    probeAtMs: nowMs + timings.probeEveryMs,
    provenAtMs,
    nameSearch: phase.nameSearch ?? startNameSearch(core, phase, context),
  };
  const [checked, effects] = checkAddress(core, phase);
  return {
    core: {
      ...checked,
      phase: next,
      // The stand-in's address is not the one that the networks have.
      lastSession: phase.isFallback ? core.lastSession : phase.session,
      failures: isSteady ? 0 : core.failures,
      refusals: phase.isFallback ? core.refusals : 0,
      refusedUntilMs: phase.isFallback ? core.refusedUntilMs : null,
      vainAttempts: phase.isFallback ? core.vainAttempts : 0,
      isTroubled: false,
      problem: wrongNameProblem(core, phase),
    },
    effects,
  };
}

function doubted(
  core: TunnelCore,
  phase: OpenPhase,
  problem: NonNullable<ProbeReport['problem']>,
  context: TransitionContext,
): Transition {
  const failedProbes = phase.failedProbes + 1;
  if (failedProbes >= FAILURES_UNTIL_DOWN) return fail(core, problem, context);
  const next: OpenPhase = {
    ...phase,
    standing: phase.standing === 'unproven' ? 'unproven' : 'doubted',
    failedProbes,
    probeAtMs: context.nowMs + context.timings.suspectAgainMs,
    // A fault starts the count of steady time again.
    provenAtMs: null,
  };
  return { core: { ...core, phase: next, problem }, effects: [] };
}
