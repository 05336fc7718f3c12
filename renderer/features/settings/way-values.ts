/** The form of a way to a public URL: its values, their check, and what is sent. Pure. */
import {
  publicUrlSchema,
  sshServerSchema,
  tunnelNameSchema,
  tunnelServerSchema,
  type TunnelWay,
} from '../../../shared/contract/tunnel.ts';
import type { Text } from '../../../shared/text/en.ts';

export interface WayValues {
  server: string;
  name: string;
  address: string;
  remotePort: string;
  /** Empty keeps the saved one. */
  token: string;
  isTokenRemoved: boolean;
}

export function valuesOf(way: TunnelWay): WayValues {
  return {
    server: way.server,
    name: way.wishedName ?? '',
    address: way.address ?? '',
    remotePort: way.remotePort === null ? '' : String(way.remotePort),
    token: '',
    isTokenRemoved: false,
  };
}

/** One check per field that the way uses; null for what is fine. */
export function checksOf(way: TunnelWay, messages: Text['settings']['address']) {
  const uses = (field: TunnelWay['fields'][number]): boolean => way.fields.includes(field);
  const isSsh = way.provider === 'ssh';
  const server = isSsh ? sshServerSchema : tunnelServerSchema;
  return {
    server: (text: string) =>
      !uses('server') || server.safeParse(text.trim()).success
        ? null
        : isSsh
          ? messages.sshServerInvalid
          : messages.serverInvalid,
    name: (text: string) =>
      !uses('wishedName') || isEmptyOr(text, tunnelNameSchema.safeParse(text.trim()).success)
        ? null
        : messages.nameInvalid,
    address: (text: string) =>
      isEmptyOr(text, publicUrlSchema.safeParse(text.trim()).success) ? null : messages.addressInvalid,
    remotePort: (text: string) =>
      isEmptyOr(text, /^\d{1,5}$/.test(text.trim()) && Number(text) <= 65_535)
        ? null
        : messages.remotePortInvalid,
    token: (text: string) =>
      isEmptyOr(text, /^[\x21-\x7E]{8,4000}$/.test(text.trim())) ? null : messages.tokenInvalid,
  };
}

/** What `POST /tunnel/start` takes. */
export function inputOf(way: TunnelWay, values: WayValues) {
  const uses = (field: TunnelWay['fields'][number]): boolean => way.fields.includes(field);
  const port = orNull(values.remotePort);
  const token = orNull(values.token);
  return {
    provider: way.provider,
    ...(uses('server') ? { server: values.server.trim() } : {}),
    ...(uses('wishedName') ? { wishedName: orNull(values.name) } : {}),
    ...(uses('address') ? { address: orNull(values.address) } : {}),
    ...(uses('remotePort') ? { remotePort: port === null ? null : Number(port) } : {}),
    ...(token !== null ? { token } : values.isTokenRemoved ? { token: null } : {}),
  };
}

function isEmptyOr(text: string, isFine: boolean): boolean {
  return text.trim() === '' || isFine;
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
