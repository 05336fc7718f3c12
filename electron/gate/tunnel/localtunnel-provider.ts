/** localtunnel: a public URL without an account, from a public server or one's own. */
import type { TunnelReason } from '../../../shared/contract/tunnel-problems.ts';
import { isPrivateIp } from '../../../shared/domain/forward/private-host.ts';
import type { IsPrivateIp } from '../../platform/public-lookup.ts';
import { LocaltunnelClient } from './localtunnel-client.ts';
import { leadsInside, requestOffer, type TunnelOffer } from './localtunnel-offer.ts';
import { Loss } from './loss.ts';
import { type LoopbackRelay, openRelay, type OwnPorts } from './loopback-relay.ts';
import type { OpenRequest, TunnelProvider, TunnelSession } from './provider.ts';
import { TunnelError, tunnelProblem } from './tunnel-problem.ts';

const OPEN_TIMEOUT_MS = 10_000;

export interface LocaltunnelOptions {
  /** How long one `open` may take, from the first request to a connected socket. */
  readonly openTimeoutMs?: number;
  /** Is told which connections to the receiver come from here. */
  readonly tunnelPorts?: OwnPorts;
  /** Which addresses a server on the public internet must not lead to; the special ranges if left out. */
  readonly isPrivate?: IsPrivateIp;
}

export function createLocaltunnelProvider(options: LocaltunnelOptions = {}): TunnelProvider {
  return {
    id: 'localtunnel',
    open: async (request) => open(request, options),
  };
}

async function open(request: OpenRequest, options: LocaltunnelOptions): Promise<TunnelSession> {
  const timeoutMs = options.openTimeoutMs ?? OPEN_TIMEOUT_MS;
  const { server, name, signal } = request;
  const { isPrivate = isPrivateIp } = options;
  const seconds = Math.round(timeoutMs / 1_000);
  const late = new AbortController();
  const timer = setTimeout(() => {
    late.abort();
  }, timeoutMs);
  const either = AbortSignal.any([late.signal, signal]);
  let relay: LoopbackRelay | null = null;
  let lateness: TunnelReason = { code: 'server_timed_out', server, seconds };
  try {
    const offer = await requestOffer(server, name, either, isPrivate);
    if (request.isNameRequired && name !== null && offer.name !== name) {
      throw new TunnelError(tunnelProblem('wrong_name', { code: 'name_taken', requested: name }));
    }
    lateness = { code: 'sockets_timed_out', host: new URL(server).hostname, port: offer.port, seconds };
    relay = await openRelay(request.targetPort, options.tunnelPorts);
    either.throwIfAborted();
    return await connect(offer, server, relay, either, isPrivate);
  } catch (error) {
    await relay?.close();
    signal.throwIfAborted();
    if (late.signal.aborted) throw new TunnelError(tunnelProblem('timed_out', lateness), { cause: error });
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** Settles when the first socket is connected; closes what it began when it fails. */
async function connect(
  offer: TunnelOffer,
  server: string,
  relay: LoopbackRelay,
  signal: AbortSignal,
  isPrivate: IsPrivateIp,
): Promise<TunnelSession> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const loss = new Loss();
  const client = new LocaltunnelClient(offer, server, relay.port, {
    onConnected: resolve,
    onRefused: () => {
      const { hostname: host } = new URL(server);
      reject(new TunnelError(tunnelProblem('refused', { code: 'sockets_refused', host, port: offer.port })));
    },
    onAllGone: () => {
      loss.tell(tunnelProblem('lost', { code: 'connections_gone', server }));
    },
    isAllowed: (address) => !offer.isPublicOnly || !isPrivate(address),
    onLedInside: (address) => {
      client.close();
      const error = leadsInside(server, `${address}, port ${offer.port}`);
      reject(error);
      loss.tell(error.problem);
    },
    onTurnedAway: () => {
      // At once, because the library would otherwise connect again without a pause.
      client.close();
      loss.tell(tunnelProblem('lost', { code: 'turned_away', server }));
    },
  });
  const onAbort = (): void => {
    reject(signal.reason);
  };
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    client.connect();
    await promise;
  } catch (error) {
    client.close();
    throw error;
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
  return {
    url: offer.url,
    name: offer.name,
    isPublicOnly: offer.isPublicOnly,
    onLost: (listener) => {
      loss.listen(listener);
    },
    close: async () => {
      loss.silence();
      client.close();
      await relay.close();
    },
  };
}
