/** HTTP agents: one that reaches the public internet only, one for whom the person allowed more. */
import type { LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { createPublicLookup } from '../../platform/public-lookup.ts';
import { MAX_RESPONSE_HEADER_BYTES } from '../../../shared/contract/limits.ts';
import { CONNECT_TIMEOUT_MS, NotConnected } from './send-error.ts';

export interface Agents {
  readonly publicOnly: Agent;
  readonly any: Agent;
}

const ALL = { pipelining: 0, maxHeaderSize: MAX_RESPONSE_HEADER_BYTES } as const;

/**
 * A fresh connection for each request: a kept one that the other side closes just then would make the outcome
 * unknown, and a conversion is worth a handshake.
 */
export function createAgents(): Agents {
  return {
    publicOnly: new Agent({ ...ALL, connect: connector({ lookup: createPublicLookup() }) }),
    any: new Agent({ ...ALL, connect: connector({}) }),
  };
}

/** What fails before a connection is made, TLS included, is told apart: no byte of the request was sent then. */
function connector(options: { readonly lookup?: LookupFunction }): buildConnector.connector {
  const connect = buildConnector({ timeout: CONNECT_TIMEOUT_MS, ...options });
  return (to, callback) => {
    connect(to, (error, socket) => {
      if (error === null) callback(null, socket);
      else callback(new NotConnected(error), null);
    });
  };
}
