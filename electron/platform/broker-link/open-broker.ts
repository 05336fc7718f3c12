/** One connection to a broker. It is not mended: whoever uses it opens another one, and looks anew at what is there. */
import { jetstream, type JetStreamClient, type JetStreamManager, jetstreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection, type TlsOptions } from '@nats-io/transport-node';
import { authenticatorOf, type BrokerCredentials, mustBeReadable } from './broker-credentials.ts';
import { BrokerError } from './broker-error.ts';

const CONNECT_MS = 5_000;
/** A line that is dead is noticed after three of these at the latest. */
const PING_MS = 5_000;
const MOST_PINGS = 2;
const USUAL_BYTES = 1024 * 1024;
/** In a shorter message there is no room for what desk and mailboxes say of themselves. */
export const LEAST_BYTES = 4_096;
/** Of the broker's own replies. */
export const REPLY_MS = 5_000;

export interface BrokerAddress extends BrokerCredentials {
  /** `host:port` */
  readonly servers: readonly string[];
  readonly isTls: boolean;
  /** The broker begins with TLS, and says nothing before. */
  readonly isTlsFirst: boolean;
  /** Shown in the broker's own lists. */
  readonly name: string;
}

export interface OpenBroker {
  readonly connection: NatsConnection;
  readonly stream: JetStreamClient;
  readonly manager: JetStreamManager;
  /** In one message. */
  readonly maxBytes: number;
  readonly close: () => Promise<void>;
}

/** @throws Error of the broker: see `brokerProblemOf` */
export async function openBroker(address: BrokerAddress): Promise<OpenBroker> {
  const { servers, isTls, credentials, name } = address;
  mustBeReadable(address);
  const connection = await connect({
    servers: [...servers],
    name,
    tls: isTls ? tlsOf(address) : null,
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
    const maxBytes = connection.info?.max_payload ?? USUAL_BYTES;
    if (maxBytes < LEAST_BYTES) throw new BrokerError({ code: 'broker_payload_small', maxBytes });
    const stream = jetstream(connection, { timeout: REPLY_MS });
    return {
      connection,
      stream,
      manager,
      maxBytes,
      close: async () => connection.close(),
    };
  } catch (error) {
    await connection.close();
    throw error;
  }
}

/** An empty object is a wish too: a server without TLS is refused then, whatever it says of itself. */
function tlsOf({ ca, client, isTlsFirst }: BrokerAddress): TlsOptions {
  return {
    ...(ca === null ? {} : { ca }),
    ...(client === null ? {} : { cert: client.certificate, key: client.key }),
    ...(isTlsFirst ? { handshakeFirst: true } : {}),
  };
}
