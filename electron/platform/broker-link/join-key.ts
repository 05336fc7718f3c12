/**
 * What lets a mailbox join a desk over a broker: the desk's public keys, which everything is sealed to and signed with,
 * and a secret by which the desk tells its own mailboxes from whoever else can write to the broker. One line of text.
 */
import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { parseJson } from '../parse-json.ts';
import { isSameProof } from '../mailbox-link/pairing-proof.ts';
import { readPublicKey } from '../mailbox-link/link-keys.ts';

const PREFIX = 'pdj1.';
const MAX_LENGTH = 2_000;

const joinKeySchema = z.object({
  /** Public keys of the desk, DER in base64: Ed25519 and X25519. */
  signKey: z.string().max(200),
  sealKey: z.string().max(200),
  secret: z.string().min(20).max(100),
});
export type JoinKey = Readonly<z.infer<typeof joinKeySchema>>;

export function writeJoinKey({ signKey, sealKey, secret }: JoinKey): string {
  return `${PREFIX}${Buffer.from(JSON.stringify({ signKey, sealKey, secret })).toString('base64url')}`;
}

/** Whether a text is meant to be one. */
function isJoinKey(text: string): boolean {
  return text.trim().startsWith(PREFIX);
}

/** Whether one is anywhere in a text: no file is named like that, and it is not to be shown. */
export function holdsJoinKey(text: string): boolean {
  return text.includes(PREFIX);
}

/** Null for what is none. */
export function readJoinKey(text: string): JoinKey | null {
  const word = text.trim();
  if (word.length > MAX_LENGTH || !isJoinKey(word)) return null;
  const json = Buffer.from(word.slice(PREFIX.length), 'base64url').toString('utf8');
  const read = joinKeySchema.safeParse(parseJson(json));
  if (!read.success) return null;
  const areKeys =
    readPublicKey(read.data.signKey, 'ed25519') !== null &&
    readPublicKey(read.data.sealKey, 'x25519') !== null;
  return areKeys ? read.data : null;
}

/** Who joins: its own name and its public keys. */
export interface Joining {
  readonly mailboxId: string;
  readonly signKey: string;
  readonly agreeKey: string;
}

export function proofOfJoining(secret: string, { mailboxId, signKey, agreeKey }: Joining): string {
  const text = JSON.stringify(['postback-desk joining 1', mailboxId, signKey, agreeKey]);
  return createHmac('sha256', secret).update(text).digest('base64');
}

/** In constant time. */
export function isJoiningProven(secret: string, joining: Joining, proof: string): boolean {
  return isSameProof(proof, proofOfJoining(secret, joining));
}
