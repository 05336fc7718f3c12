/** What lets a client in at a broker, in the form that the library wants. What cannot be read is told as a code. */
import { createPrivateKey, X509Certificate } from 'node:crypto';
import {
  type Authenticator,
  credsAuthenticator,
  nkeyAuthenticator,
  tokenAuthenticator,
  usernamePasswordAuthenticator,
} from '@nats-io/transport-node';
import type { BrokerProblem } from '../../../shared/contract/broker-problems.ts';
import { credentialsKind } from '../../../shared/domain/broker/broker-credentials.ts';
import { BrokerError } from './broker-error.ts';

export interface ClientCertificate {
  readonly certificate: string;
  readonly key: string;
}

export interface BrokerCredentials {
  /** What certificates are checked against, PEM; null for what the system trusts. */
  readonly ca: string | null;
  /** The client's own certificate and its private key, PEM, where the broker wants to see one. */
  readonly client: ClientCertificate | null;
  /** A credentials file, the seed of an nkey, `user:password` or a token; null for none. */
  readonly credentials: string | null;
}

type InvalidKind = Extract<BrokerProblem, { readonly code: 'broker_credentials_invalid' }>['kind'];

/** By its form: see `credentialsKind`. @throws BrokerError for what has the form and cannot be read */
export function authenticatorOf(credentials: string): Authenticator {
  const text = credentials.trim();
  // The library wants lines as on Linux, and one behind the last.
  const bytes = new TextEncoder().encode(`${text.replaceAll('\r\n', '\n')}\n`);
  const kind = credentialsKind(text);
  switch (kind) {
    case 'file':
      return readable(kind, credsAuthenticator(bytes));
    case 'seed':
      return readable(kind, nkeyAuthenticator(new TextEncoder().encode(text)));
    case 'password': {
      const colon = text.indexOf(':');
      return usernamePasswordAuthenticator(text.slice(0, colon), text.slice(colon + 1));
    }
    case 'token':
      return tokenAuthenticator(text);
  }
}

/** @throws BrokerError */
export function mustBeReadable({ ca, client, credentials }: BrokerCredentials): void {
  if (credentials !== null) authenticatorOf(credentials);
  if (ca !== null) readOrTell('authority', () => new X509Certificate(ca));
  if (client === null) return;
  readOrTell('certificate', () => {
    const key = createPrivateKey(client.key);
    if (!new X509Certificate(client.certificate).checkPrivateKey(key)) throw new Error('another key');
  });
}

/** Null where all of it can be read. */
export function unreadableOf(credentials: BrokerCredentials): BrokerProblem | null {
  try {
    mustBeReadable(credentials);
    return null;
  } catch (error) {
    return error instanceof BrokerError ? error.problem : null;
  }
}

/** Signs something once: what cannot be read would else look like a broker that is away. @throws BrokerError */
function readable(kind: 'file' | 'seed', authenticator: Authenticator): Authenticator {
  readOrTell(kind, () => {
    authenticator('nonce');
  });
  return authenticator;
}

/** Without the words of the library: they may have the secret in them. @throws BrokerError */
function readOrTell(kind: InvalidKind, read: () => unknown): void {
  try {
    read();
  } catch {
    throw new BrokerError({ code: 'broker_credentials_invalid', kind });
  }
}
