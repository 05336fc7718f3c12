/** What has a state and decides by a request's head: how fast its sender comes, and the room for keyless ones. */
import type { HeadAdmission } from '../admit/admit.ts';
import type { RequestHead } from '../../platform/request/request-head.ts';
import type { KeylessGate } from './keyless-gate.ts';
import type { RefusalCode } from './responses.ts';
import type { SenderRate } from './sender-rate.ts';

export interface Gates {
  readonly rate: SenderRate;
  readonly keylessGate: KeylessGate;
}

/** Takes one of what is left, for its sender and for all without a key. @returns why it is refused, or null */
export function overLimit(
  { rate, keylessGate }: Gates,
  { sender }: RequestHead,
  admission: HeadAdmission,
): RefusalCode | null {
  const isRead = admission.kind === 'read';
  const hasValidKey = isRead && admission.admitted.key.kind !== 'none';
  // On this computer, and behind somebody else's tunnel, a limit would hit everybody at once.
  if (sender.isTunneled && !rate.take(sender.ip, hasValidKey)) return 'too_many';
  return isRead && admission.admitted.networkId === null ? keylessGate.refusal() : null;
}
