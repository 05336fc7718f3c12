/** Makes a mailbox that belongs to nobody one of a desk, by the desk's join key and without the desk being there. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { MailboxBroker } from '../../../shared/program/mailbox-broker-settings.ts';
import { holdsJoinKey, type JoinKey, readJoinKey } from '../../platform/broker-link/join-key.ts';
import { causeOf } from '../../platform/cause-of.ts';
import { createKeyPair } from '../../platform/mailbox-link/link-keys.ts';
import { StartError } from '../../platform/start-error.ts';
import { type StoredPairing, writePairing } from '../pairing-file.ts';
import type { BrokerJoin } from './open-broker-line.ts';

const ID_BYTES = 15;

/** @throws StartError */
export function readJoin(settings: MailboxBroker | null): BrokerJoin | null {
  if (settings === null) return null;
  const join = unquoted(settings.join);
  // A key that cannot be read is a secret all the same, also with something around it.
  const path = holdsJoinKey(join) ? '--broker-join' : join;
  const key = readJoinKey(holdsJoinKey(join) ? join : readKeyFile(join));
  if (key === null) throw new StartError({ code: 'join_key_unreadable', path, cause: 'no join key' });
  return { settings, key };
}

/** Files of variables, of Docker among others, keep the quotes that somebody put around a value. */
function unquoted(text: string): string {
  return /^\s*(["'])(?<inside>[^"']*)\1\s*$/.exec(text)?.groups?.['inside'] ?? text;
}

/** @throws StartError */
function readKeyFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new StartError({ code: 'join_key_unreadable', path, cause: causeOf(error) }, { cause: error });
  }
}

/**
 * @param stored what it is already; null where it belongs to nobody
 * @returns the pairing, on the disk
 * @throws StartError where it belongs to another desk; Error of the file system
 */
export function joinDesk(
  { dir, joinKey, now }: { readonly dir: string; readonly joinKey: JoinKey; readonly now: () => number },
  stored: StoredPairing | null,
): StoredPairing {
  const { signKey, sealKey } = joinKey;
  if (stored !== null) {
    const isSame =
      stored.agree !== undefined && stored.desk.signKey === signKey && stored.desk.sealKey === sealKey;
    if (isSame) return stored;
    throw new StartError({ code: 'mailbox_of_other_desk', dir });
  }
  const pairing: StoredPairing = {
    mailboxId: randomBytes(ID_BYTES).toString('base64url'),
    ...createKeyPair('ed25519'),
    agree: createKeyPair('x25519'),
    desk: { signKey, sealKey },
    pairedAtMs: now(),
  };
  writePairing(dir, pairing);
  return pairing;
}
