/** What of a broker is secret: kept sealed with the other secrets of the desk. */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { createPublicKey, type KeyObject } from 'node:crypto';
import { writeJoinKey } from '../../../platform/broker-link/join-key.ts';
import { createKeyPair, readPrivateKey } from '../../../platform/mailbox-link/link-keys.ts';
import type { SecretBook } from '../../secrets/secret-book.ts';

const KEYS = 'broker/keys';
const CREDENTIALS = 'broker/credentials';
const CLIENT_KEY = 'broker/client-key';
const SECRET_BYTES = 24;

const keysSchema = z.object({
  /** Private keys of the desk, DER in base64: one pair for all mailboxes that join. */
  signKey: z.string(),
  sealKey: z.string(),
  /** Of the join key. */
  secret: z.string(),
});

export interface BrokerKeys {
  readonly signKey: KeyObject;
  readonly publicKey: KeyObject;
  readonly sealKey: KeyObject;
  readonly secret: string;
  readonly joinKey: string;
}

/** Null where they were sealed with a key that is not here any more, or there are none yet. */
export function brokerKeys(secrets: SecretBook): BrokerKeys | null {
  const text = secrets.get(KEYS);
  if (text === null) return null;
  const { secret, ...keys } = keysSchema.parse(JSON.parse(text));
  const signKey = readPrivateKey(keys.signKey);
  const sealKey = readPrivateKey(keys.sealKey);
  const publicKey = createPublicKey(signKey);
  const joinKey = writeJoinKey({
    signKey: publicTextOf(publicKey),
    sealKey: publicTextOf(createPublicKey(sealKey)),
    secret,
  });
  return { signKey, publicKey, sealKey, secret, joinKey };
}

/** Makes keys where there have never been any. */
export function makeBrokerKeys(secrets: SecretBook): void {
  if (secrets.stateOf(KEYS) !== 'empty') return;
  const keys = {
    signKey: createKeyPair('ed25519').privateKey,
    sealKey: createKeyPair('x25519').privateKey,
    secret: newSecret(),
  };
  secrets.set(KEYS, JSON.stringify(keys));
}

/** Another join key for mailboxes that come. @returns whether there are keys */
export function renewSecret(secrets: SecretBook): boolean {
  const text = secrets.get(KEYS);
  if (text === null) return false;
  secrets.set(KEYS, JSON.stringify({ ...keysSchema.parse(JSON.parse(text)), secret: newSecret() }));
  return true;
}

/** Null for none, and where they cannot be read. */
export function brokerCredentials(secrets: SecretBook): string | null {
  return secrets.get(CREDENTIALS);
}

/** Of the client certificate. Null for none, and where it cannot be read. */
export function brokerClientKey(secrets: SecretBook): string | null {
  return secrets.get(CLIENT_KEY);
}

export function clientKeyState(secrets: SecretBook): ReturnType<SecretBook['stateOf']> {
  return secrets.stateOf(CLIENT_KEY);
}

/** An empty text removes it. */
export function saveClientKey(secrets: SecretBook, key: string): void {
  secrets.set(CLIENT_KEY, key.trim());
}

export function credentialsState(secrets: SecretBook): ReturnType<SecretBook['stateOf']> {
  return secrets.stateOf(CREDENTIALS);
}

/** An empty text removes them. */
export function saveCredentials(secrets: SecretBook, credentials: string): void {
  secrets.set(CREDENTIALS, credentials.trim());
}

function newSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

function publicTextOf(key: KeyObject): string {
  return key.export({ format: 'der', type: 'spki' }).toString('base64');
}
