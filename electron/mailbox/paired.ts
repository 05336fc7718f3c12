/** All that a mailbox has while it belongs to a desk. */
import type { KeyObject } from 'node:crypto';
import { readPrivateKey, readPublicKey } from '../platform/mailbox-link/link-keys.ts';
import { answerProbe } from '../platform/mailbox-link/probe-proof.ts';
import type { SystemClocks } from '../platform/steady-clock.ts';
import { CallGuard } from './call-guard.ts';
import { Holdings, type HoldingsDeps } from './holdings.ts';

export interface Paired {
  readonly holdings: Holdings;
  readonly guard: CallGuard;
  /** Signs replies. */
  readonly signKey: KeyObject;
  readonly clocks: SystemClocks;
  /** What the receiver answers on the way of a probe; null where its desk did not ask. */
  readonly answerProbe: (query: URLSearchParams) => string | null;
}

/** @throws Error of the file system; Error where a key of the pairing is none */
export function openPaired(deps: HoldingsDeps): Paired {
  const { pairing, clocks } = deps;
  const deskKey = readPublicKey(pairing.desk.signKey, 'ed25519');
  if (deskKey === null) throw new Error('The key of the desk is no Ed25519 key.');
  const signKey = readPrivateKey(pairing.privateKey);
  const holdings = new Holdings(deps);
  holdings.start();
  const { mailboxId } = pairing;
  return {
    holdings,
    guard: new CallGuard(mailboxId, deskKey),
    signKey,
    clocks,
    answerProbe: (query) => answerProbe({ mailbox: signKey, desk: deskKey, mailboxId }, query),
  };
}
