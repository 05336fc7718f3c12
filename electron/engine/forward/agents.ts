/** HTTP agents: one that reaches the public internet only, one for whom the person allowed more. */
import { lookup, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { isPrivateIp } from '../../../shared/domain/forward/private-host.ts';
import { CONNECT_TIMEOUT_MS, NotConnected, PRIVATE_ADDRESS } from './send-error.ts';

export interface Agents {
  readonly publicOnly: Agent;
  readonly any: Agent;
}

/**
 * A fresh connection for each request: a kept one that the other side closes just then would make the outcome
 * unknown, and a conversion is worth a handshake.
 */
export function createAgents(): Agents {
  return {
    publicOnly: new Agent({ pipelining: 0, connect: connector({ lookup: publicLookup }) }),
    any: new Agent({ pipelining: 0, connect: connector({}) }),
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

/** Resolves a name to its public addresses. A name that leads to a private one is refused at the moment it counts. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    const addresses = error === null ? found.filter((each) => !isPrivateIp(each.address)) : [];
    const [first] = addresses;
    if (error !== null) callback(error, '', 0);
    else if (first === undefined) callback(privateError(found), '', 0);
    else if (options.all === true) callback(null, addresses);
    else callback(null, first.address, first.family);
  });
};

function privateError(found: readonly LookupAddress[]): NodeJS.ErrnoException {
  const error: NodeJS.ErrnoException = new Error(found.map((each) => each.address).join(', '));
  error.code = found.length === 0 ? 'ENOTFOUND' : PRIVATE_ADDRESS;
  return error;
}
