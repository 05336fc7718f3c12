/** Whether a network's own rules let a sender and its request in: at the door, and of what was kept from before. Pure. */
import { isInRange, parseIp } from '../../../shared/domain/access/ip.ts';
import type { Signature } from '../../../shared/domain/access/signature.ts';
import type { NetworkRules } from './receiver-rules.ts';
import { rightSignature, type SignedHead } from './signature.ts';

/** @param ip null when it is not known: then only an empty list lets it in */
export function isAllowed({ allowList }: Pick<NetworkRules, 'allowList'>, ip: string | null): boolean {
  if (allowList.length === 0) return true;
  const bytes = ip === null ? null : parseIp(ip);
  return bytes !== null && allowList.some((range) => isInRange(bytes, range));
}

/**
 * @returns the right signature of a request to a network, null when the network wants none; `unchecked` where the
 *   rules went without the secret
 */
export function signatureOf(
  { signature: rule }: Pick<NetworkRules, 'signature'>,
  head: SignedHead,
  body: Uint8Array,
): Signature | 'wrong' | 'unchecked' | null {
  if (rule === null) return null;
  if (rule.secret === null) return 'unchecked';
  return rightSignature(rule, head, body) ?? 'wrong';
}
