/** Whether this computer has a network. */
import { networkInterfaces } from 'node:os';

/** False only when no interface but the loopback has an address: then nobody can reach this computer. */
export function hasNetwork(): boolean {
  const addresses = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  return addresses.some((address) => !address.internal && !isLinkLocal(address.address));
}

/** An address that a computer gives itself where nobody gives it one. */
function isLinkLocal(address: string): boolean {
  return address.startsWith('fe80:') || address.startsWith('169.254.');
}
