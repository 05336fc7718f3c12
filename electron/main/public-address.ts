/** Reads the state of the public address from the engine, for the tray. */
import type { EngineAddresses } from '../../shared/contract/shell.ts';
import { type TunnelView, tunnelSchema } from '../../shared/contract/tunnel.ts';

const TIMEOUT_MS = 2_000;

/** Null when the engine does not say: the tray then shows that it does not know. */
export async function readPublicAddress(addresses: EngineAddresses): Promise<TunnelView | null> {
  try {
    const answer = await fetch(`${addresses.api}/tunnel`, {
      headers: { authorization: `Bearer ${addresses.token}` },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return answer.ok ? tunnelSchema.parse(await answer.json()) : null;
  } catch {
    return null;
  }
}
