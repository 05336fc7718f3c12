/**
 * A probe of a mailbox takes the way of a postback, past the calls that are signed as a whole. Both sides sign their
 * part of it, so that a stranger learns nothing and nobody else can answer.
 */
import { type KeyObject, sign, verify } from 'node:crypto';
import { z } from 'zod';
import { AWKWARD_VALUE } from '../probe-way.ts';

/** What is looked at of a value that may have been changed on its way. */
const MOST_ARRIVED = 100;

const probeSchema = z.object({
  n: z.string().regex(/^[\w-]{22}$/),
  x: z.string().catch(''),
  s: z.string().regex(/^[\w-]{80,90}$/),
});

/** Asked by this name any of the mailboxes behind one address answers, and says who it is. */
export const ANY_MAILBOX = '*';

/** The query of a probe. @param nonce 22 characters, another one for each */
export function probeQuery(deskKey: KeyObject, mailboxId: string, nonce: string): string {
  const signature = sign(null, textOf('ask', mailboxId, nonce, ''), deskKey).toString('base64url');
  return new URLSearchParams({ n: nonce, x: AWKWARD_VALUE, s: signature }).toString();
}

/** What a mailbox answers; null for what its desk did not ask. */
export function answerProbe(
  keys: {
    readonly mailbox: KeyObject;
    readonly desk: KeyObject;
    readonly mailboxId: string;
    /** It joined over a broker: others may be behind the same address. */
    readonly isOneOfMany: boolean;
  },
  query: URLSearchParams,
): string | null {
  const probe = probeSchema.safeParse(Object.fromEntries(query));
  if (!probe.success) return null;
  const { n: nonce, x, s: signature } = probe.data;
  const isAsked = (name: string): boolean =>
    verify(null, textOf('ask', name, nonce, ''), keys.desk, Buffer.from(signature, 'base64url'));
  if (!isAsked(keys.mailboxId) && !(keys.isOneOfMany && isAsked(ANY_MAILBOX))) return null;
  const arrived = x.slice(0, MOST_ARRIVED);
  const answer = sign(null, textOf('answer', keys.mailboxId, nonce, arrived), keys.mailbox);
  const words = [answer.toString('base64url'), Buffer.from(arrived).toString('base64url')];
  return [...words, ...(keys.isOneOfMany ? [keys.mailboxId] : [])].join(' ');
}

/** @returns what arrived there of `AWKWARD_VALUE`; null where the mailbox did not answer this */
export function readProbeAnswer(
  mailboxKey: KeyObject,
  { mailboxId, nonce, body }: { readonly mailboxId: string; readonly nonce: string; readonly body: string },
): string | null {
  const [signature = '', arrivedCode = ''] = body.trim().split(' ', 2);
  const arrived = Buffer.from(arrivedCode, 'base64url').toString();
  const answer = textOf('answer', mailboxId, nonce, arrived);
  return verify(null, answer, mailboxKey, Buffer.from(signature, 'base64url')) ? arrived : null;
}

/** The name of the mailbox that says that it answered; null where none is said. Nothing is proven by it. */
export function answererIn(body: string): string | null {
  return body.trim().split(' ', 3)[2] ?? null;
}

function textOf(what: 'ask' | 'answer', mailboxId: string, nonce: string, arrived: string): Buffer {
  return Buffer.from(JSON.stringify([`postback-desk probe 1 ${what}`, mailboxId, nonce, arrived]));
}
