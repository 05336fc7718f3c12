/** Whether a request carries the signature that its network agreed on. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { AccessRules } from '../../../shared/contract/access.ts';
import { queryOf } from '../postback/route.ts';

export interface SignedRequest {
  readonly headers: IncomingHttpHeaders;
  /** Path and query as they stand in the request line, one character per byte. */
  readonly target: string;
  readonly body: Buffer;
}

type Signature = NonNullable<AccessRules['signature']>;

/** Compares in constant time. */
export function isSignedRight(signature: Signature, request: SignedRequest): boolean {
  const given = request.headers[signature.header.toLowerCase()];
  if (typeof given !== 'string') return false;
  const expected = createHmac('sha256', signature.secret).update(signedBytes(signature, request)).digest();
  const bytes = Buffer.from(given.trim().replace(/^sha256=/i, ''), signature.encoding);
  return bytes.length === expected.length && timingSafeEqual(bytes, expected);
}

function signedBytes({ bytes }: Signature, { target, body }: SignedRequest): Buffer {
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
