/** An address that the person keeps up: a reverse proxy, Tailscale Funnel, a rented server, a public IP. */
import type { TunnelProvider } from './provider.ts';
import { TunnelError, tunnelProblem } from './tunnel-problem.ts';

/** There is nothing to open: only the probe says whether it leads here. */
export function createOwnUrlProvider(): TunnelProvider {
  return {
    id: 'own',
    open: async ({ address, signal }) => {
      signal.throwIfAborted();
      if (address === null) throw new TunnelError(tunnelProblem('refused', { code: 'own_address_missing' }));
      return {
        url: address,
        name: new URL(address).hostname,
        onLost: () => undefined,
        close: async () => undefined,
      };
    },
  };
}
