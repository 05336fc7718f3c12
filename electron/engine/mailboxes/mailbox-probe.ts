/** Asks a mailbox by the way of a postback whether it is there: over its public address, on a connection of its own. */
import { randomBytes, type KeyObject } from 'node:crypto';
import type { MailboxProblem } from '../../../shared/contract/mailboxes.ts';
import {
  ANY_MAILBOX,
  answererIn,
  probeQuery,
  readProbeAnswer,
} from '../../platform/mailbox-link/probe-proof.ts';
import { AWKWARD_VALUE, PROBE_PATH } from '../../platform/probe-way.ts';
import { mailboxProblemOf } from './mailbox-error.ts';
import { createMailboxWire } from './mailbox-wire.ts';
import { problemOfStranger } from './read-reply.ts';

const MAX_REPLY_BYTES = 65_536;
const TIMEOUT_MS = 10_000;

export interface ProbedMailbox {
  readonly url: string;
  readonly mailboxId: string;
  /** Its Ed25519 public key. */
  readonly mailboxKey: KeyObject;
  /** This desk's Ed25519 key. */
  readonly deskKey: KeyObject;
}

/** @returns null where all is well. Never rejects. */
export async function probeMailbox(
  { url, mailboxId, mailboxKey, deskKey }: ProbedMailbox,
  signal: AbortSignal,
): Promise<MailboxProblem | null> {
  return exchangeProbe(url, { deskKey, askedFor: mailboxId }, signal, (nonce, body) =>
    readProbeAnswer(mailboxKey, { mailboxId, nonce, body }),
  );
}

export interface ProbedName {
  /** The one that leads to all of them. */
  readonly url: string;
  /** This desk's Ed25519 key. */
  readonly deskKey: KeyObject;
  /** Of a mailbox of this desk its Ed25519 public key. */
  readonly keyOf: (mailboxId: string) => KeyObject | null;
  readonly onAnswer: (mailboxId: string) => void;
}

/** Asks whichever mailbox a name leads to. @returns null where all is well. Never rejects. */
export async function probeName(
  { url, deskKey, keyOf, onAnswer }: ProbedName,
  signal: AbortSignal,
): Promise<MailboxProblem | null> {
  return exchangeProbe(url, { deskKey, askedFor: ANY_MAILBOX }, signal, (nonce, body) => {
    const mailboxId = answererIn(body);
    const mailboxKey = mailboxId === null ? null : keyOf(mailboxId);
    if (mailboxId === null || mailboxKey === null) return null;
    const arrived = readProbeAnswer(mailboxKey, { mailboxId, nonce, body });
    if (arrived !== null) onAnswer(mailboxId);
    return arrived;
  });
}

/** @param readAnswer what arrived there of the awkward value; null where no mailbox of this desk answered */
async function exchangeProbe(
  url: string,
  { deskKey, askedFor }: { readonly deskKey: KeyObject; readonly askedFor: string },
  signal: AbortSignal,
  readAnswer: (nonce: string, body: string) => string | null,
): Promise<MailboxProblem | null> {
  // A kept connection would go on working after the name leads elsewhere.
  const wire = createMailboxWire(url, () => 0);
  const nonce = randomBytes(16).toString('base64url');
  try {
    const { status, body } = await wire.exchange({
      method: 'GET',
      target: `${PROBE_PATH}?${probeQuery(deskKey, askedFor, nonce)}`,
      headers: {},
      body: null,
      waitMs: 0,
      maxBytes: MAX_REPLY_BYTES,
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    const arrived = readAnswer(nonce, body.toString('utf8'));
    if (arrived === null) return problemOfStranger(status, body);
    return arrived === AWKWARD_VALUE ? null : { code: 'mailbox_changes_urls' };
  } catch (error) {
    return mailboxProblemOf(error);
  } finally {
    await wire.close();
  }
}

/** Codes of the system that say that this computer itself reaches nobody. */
const NO_WAY_OUT = /\b(?:EAI_AGAIN|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL)\b/;
const MOST_READ = 500;

/** Whether a failure says something of this computer's network, and nothing of the mailbox. */
export function isOwnNetworkDown(problem: MailboxProblem, hasNetwork: boolean): boolean {
  if (problem.code !== 'mailbox_unreachable') return false;
  return !hasNetwork || NO_WAY_OUT.test(problem.cause.slice(0, MOST_READ));
}
