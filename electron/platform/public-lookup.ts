/** Name look-up for connections that must not lead into a private network. */
import { lookup, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isPrivateIp } from '../../shared/domain/forward/private-host.ts';

/** The code of the error where an address is on this computer or in a private network. */
export const PRIVATE_ADDRESS = 'private_address';

/** Whether an address is one that a connection must not lead to. */
export type IsPrivateIp = (address: string) => boolean;

/** Resolves a name to its public addresses. A name that leads to a private one is refused at the moment it counts. */
export function createPublicLookup(isPrivate: IsPrivateIp = isPrivateIp): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      const addresses = error === null ? found.filter((each) => !isPrivate(each.address)) : [];
      const [first] = addresses;
      if (error !== null) callback(error, '', 0);
      else if (first === undefined) callback(lookupError(found), '', 0);
      else if (options.all === true) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}

function lookupError(found: readonly LookupAddress[]): NodeJS.ErrnoException {
  const text = found.map((each) => each.address).join(', ');
  return found.length > 0 ? privateAddressError(text) : Object.assign(new Error(text), { code: 'ENOTFOUND' });
}

export function privateAddressError(address: string): NodeJS.ErrnoException {
  return Object.assign(new Error(address), { code: PRIVATE_ADDRESS });
}
