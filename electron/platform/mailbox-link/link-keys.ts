/** Keys of a pairing as text: DER in base64. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';

export interface KeyPairText {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** @param kind `ed25519` signs (RFC 8032), `x25519` agrees on keys (RFC 7748) */
export function createKeyPair(kind: 'ed25519' | 'x25519'): KeyPairText {
  const { publicKey, privateKey } =
    kind === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('x25519');
  return {
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
  };
}

/** Null for what is no key of this kind. */
export function readPublicKey(text: string, kind: 'ed25519' | 'x25519'): KeyObject | null {
  try {
    const key = createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' });
    return key.asymmetricKeyType === kind ? key : null;
  } catch {
    return null;
  }
}

/** @throws Error for what is no key */
export function readPrivateKey(text: string): KeyObject {
  return createPrivateKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'pkcs8' });
}
