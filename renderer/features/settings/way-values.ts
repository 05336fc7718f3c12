/** The form of a way to a public URL: its values, their check, and what is sent. Pure. */
import { PORT_RANGE } from '../../../shared/domain/port.ts';
import {
  sshServerSchema,
  tunnelServerSchema,
  type TunnelStart,
  tunnelStartSchema,
  type TunnelView,
  type TunnelWay,
} from '../../../shared/contract/tunnel.ts';
import type { Text } from '../../../shared/text/en.ts';
import { type FieldErrors, schemaErrors } from '../../ui/schema-errors.ts';
import { wholeNumberOf } from '../../ui/whole-number.ts';

export interface WayValues {
  readonly server: string;
  readonly name: string;
  readonly address: string;
  readonly remotePort: string;
  /** Empty keeps the saved one. */
  readonly token: string;
  readonly isTokenRemoved: boolean;
  /** Holds for whatever provider is chosen. */
  readonly fallback: TunnelView['fallback'];
}

export function valuesOf(way: TunnelWay, { fallback }: Pick<TunnelView, 'fallback'>): WayValues {
  return {
    fallback: fallback === way.provider ? null : fallback,
    server: way.server,
    name: way.wishedName ?? '',
    address: way.address ?? '',
    remotePort: way.remotePort === null ? '' : String(way.remotePort),
    token: '',
    isTokenRemoved: false,
  };
}

export function checkWay(way: TunnelWay, values: WayValues, text: Text): FieldErrors {
  const messages = text.settings.address;
  const isSsh = way.provider === 'ssh';
  const server = isSsh ? sshServerSchema : tunnelServerSchema;
  return schemaErrors(tunnelStartSchema.extend({ server: server.optional() }), inputOf(way, values), text, {
    sentences: {
      server: () => (isSsh ? messages.sshServerInvalid : messages.serverInvalid),
      wishedName: () => messages.nameInvalid,
      address: () => messages.addressInvalid,
      remotePort: () => messages.remotePortInvalid(PORT_RANGE.min, PORT_RANGE.max),
      token: () => messages.tokenInvalid,
    },
  });
}

/** After saving: nobody sees a token again. */
export function savedValues(values: WayValues): WayValues {
  return { ...values, token: '', isTokenRemoved: false };
}

/** What `POST /tunnel/start` takes, unchecked: a port that is no number is NaN. */
export function inputOf(way: TunnelWay, values: WayValues): TunnelStart {
  const uses = (field: TunnelWay['fields'][number]): boolean => way.fields.includes(field);
  const port = orNull(values.remotePort);
  const token = orNull(values.token);
  return {
    provider: way.provider,
    ...(uses('server') ? { server: values.server.trim() } : {}),
    ...(uses('wishedName') ? { wishedName: orNull(values.name) } : {}),
    ...(uses('address') ? { address: orNull(values.address) } : {}),
    ...(uses('remotePort') ? { remotePort: port === null ? null : wholeNumberOf(port) } : {}),
    ...(token !== null ? { token } : values.isTokenRemoved ? { token: null } : {}),
    fallback: values.fallback,
  };
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
