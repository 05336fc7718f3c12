/**
 * What is signed of a call of a desk to its mailbox, and of the reply. A call names the session of the mailbox, which
 * is another one after each of its starts, and a counter that only grows in it: no call counts twice, whatever clocks
 * say, and neither side has to remember anything through a restart or a restored disk. A reply is signed over the
 * call that it answers, so an older one answers nothing.
 */
import { createHash, type KeyObject, sign, verify } from 'node:crypto';
import { z } from 'zod';

/** Lower case, as Node hands out names of headers. */
export const CALL_HEADERS = {
  session: 'postback-desk-session',
  counter: 'postback-desk-counter',
  nonce: 'postback-desk-nonce',
  digest: 'postback-desk-digest',
  signature: 'postback-desk-signature',
} as const;

const counterSchema = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number);
const textSchema = z.string().regex(/^[\w+/=-]{0,120}$/);

/** Of a call. The digest is of the body, so that a body is read only of a call that is signed. */
export const callHeadersSchema = z.object({
  [CALL_HEADERS.session]: textSchema,
  [CALL_HEADERS.counter]: counterSchema,
  [CALL_HEADERS.nonce]: textSchema,
  [CALL_HEADERS.digest]: textSchema,
  [CALL_HEADERS.signature]: textSchema,
});

/** Of a reply: the session of now, and the last counter that was taken in it. */
export const replyHeadersSchema = z.object({
  [CALL_HEADERS.session]: textSchema,
  [CALL_HEADERS.counter]: counterSchema,
  [CALL_HEADERS.signature]: textSchema,
});

export interface CallFacts {
  readonly mailboxId: string;
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly session: string;
  readonly counter: number;
  /** Another one for each call: also one that was refused is answered by no other reply. */
  readonly nonce: string;
  readonly digest: string;
}

export interface ReplyFacts {
  readonly call: CallFacts;
  readonly status: number;
  readonly session: string;
  readonly counter: number;
  readonly digest: string;
}

/** Of a body, also of an empty one. */
export function digestOf(body: Buffer | string): string {
  return createHash('sha256').update(body).digest('base64');
}

export function signCall(key: KeyObject, call: CallFacts): string {
  return sign(null, callText(call), key).toString('base64');
}

export function isCallSigned(key: KeyObject, call: CallFacts, signature: string): boolean {
  return verify(null, callText(call), key, Buffer.from(signature, 'base64'));
}

export function signReply(key: KeyObject, reply: ReplyFacts): string {
  return sign(null, replyText(reply), key).toString('base64');
}

export function isReplySigned(key: KeyObject, reply: ReplyFacts, signature: string): boolean {
  return verify(null, replyText(reply), key, Buffer.from(signature, 'base64'));
}

function callText({ mailboxId, method, target, session, counter, nonce, digest }: CallFacts): Buffer {
  const parts = ['postback-desk call 1', mailboxId, method, target, session, counter, nonce, digest];
  return Buffer.from(JSON.stringify(parts));
}

function replyText({ call, status, session, counter, digest }: ReplyFacts): Buffer {
  const parts = ['postback-desk reply 1', digestOf(callText(call)), status, session, counter, digest];
  return Buffer.from(JSON.stringify(parts));
}
