/** Of the settings of a mailbox program those of its broker. Pure. */
import { z } from 'zod';
import { STREAM_NAME, USUAL_STREAM } from '../domain/broker/broker-names.ts';
import { readBrokerServers } from '../domain/broker/broker-servers.ts';

export interface MailboxBroker {
  /** `host:port` */
  readonly servers: readonly string[];
  readonly isTls: boolean;
  readonly stream: string;
  /** The desk's join key, or a file with it. */
  readonly join: string;
  /** In a file; null where they are the login, or none. */
  readonly credentialsPath: string | null;
  /** Credentials of one line themselves, for where a file is hard to bring: a container, a service of its own user. */
  readonly login: string | null;
  readonly caPath: string | null;
  /** Its own certificate and key, where the broker asks for one. */
  readonly client: { readonly certificatePath: string; readonly keyPath: string } | null;
  /** The broker begins with TLS, and says nothing before. */
  readonly isTlsFirst: boolean;
}

const path = z.string().min(1).optional();

/** Names as in the file of settings. */
export const BROKER_SETTINGS = {
  brokerServers: z
    .string()
    .transform((typed, context) => {
      const read = readBrokerServers(typed);
      if (read.kind === 'servers') return { servers: read.servers, isTls: read.isTls };
      context.addIssue({
        code: 'custom',
        message: 'tls://host[:port], several with commas; nats:// only on this server',
      });
      return z.NEVER;
    })
    .optional(),
  brokerStream: z.string().regex(STREAM_NAME, 'letters, digits, _ and -, at most 32').default(USUAL_STREAM),
  brokerJoin: path,
  brokerCredentials: path,
  brokerLogin: path,
  brokerCa: path,
  brokerCertificate: path,
  brokerKey: path,
  brokerTlsFirst: z
    .union([z.boolean(), z.enum(['true', 'false', 'yes', 'no', '1', '0'])])
    .transform((value) => value === true || value === 'true' || value === 'yes' || value === '1')
    .default(false),
} as const;

const brokerSchema = z.object(BROKER_SETTINGS);

/** Null where the mailbox has no broker. */
export function mailboxBrokerOf(read: z.infer<typeof brokerSchema>): MailboxBroker | null {
  if (read.brokerServers === undefined || read.brokerJoin === undefined) return null;
  return {
    ...read.brokerServers,
    stream: read.brokerStream,
    join: read.brokerJoin,
    credentialsPath: read.brokerCredentials ?? null,
    login: read.brokerLogin ?? null,
    caPath: read.brokerCa ?? null,
    client:
      read.brokerCertificate === undefined || read.brokerKey === undefined
        ? null
        : { certificatePath: read.brokerCertificate, keyPath: read.brokerKey },
    isTlsFirst: read.brokerTlsFirst,
  };
}

/** The setting that is missing beside the others; null where they fit. */
export function missingBrokerSetting(
  names: ReadonlySet<string>,
): 'brokerServers' | 'brokerJoin' | 'brokerCertificate' | 'brokerKey' | null {
  const isMeant = [...names].some((name) => name.startsWith('broker'));
  if (!isMeant) return null;
  if (!names.has('brokerServers')) return 'brokerServers';
  if (!names.has('brokerJoin')) return 'brokerJoin';
  if (names.has('brokerCertificate') === names.has('brokerKey')) return null;
  return names.has('brokerKey') ? 'brokerCertificate' : 'brokerKey';
}
