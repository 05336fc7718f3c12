/** HTTP connections for asking a tunnel's server: one that is on the public internet leads nowhere private. */
import { isIP } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { createPublicLookup, type IsPrivateIp, privateAddressError } from '../../platform/public-lookup.ts';

export interface OfferAgent {
  readonly agent: Agent;
  /** Whether the server itself was reached at a public address; false before. */
  readonly isServerPublic: () => boolean;
}

/** A server in a private network, on this computer for example, may name others there: it is the person's own. */
export function createOfferAgent(isPrivate: IsPrivateIp): OfferAgent {
  const connectAnywhere = buildConnector({});
  const connectPublic = buildConnector({ lookup: createPublicLookup(isPrivate) });
  let isServerPublic = false;
  const connect: buildConnector.connector = (options, callback) => {
    // An address needs no look-up.
    const host = options.hostname.replace(/^\[|\]$/g, '');
    if (isServerPublic && isIP(host) !== 0 && isPrivate(host)) {
      callback(privateAddressError(host), null);
      return;
    }
    const isFirst = !isServerPublic;
    (isFirst ? connectAnywhere : connectPublic)(options, (...result) => {
      const [error, socket] = result;
      if (error === null) isServerPublic ||= !isPrivate(socket.remoteAddress ?? '');
      callback(...result);
    });
  };
  return { agent: new Agent({ pipelining: 0, connect }), isServerPublic: () => isServerPublic };
}
