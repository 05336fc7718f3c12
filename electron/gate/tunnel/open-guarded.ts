/** Opens a session without trusting the provider: bounded, abortable, and nothing stays behind. */
import { messageOf } from './network-failure.ts';
import type { OpenRequest, TunnelProvider, TunnelSession } from './provider.ts';
import type { TunnelProblem } from '../../../shared/contract/tunnel-problems.ts';
import { TunnelError, tunnelProblem } from './tunnel-problem.ts';

export type OpenResult =
  | { readonly kind: 'opened'; readonly session: TunnelSession }
  | { readonly kind: 'failed'; readonly problem: TunnelProblem }
  | { readonly kind: 'aborted' };

/**
 * Never rejects, and settles at the latest after `timeoutMs` or at once on an abort. A session that the
 * provider hands over later is closed.
 */
export async function openGuarded(
  provider: TunnelProvider,
  request: OpenRequest,
  timeoutMs: number,
): Promise<OpenResult> {
  if (request.signal.aborted) return { kind: 'aborted' };
  const { promise, resolve } = Promise.withResolvers<OpenResult>();
  const abort = new AbortController();
  const stop = (result: OpenResult): void => {
    resolve(result);
    abort.abort();
  };
  const onAbort = (): void => {
    stop({ kind: 'aborted' });
  };
  const timer = setTimeout(() => {
    const seconds = Math.round(timeoutMs / 1_000);
    const problem = tunnelProblem('timed_out', { code: 'server_timed_out', server: request.server, seconds });
    stop({ kind: 'failed', problem });
  }, timeoutMs);
  request.signal.addEventListener('abort', onAbort, { once: true });
  const openOrClose = async (): Promise<void> => {
    const result = await attempt(provider, { ...request, signal: abort.signal });
    if (abort.signal.aborted && result.kind === 'opened') await result.session.close();
    resolve(result);
  };
  // A session that cannot be closed is the provider's fault and nobody waits for it any more.
  openOrClose().catch(() => undefined);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    request.signal.removeEventListener('abort', onAbort);
  }
}

async function attempt(provider: TunnelProvider, request: OpenRequest): Promise<OpenResult> {
  try {
    return { kind: 'opened', session: await provider.open(request) };
  } catch (error) {
    if (error instanceof TunnelError) return { kind: 'failed', problem: error.problem };
    const problem = tunnelProblem('unreachable', { code: 'open_failed', cause: messageOf(error) });
    return { kind: 'failed', problem };
  }
}
