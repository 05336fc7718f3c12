/**
 * Both sides of a pairing prove that they know the code, each over the public keys of both: whoever stands in between,
 * or answers in the mailbox's place, can change none of them. The code has 80 random bits, so what is seen on the line
 * gives nobody the chance to try codes afterwards.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** Base64 of keys, nonces and digests; none of them is longer. */
const base64Schema = z
  .string()
  .min(16)
  .max(200)
  .regex(/^[\w+/=-]+$/);

export const pairingOfferSchema = z.object({
  /** Public keys of the desk, DER (SPKI) in base64: Ed25519 for its calls, X25519 for what is sealed to it. */
  signKey: base64Schema,
  sealKey: base64Schema,
  /** Another one for each pairing. */
  nonce: base64Schema,
});
export type PairingOffer = z.infer<typeof pairingOfferSchema>;

export const pairingRequestSchema = z.object({ offer: pairingOfferSchema, proof: base64Schema });
export type PairingRequest = z.infer<typeof pairingRequestSchema>;

export const pairingAnswerSchema = z.object({
  /** Another one for each pairing. */
  mailboxId: z.string().regex(/^[\w-]{12,64}$/),
  /** Public Ed25519 key of the mailbox, as above. */
  signKey: base64Schema,
});
export type PairingAnswer = z.infer<typeof pairingAnswerSchema>;

export const pairingReplySchema = z.object({ answer: pairingAnswerSchema, proof: base64Schema });
export type PairingReply = z.infer<typeof pairingReplySchema>;

/** @param code as `readPairingCode` returns it */
export function proofOfDesk(code: string, { signKey, sealKey, nonce }: PairingOffer): string {
  return proof(code, ['desk', signKey, sealKey, nonce]);
}

/** Over the offer too: an answer to another one proves nothing. */
export function proofOfMailbox(
  code: string,
  { signKey, sealKey, nonce }: PairingOffer,
  answer: PairingAnswer,
): string {
  return proof(code, ['mailbox', signKey, sealKey, nonce, answer.mailboxId, answer.signKey]);
}

/** In constant time. */
export function isSameProof(one: string, other: string): boolean {
  const [first, second] = [Buffer.from(one, 'base64'), Buffer.from(other, 'base64')];
  return first.length === second.length && timingSafeEqual(first, second);
}

function proof(code: string, parts: readonly string[]): string {
  const text = JSON.stringify(['postback-desk pairing 1', ...parts]);
  return createHmac('sha256', code).update(text).digest('base64');
}
