/** The settings of a broker as a form edits them: numbers as text. Pure. */
import { type BrokerInput, brokerInputSchema, type BrokerView } from '../../../shared/contract/broker.ts';
import { USUAL_STREAM } from '../../../shared/domain/broker/broker-names.ts';
import { readBrokerServers } from '../../../shared/domain/broker/broker-servers.ts';
import { readMailboxUrl } from '../../../shared/domain/mailbox/mailbox-url.ts';
import type { Text } from '../../../shared/text/en.ts';
import { type FieldErrors, schemaErrors } from '../../ui/schema-errors.ts';
import { wholeNumberOf } from '../../ui/whole-number.ts';

export const BROKER_NUMBERS = ['maxAgeDays', 'maxMb', 'duplicateMinutes'] as const;

export interface BrokerValues {
  readonly servers: string;
  readonly stream: string;
  /** Empty to keep what is saved. */
  readonly credentials: string;
  readonly ca: string;
  readonly clientCertificate: string;
  /** Empty to keep what is saved. */
  readonly clientKey: string;
  readonly tlsFirst: boolean;
  /** Empty for none. */
  readonly publicUrl: string;
  readonly replicas: string;
  readonly maxAgeDays: string;
  readonly maxMb: string;
  readonly duplicateMinutes: string;
}

export function brokerValues(settings: BrokerView['settings']): BrokerValues {
  return {
    servers: settings?.servers ?? '',
    stream: settings?.stream ?? USUAL_STREAM,
    credentials: '',
    ca: settings?.ca ?? '',
    clientCertificate: settings?.clientCertificate ?? '',
    clientKey: '',
    tlsFirst: settings?.tlsFirst ?? false,
    publicUrl: settings?.publicUrl ?? '',
    replicas: String(settings?.replicas ?? 1),
    maxAgeDays: String(settings?.maxAgeDays ?? 14),
    maxMb: String(settings?.maxMb ?? 10_240),
    duplicateMinutes: String(settings?.duplicateMinutes ?? 10),
  };
}

/** In the shape of the contract, unchecked: what is no number is NaN. */
export function brokerInputOf(values: BrokerValues): BrokerInput {
  const copies = wholeNumberOf(values.replicas);
  return {
    servers: values.servers.trim(),
    stream: values.stream.trim(),
    ca: values.ca.trim() === '' ? null : values.ca,
    clientCertificate: values.clientCertificate.trim() === '' ? null : values.clientCertificate,
    tlsFirst: values.tlsFirst,
    publicUrl: values.publicUrl.trim() === '' ? null : values.publicUrl.trim(),
    replicas: copies === 3 ? 3 : copies === 2 ? 2 : 1,
    maxAgeDays: wholeNumberOf(values.maxAgeDays),
    maxMb: wholeNumberOf(values.maxMb),
    duplicateMinutes: wholeNumberOf(values.duplicateMinutes),
    ...(values.credentials.trim() === '' ? {} : { credentials: values.credentials }),
    ...(values.clientKey.trim() === '' ? {} : { clientKey: values.clientKey }),
  };
}

export function checkBroker(values: BrokerValues, text: Text): FieldErrors {
  const messages = text.broker.form;
  const numbers = BROKER_NUMBERS.map((name): [string, () => string] => [name, () => messages.invalid]);
  const servers = readBrokerServers(values.servers);
  const url = values.publicUrl.trim();
  const named = url === '' ? null : readMailboxUrl(url);
  return {
    ...schemaErrors(brokerInputSchema, brokerInputOf(values), text, {
      sentences: { ...Object.fromEntries(numbers), stream: () => messages.streamHint },
    }),
    ...(named?.kind === 'refused' ? { publicUrl: text.mailboxes.pair.errors[named.code] } : {}),
    ...(servers.kind === 'refused' ? { servers: messages.errors[servers.code] } : {}),
  };
}
