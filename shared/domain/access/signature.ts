/** A network's signature over a request, and which of its bytes it covers. */

/** `target` is the path with its query, as it stands in the request line. */
export const SIGNED_BYTES = ['body', 'query', 'target', 'target_and_body'] as const;
export type SignedBytes = (typeof SIGNED_BYTES)[number];

/** One that was found right. */
export interface Signature {
  readonly bytes: SignedBytes;
  /** The HMAC in base64, however the header spelt it: one and the same for the same bytes under one secret. */
  readonly digest: string;
}

export interface SignedParts {
  readonly path: boolean;
  readonly query: boolean;
  readonly body: boolean;
}

/**
 * The parts that nobody but the network can have written. Whoever caught a request can send it again with
 * anything in the others.
 */
export function signedParts(bytes: SignedBytes): SignedParts {
  switch (bytes) {
    case 'body':
      return { path: false, query: false, body: true };
    case 'query':
      return { path: false, query: true, body: false };
    case 'target':
      return { path: true, query: true, body: false };
    case 'target_and_body':
      return { path: true, query: true, body: true };
  }
}
