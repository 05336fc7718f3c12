/** Whether a request carries the signature that its network agreed on. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { SignatureRule } from './receiver-rules.ts';
import type { RequestHead } from './request-head.ts';
import { queryOf } from './route.ts';

export type SignedHead = Pick<RequestHead, 'headers' | 'target'>;

/** Compares in constant time. Without the secret nothing can be told to be right. */
export function isSignedRight(rule: SignatureRule, head: SignedHead, body: Uint8Array): boolean {
  const given = head.headers[rule.header.toLowerCase()];
  if (typeof given !== 'string' || rule.secret === null) return false;
  const expected = createHmac('sha256', rule.secret)
    .update(signedBytes(rule, head.target, body))
    .digest();
  const bytes = Buffer.from(given.trim().replace(/^sha256=/i, ''), rule.encoding);
  return bytes.length === expected.length && timingSafeEqual(bytes, expected);
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
