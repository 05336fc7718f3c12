/** HTTP agents: one that reaches the public internet only, one for whom the person allowed more. */
import { Agent } from 'undici';
import { createPublicLookup } from '../../platform/public-lookup.ts';
import { CONNECT_TIMEOUT_MS } from './send-error.ts';

export interface Agents {
  readonly publicOnly: Agent;
  readonly any: Agent;
}

/**
 * A fresh connection for each request: a kept one that the other side closes just then would make the outcome
 * unknown, and a conversion is worth a handshake.
 */
export function createAgents(): Agents {
  const connect = { timeout: CONNECT_TIMEOUT_MS };
  return {
    publicOnly: new Agent({ pipelining: 0, connect: { ...connect, lookup: createPublicLookup() } }),
    any: new Agent({ pipelining: 0, connect }),
  };
}
