/** Which headers the receiver believes when they name a sender. Pure. */
import type { CodedTunnel } from '../../../shared/contract/coded-views.ts';
import type { SenderHeader } from '../../../shared/contract/receiver.ts';

/**
 * Those that the newest probe that came back found told. Null before the first probe has an end: then the chosen
 * one is believed, because a network with an allow list would lose postbacks at each start otherwise. When that
 * probe does not come back nothing is believed: the address may work for everybody but us.
 */
export function believedHeaders({
  senderHeaders,
  lastProbe,
}: Pick<CodedTunnel, 'senderHeaders' | 'lastProbe'>): ReadonlySet<SenderHeader> | null {
  if (senderHeaders !== null) return new Set(senderHeaders);
  return lastProbe === null || lastProbe.isOk ? null : new Set();
}
