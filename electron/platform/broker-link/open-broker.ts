/** One connection to a broker. It is not mended: whoever uses it opens another one, and looks anew at what is there. */
import { jetstream, type JetStreamClient, type JetStreamManager, jetstreamManager } from '@nats-io/jetstream';
import { type KV, Kvm } from '@nats-io/kv';
import {
  type Authenticator,
  connect,
  credsAuthenticator,
  type NatsConnection,
  nkeyAuthenticator,
  usernamePasswordAuthenticator,
} from '@nats-io/transport-node';

const CONNECT_MS = 5_000;
/** A line that is dead is noticed after three of these at the latest. */
const PING_MS = 5_000;
const MOST_PINGS = 2;
/** Of the broker's own replies. */
export const REPLY_MS = 5_000;

export interface BrokerAddress {
  /** `host:port` */
  readonly servers: readonly string[];
  readonly isTls: boolean;
  /** What certificates are checked against, PEM; null for what the system trusts. */
  readonly ca: string | null;
  /** A credentials file, the seed of an nkey, or `user:password`; null for none. */
  readonly credentials: string | null;
  /** Shown in the broker's own lists. */
  readonly name: string;
}

export interface OpenBroker {
  readonly connection: NatsConnection;
  readonly stream: JetStreamClient;
  readonly manager: JetStreamManager;
  /** In one message. */
  readonly maxBytes: number;
  /** @throws Error of the broker where it is not there */
  readonly bucket: (name: string) => Promise<KV>;
  readonly close: () => Promise<void>;
}

/** @throws Error of the broker: see `brokerProblemOf` */
export async function openBroker(address: BrokerAddress): Promise<OpenBroker> {
  const { servers, isTls, ca, credentials, name } = address;
  const connection = await connect({
    servers: [...servers],
    name,
    // An empty object is a wish too: a server without TLS is refused then, whatever it says of itself.
    tls: isTls ? (ca === null ? {} : { ca }) : null,
    ...(credentials === null ? {} : { authenticator: authenticatorOf(credentials) }),
    reconnect: false,
    ignoreClusterUpdates: true,
    timeout: CONNECT_MS,
    pingInterval: PING_MS,
    maxPingOut: MOST_PINGS,
  });
  try {
    // Whether the account has JetStream is told by the first call that needs it, which says so in words of its own.
    const manager = await jetstreamManager(connection, { timeout: REPLY_MS, checkAPI: false });
    const stream = jetstream(connection, { timeout: REPLY_MS });
    return {
      connection,
      stream,
      manager,
      maxBytes: connection.info?.max_payload ?? 1024 * 1024,
      bucket: async (bucket) => new Kvm(stream).open(bucket),
      close: async () => connection.close(),
    };
  } catch (error) {
    await connection.close();
    throw error;
  }
}

/** By its form: a credentials file has a header, a seed begins with `SU`. */
function authenticatorOf(credentials: string): Authenticator {
  const text = credentials.trim();
  if (text.includes('-----BEGIN')) return credsAuthenticator(new TextEncoder().encode(text));
  if (/^SU[A-Z2-7]{56}$/.test(text)) return nkeyAuthenticator(new TextEncoder().encode(text));
  const colon = text.indexOf(':');
  return colon === -1
    ? usernamePasswordAuthenticator(text)
    : usernamePasswordAuthenticator(text.slice(0, colon), text.slice(colon + 1));
}
