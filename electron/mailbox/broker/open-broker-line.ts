/** A mailbox's line to its broker, as a list of what is made from what. */
import type { KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { lapse } from '../../../shared/domain/time/instant.ts';
import type { MailboxBroker } from '../../../shared/program/mailbox-broker-settings.ts';
import { type JoinKey, proofOfJoining } from '../../platform/broker-link/join-key.ts';
import { agreeOnMessageKey } from '../../platform/broker-link/message-key.ts';
import { readPrivateKey, readPublicKey } from '../../platform/mailbox-link/link-keys.ts';
import type { MailboxState } from '../../platform/mailbox-link/mailbox-messages.ts';
import type { Holdings, HoldingsDeps } from '../holdings.ts';
import { BrokerFile } from './broker-file.ts';
import { BrokerLine } from './broker-line.ts';
import { DeskNotes } from './desk-notes.ts';
import { Publisher } from './publisher.ts';

/** The broker of its settings, and by what it joins its desk. */
export interface BrokerJoin {
  readonly settings: MailboxBroker;
  readonly key: JoinKey;
}

export interface OpenBrokerLineDeps extends Pick<HoldingsDeps, 'dir' | 'pairing' | 'clocks' | 'log'> {
  readonly join: BrokerJoin;
  /** Ed25519: the desk's public one, and its own. */
  readonly deskKey: KeyObject;
  readonly signKey: KeyObject;
  readonly holdings: Holdings;
  readonly state: () => MailboxState;
  readonly onDeskHeard: () => void;
  /** Between 0 and 1. */
  readonly random: () => number;
}

/** Does not begin yet. @throws Error where a key of the pairing is none */
export function openBrokerLine(deps: OpenBrokerLineDeps): BrokerLine {
  const { dir, pairing, clocks, join, deskKey, signKey, holdings, state, onDeskHeard, random, log } = deps;
  const { mailboxId, agree } = pairing;
  const sealKey = readPublicKey(pairing.desk.sealKey, 'x25519');
  if (agree === undefined || sealKey === null) throw new Error('The mailbox has not joined over a broker.');
  const { stream, servers, isTls, isTlsFirst, login, credentialsPath, caPath, client } = join.settings;
  const file = new BrokerFile({ dir, sources: () => holdings.sources(), log });
  const publisher = new Publisher({
    stream,
    mailboxId,
    messageKey: agreeOnMessageKey(readPrivateKey(agree.privateKey), sealKey, mailboxId),
    holdings,
    file,
    clocks,
  });
  const notes = new DeskNotes({ deskKey, holdings, file, publisher, now: clocks.now, onDeskHeard, log });
  const names = { mailboxId, signKey: pairing.publicKey, agreeKey: agree.publicKey };
  return new BrokerLine({
    stream,
    address: () => ({
      servers,
      isTls,
      isTlsFirst,
      client:
        client === null
          ? null
          : {
              certificate: readFileSync(client.certificatePath, 'utf8'),
              key: readFileSync(client.keyPath, 'utf8'),
            },
      ca: caPath === null ? null : readFileSync(caPath, 'utf8'),
      credentials: login ?? (credentialsPath === null ? null : readFileSync(credentialsPath, 'utf8')),
      name: `postback-desk mailbox ${mailboxId}`,
    }),
    signKey,
    joining: { ...names, proof: proofOfJoining(join.key.secret, names) },
    state,
    oldestMs: () => {
      const since = holdings.waitingSince();
      const { now, uptimeMs, bootId } = clocks;
      const at = { wallMs: now(), uptimeMs: uptimeMs(), bootId };
      return since === null ? null : Math.max(0, Math.round(lapse(since, at).ms));
    },
    holdings,
    file,
    publisher,
    notes,
    now: clocks.now,
    elapsed: clocks.elapsed,
    random,
    log,
  });
}
