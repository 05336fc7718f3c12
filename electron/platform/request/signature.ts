/** Whether a request carries the signature that its network agreed on, and which it was. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Signature } from '../../../shared/domain/access/signature.ts';
import type { SignatureRule } from './receiver-rules.ts';
import type { RequestHead } from './request-head.ts';
import { queryOf } from './route.ts';

export type SignedHead = Pick<RequestHead, 'headers' | 'target'>;

/** Compares in constant time. Without the secret nothing can be told to be right. @returns null when it is not */
export function rightSignature(rule: SignatureRule, head: SignedHead, body: Uint8Array): Signature | null {
  const given = head.headers[rule.header.toLowerCase()];
  if (typeof given !== 'string' || rule.secret === null) return null;
  const expected = createHmac('sha256', rule.secret)
    .update(signedBytes(rule, head.target, body))
    .digest();
  const bytes = Buffer.from(given.trim().replace(/^sha256=/i, ''), rule.encoding);
  const isRight = bytes.length === expected.length && timingSafeEqual(bytes, expected);
  return isRight ? { bytes: rule.bytes, digest: expected.toString('base64') } : null;
}

function signedBytes({ bytes }: SignatureRule, target: string, body: Uint8Array): Uint8Array {
  switch (bytes) {
    case 'body':
      return body;
    case 'query':
      return Buffer.from(queryOf(target), 'latin1');
    case 'target':
      return Buffer.from(target, 'latin1');
    case 'target_and_body':
      return Buffer.concat([Buffer.from(target, 'latin1'), body]);
  }
}
