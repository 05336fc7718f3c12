/** The tunnel as the API shows it. Pure. */
import type { CodedTunnel } from '../../../shared/contract/coded-views.ts';
import { findingsOf } from './address-check.ts';
import type { TunnelCore } from './tunnel-state.ts';
import { toIso, toIsoOrNull } from '../../../shared/domain/time/to-iso.ts';

export function tunnelView(core: TunnelCore): CodedTunnel {
  const { settings, lastProbe } = core;
  return {
    state: core.shown,
    provider: settings.provider,
    server: settings.server,
    wishedName: settings.wishedName,
    address: settings.address,
    remotePort: settings.remotePort,
    fallback: settings.fallback?.provider ?? null,
    usedProvider: usedProvider(core),
    url: shownUrl(core),
    since: toIso(core.shownSinceMs),
    lastProbe:
      lastProbe === null
        ? null
        : {
            at: toIso(lastProbe.atMs),
            isOk: lastProbe.problem === null,
            durationMs: lastProbe.durationMs,
            problem: lastProbe.problem,
          },
    problem: core.problem,
    senderHeaders: senderHeaders(core),
    browserProbe: browserProbe(core),
    nextAttemptAt: nextAttemptAt(core),
  };
}

/** Over an address of one's own the connection itself is the sender's. What a forger could write is no name. */
function senderHeaders(core: TunnelCore): CodedTunnel['senderHeaders'] {
  const { headersTold } = core;
  if (headersTold === null || usedProvider(core) === 'own') return null;
  const forgedTold = findingsOf(core)?.forgedTold ?? headersTold;
  return headersTold.filter((name) => forgedTold.includes(name));
}

function browserProbe(core: TunnelCore): CodedTunnel['browserProbe'] {
  const findings = findingsOf(core);
  if (findings === null) return null;
  const { atMs, browserProblem } = findings;
  return { at: toIso(atMs), isOk: browserProblem === null, problem: browserProblem };
}

function usedProvider({ phase, settings }: TunnelCore): CodedTunnel['usedProvider'] {
  const isFallback = (phase.kind === 'opening' || phase.kind === 'open') && phase.isFallback;
  return isFallback ? (settings.fallback?.provider ?? settings.provider) : settings.provider;
}

function shownUrl(core: TunnelCore): string | null {
  const { phase } = core;
  if (phase.kind === 'off') return null;
  // While it is down the address stays in sight: it is the one that the networks go on calling.
  const down = core.isTroubled ? (core.lastSession?.url ?? null) : null;
  return down ?? (phase.kind === 'open' ? phase.session.url : null);
}

function nextAttemptAt(core: TunnelCore): string | null {
  const { phase } = core;
  if (phase.kind === 'waiting') return toIso(phase.untilMs);
  const nameAtMs = phase.kind === 'open' ? (phase.nameSearch?.nextAtMs ?? null) : null;
  return toIsoOrNull(nameAtMs);
}
