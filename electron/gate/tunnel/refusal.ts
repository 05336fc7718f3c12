/** Which failures are a server's own no, so that asking again soon would be rude. Pure. */
import type { TunnelProblem, TunnelReason } from '../../../shared/contract/tunnel-problems.ts';

/** Longer than this nobody is made to wait by a server's word; the person's Start does not wait at all. */
export const LONGEST_ASKED_WAIT_MS = 600_000;

/** How programs and services say that they were asked too often. */
const TOO_OFTEN = ['429', 'too many', 'rate limit', 'rate-limit'];

/**
 * True where the other side answered and said no, or where only the person can mend it. False where the server
 * was not there, went away, or is there and does not work: then it may work again any second.
 */
export function isRefusal({ reason }: TunnelProblem): boolean {
  switch (reason.code) {
    case 'server_refused':
      return reason.retryAfterMs !== null || (reason.status < 500 && reason.status !== 408);
    case 'ngrok_refused':
      // ngrok numbers what it refuses: https://ngrok.com/docs/errors
      return reason.cause.includes('ERR_NGROK_') || saysTooOften(reason.cause);
    case 'ssh_ended':
    case 'cloudflared_ended':
      return saysTooOften(reason.lastLines);
    default:
      return REFUSALS.has(reason.code);
  }
}

/** How long the server asked to be left alone, in milliseconds, bounded; 0 when it did not ask. */
export function askedWaitMs({ reason }: TunnelProblem): number {
  const askedMs = reason.code === 'server_refused' ? (reason.retryAfterMs ?? 0) : 0;
  return Math.min(askedMs, LONGEST_ASKED_WAIT_MS);
}

const REFUSALS: ReadonlySet<TunnelReason['code']> = new Set([
  'name_taken',
  'server_leads_inside',
  'offer_leads_inside',
  'ngrok_missing',
  'ngrok_token_missing',
  'cloudflared_missing',
  'cloudflared_address_missing',
  'cloudflared_token_missing',
  'cloudflared_token_refused',
  'ssh_missing',
  'ssh_address_missing',
  'ssh_key_changed',
  'ssh_not_let_in',
  'ssh_port_taken',
  'own_address_missing',
]);

function saysTooOften(text: string): boolean {
  const said = text.toLowerCase();
  return TOO_OFTEN.some((word) => said.includes(word));
}
