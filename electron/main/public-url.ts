/** Reads the state of the public address from the engine, for the tray. */
import type { EngineAddresses } from '../../shared/contract/shell.ts';
import { type TunnelView, tunnelSchema } from '../../shared/contract/tunnel.ts';
import { askEngine } from './ask-engine.ts';

/** Null when the engine does not say: the tray then shows that it does not know. */
export async function readPublicAddress(addresses: EngineAddresses): Promise<TunnelView | null> {
  return askEngine(addresses, '/tunnel', tunnelSchema);
}
