/** Reads the state of the public URL from the engine, for the tray. */
import type { EngineUrls } from '../../shared/contract/shell.ts';
import { type TunnelView, tunnelSchema } from '../../shared/contract/tunnel.ts';
import { askEngine } from './ask-engine.ts';

/** Null when the engine does not say: the tray then shows that it does not know. */
export async function readPublicUrl(addresses: EngineUrls): Promise<TunnelView | null> {
  return askEngine(addresses, '/tunnel', tunnelSchema);
}
