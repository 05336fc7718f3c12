/** Pairs with a mailbox: the code proves each side to the other, over the public keys of both. */
import { randomBytes } from 'node:crypto';
import { createKeyPair, readPublicKey } from '../../platform/mailbox-link/link-keys.ts';
import { CALL_PATHS, type CallFault } from '../../platform/mailbox-link/mailbox-messages.ts';
import {
  isSameProof,
  pairingReplySchema,
  proofOfDesk,
  proofOfMailbox,
} from '../../platform/mailbox-link/pairing-proof.ts';
import { UserError } from '../../platform/user-error.ts';
import { mailboxProblemOf } from './mailbox-error.ts';
import type { DeskKeys } from './mailbox-line.ts';
import type { MailboxWire, WireReply } from './mailbox-wire.ts';
import { faultIn, parseReply, problemOfStranger } from './read-reply.ts';

const MAX_REPLY_BYTES = 8_192;
const TIMEOUT_MS = 20_000;
/** A reply that is lost on its way is asked for once more: to the same keys the mailbox says the same. */
const TRIES = 2;

export interface NewPairing {
  readonly mailboxId: string;
  /** Of the mailbox. */
  readonly publicKey: string;
  readonly keys: DeskKeys;
}

/**
 * @param code as `readPairingCode` returns it
 * @throws UserError
 */
export async function pairMailbox(wire: MailboxWire, code: string): Promise<NewPairing> {
  const sign = createKeyPair('ed25519');
  const sealing = createKeyPair('x25519');
  const offer = {
    signKey: sign.publicKey,
    sealKey: sealing.publicKey,
    nonce: randomBytes(24).toString('base64url'),
  };
  const body = Buffer.from(JSON.stringify({ offer, proof: proofOfDesk(code, offer) }));
  const { status, body: replied } = await send(wire, body, TRIES);
  if (status !== 200) throw refusalOf(status, replied);
  const reply = pairingReplySchema.safeParse(parseReply(replied));
  if (!reply.success) throw new UserError('CONFLICT', { code: 'mailbox_not_there' });
  const { answer, proof } = reply.data;
  const isProven =
    isSameProof(proof, proofOfMailbox(code, offer, answer)) &&
    readPublicKey(answer.signKey, 'ed25519') !== null;
  if (!isProven) throw new UserError('CONFLICT', { code: 'mailbox_not_trusted' });
  return {
    mailboxId: answer.mailboxId,
    publicKey: answer.signKey,
    keys: { signKey: sign.privateKey, sealKey: sealing.privateKey },
  };
}

async function send(wire: MailboxWire, body: Buffer, triesLeft: number): Promise<WireReply> {
  try {
    return await wire.exchange({
      method: 'POST',
      target: CALL_PATHS.pair,
      headers: { 'content-type': 'application/json' },
      body,
      waitMs: 0,
      maxBytes: MAX_REPLY_BYTES,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch (error) {
    if (triesLeft > 1) return send(wire, body, triesLeft - 1);
    throw new UserError('SERVICE_UNAVAILABLE', mailboxProblemOf(error), { cause: error });
  }
}

const CODES: Partial<
  Record<
    CallFault,
    'mailbox_code_wrong' | 'mailbox_already_paired' | 'mailbox_too_many_tries' | 'mailbox_disk_full'
  >
> = {
  wrong_code: 'mailbox_code_wrong',
  already_paired: 'mailbox_already_paired',
  too_many_tries: 'mailbox_too_many_tries',
  disk_full: 'mailbox_disk_full',
};

function refusalOf(status: number, body: Buffer): UserError {
  const fault = faultIn(body);
  const code = fault === null ? undefined : CODES[fault];
  if (code === 'mailbox_too_many_tries') return new UserError('TOO_MANY_REQUESTS', { code });
  if (code !== undefined) return new UserError('CONFLICT', { code });
  const problem = problemOfStranger(status, body);
  return new UserError(problem.code === 'mailbox_unreachable' ? 'SERVICE_UNAVAILABLE' : 'CONFLICT', problem);
}
