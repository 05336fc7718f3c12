/** All that a mailbox has while it belongs to a desk. */
import type { KeyObject } from 'node:crypto';
import { readPrivateKey, readPublicKey } from '../platform/mailbox-link/link-keys.ts';
import type { MailboxState } from '../platform/mailbox-link/mailbox-messages.ts';
import { answerProbe } from '../platform/mailbox-link/probe-proof.ts';
import type { SystemClocks } from '../platform/steady-clock.ts';
import { type BrokerJoin, openBrokerLine } from './broker/open-broker-line.ts';
import type { BrokerLine } from './broker/broker-line.ts';
import { CallGuard } from './call-guard.ts';
import { Holdings, type HoldingsDeps } from './holdings.ts';

export interface Paired {
  readonly holdings: Holdings;
  readonly guard: CallGuard;
  /** Signs replies. */
  readonly signKey: KeyObject;
  readonly clocks: SystemClocks;
  /** Null where it has none: then the desk calls. */
  readonly broker: BrokerLine | null;
  /** What it says of itself to its desk. @throws Error of the file system */
  readonly state: () => MailboxState;
  /** What the receiver answers on the way of a probe; null where its desk did not ask. */
  readonly answerProbe: (query: URLSearchParams) => string | null;
  readonly close: () => Promise<void>;
}

export interface PairedDeps extends HoldingsDeps {
  /** Of the program. */
  readonly version: string;
  /** Of a state what is not known here. */
  readonly receiving: () => Pick<MailboxState, 'turnedAway' | 'pauses'>;
  /** Null where it has no broker. */
  readonly join: BrokerJoin | null;
  /** The desk has said over the broker what it has. */
  readonly onDeskHeard: () => void;
  /** Between 0 and 1. */
  readonly random: () => number;
}

/** @throws Error of the file system; Error where a key of the pairing is none */
export function openPaired(deps: PairedDeps): Paired {
  const { pairing, clocks, join, version, receiving } = deps;
  const deskKey = readPublicKey(pairing.desk.signKey, 'ed25519');
  if (deskKey === null) throw new Error('The key of the desk is no Ed25519 key.');
  const signKey = readPrivateKey(pairing.privateKey);
  const holdings = new Holdings(deps);
  holdings.start();
  const { mailboxId } = pairing;
  const state = (): MailboxState => ({
    version,
    clock: { wallMs: clocks.now(), uptimeMs: clocks.uptimeMs(), bootId: clocks.bootId },
    ...holdings.state(),
    ...receiving(),
  });
  const broker = join === null ? null : openBrokerLine({ ...deps, join, deskKey, signKey, holdings, state });
  broker?.start();
  return {
    holdings,
    guard: new CallGuard(mailboxId, deskKey),
    signKey,
    clocks,
    broker,
    state,
    answerProbe: (query) =>
      answerProbe({ mailbox: signKey, desk: deskKey, mailboxId, isOneOfMany: join !== null }, query),
    close: async () => {
      await broker?.stop();
      await holdings.close();
    },
  };
}
