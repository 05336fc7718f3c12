/** What a probe's reply says about the public URL. Pure. */
import { assertNever } from '../../../shared/domain/assert-never.ts';
import type { NetworkFailure } from './network-failure.ts';
import { AWKWARD_VALUE } from '../../platform/probe-way.ts';
import type { TunnelProblem } from '../../../shared/contract/tunnel-problems.ts';
import { tunnelProblem } from './tunnel-problem.ts';

export interface ProbeReply {
  readonly status: number;
  readonly contentType: string;
  readonly location: string;
  /** The beginning is enough. */
  readonly body: string;
}

export type ProbeOutcome =
  | { readonly kind: 'ok' }
  | { readonly kind: 'timed_out'; readonly timeoutMs: number }
  | Exclude<NetworkFailure, { readonly kind: 'timed_out' }>
  | { readonly kind: 'server_error'; readonly status: number }
  | { readonly kind: 'not_found'; readonly status: number }
  | { readonly kind: 'interstitial'; readonly status: number }
  | { readonly kind: 'redirected'; readonly target: string }
  | { readonly kind: 'other_machine' }
  | { readonly kind: 'changed_query'; readonly arrived: string };

/** How any copy of this program answers a probe, ours or another's: a signature, and what arrived. */
const SIGNATURE = /^[A-Za-z0-9_-]{43}$/;

/** @param proof what only we could have answered to this probe's nonce */
export function readReply(reply: ProbeReply, proof: string): ProbeOutcome {
  const [given = '', arrivedCode] = reply.body.trim().split(' ');
  if (given === proof) {
    const arrived = Buffer.from(arrivedCode ?? '', 'base64url').toString();
    return arrived === AWKWARD_VALUE ? { kind: 'ok' } : { kind: 'changed_query', arrived };
  }
  if (reply.status === 200 && SIGNATURE.test(given)) return { kind: 'other_machine' };
  if (reply.status >= 300 && reply.status < 400) {
    return { kind: 'redirected', target: hostOf(reply.location) };
  }
  if (reply.status >= 500 && reply.status !== 511) return { kind: 'server_error', status: reply.status };
  const isPage = reply.contentType.includes('html') || reply.status === 511;
  if (isPage && reply.status !== 404) return { kind: 'interstitial', status: reply.status };
  return { kind: 'not_found', status: reply.status };
}

/** The outcome as a problem; null when the address leads to us. */
export function problemOfProbe(outcome: ProbeOutcome): TunnelProblem | null {
  switch (outcome.kind) {
    case 'ok':
      return null;
    case 'timed_out':
      return tunnelProblem('timed_out', {
        code: 'probe_timed_out',
        seconds: Math.round(outcome.timeoutMs / 1_000),
      });
    case 'name_not_found':
      return tunnelProblem('unreachable', { code: 'probe_name_not_found' });
    case 'unreachable':
      return tunnelProblem('unreachable', { code: 'probe_unreachable', cause: outcome.cause });
    case 'certificate':
      return tunnelProblem('unreachable', { code: 'probe_certificate', cause: outcome.cause });
    case 'not_tls':
      return tunnelProblem('unreachable', { code: 'probe_not_tls' });
    case 'not_http':
      return tunnelProblem('unreachable', { code: 'probe_not_http' });
    case 'private_address':
      return tunnelProblem('unreachable', { code: 'probe_leads_inside' });
    case 'server_error':
      return tunnelProblem('probe_failed', { code: 'probe_server_error', status: outcome.status });
    case 'not_found':
      return tunnelProblem('probe_failed', { code: 'probe_not_found', status: outcome.status });
    case 'interstitial':
      return tunnelProblem('probe_failed', { code: 'probe_interstitial', status: outcome.status });
    case 'redirected':
      return tunnelProblem('probe_failed', { code: 'probe_redirected', target: outcome.target });
    case 'other_machine':
      return tunnelProblem('other_machine', { code: 'probe_other_machine' });
    case 'changed_query':
      return tunnelProblem('probe_failed', {
        code: 'probe_changed_query',
        sent: AWKWARD_VALUE,
        arrived: outcome.arrived,
      });
    default:
      return assertNever(outcome);
  }
}

function hostOf(location: string): string {
  return URL.canParse(location) ? new URL(location).host : location.slice(0, 100);
}
