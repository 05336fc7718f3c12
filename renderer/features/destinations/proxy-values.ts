/** A destination's proxy and its login as a form edits them. Pure. */
import type { Destination } from '../../../shared/contract/destinations.ts';
import type { PastedProxy } from '../../../shared/domain/forward/pasted-proxy.ts';
import {
  PROXY_PORTS,
  type ProxyKind,
  type ProxyLogin,
  type ProxyRule,
} from '../../../shared/domain/forward/proxy.ts';
import type { Text } from '../../../shared/text/en.ts';
import type { Sentences } from '../../ui/schema-errors.ts';

export interface ProxyValues {
  readonly kind: ProxyKind;
  readonly host: string;
  /** Text while it is no number yet. */
  readonly port: number | string;
}

export interface ProxyLoginValues {
  /** What the engine keeps. */
  readonly state: Destination['proxyLoginState'];
  /** The host that it keeps it for. */
  readonly keptFor: string;
  /** Only what was typed just now. */
  readonly username: string;
  readonly password: string;
  /** What is kept goes when it is saved. */
  readonly isForgotten: boolean;
}

export function proxyValues(proxy: ProxyRule): ProxyValues {
  return proxy.kind === 'direct' ? { kind: 'direct', host: '', port: '' } : proxy;
}

export function proxyInput({ kind, host, port }: ProxyValues) {
  return kind === 'direct' ? { kind } : { kind, host: host.trim(), port };
}

export function proxyLoginValues({
  proxyLoginState: state,
  rules: { proxy },
}: Pick<Destination, 'proxyLoginState' | 'rules'>): ProxyLoginValues {
  const keptFor = proxy.kind === 'direct' ? '' : proxy.host;
  return { state, keptFor, username: '', password: '', isForgotten: false };
}

/** Whether what is kept would be used: a login goes to no other host. */
export function isLoginKept(
  { state, keptFor, isForgotten }: ProxyLoginValues,
  { host }: ProxyValues,
): boolean {
  return state === 'set' && !isForgotten && keptFor.toLowerCase() === host.trim().toLowerCase();
}

/** Undefined leaves what is kept. */
export function proxyLoginInput({
  username,
  password,
  isForgotten,
}: ProxyLoginValues): ProxyLogin | null | undefined {
  if (username !== '' || password !== '') return { username, password };
  return isForgotten ? null : undefined;
}

/** What a pasted text fills in. */
export function withPastedProxy(
  { kind: before }: ProxyValues,
  login: ProxyLoginValues,
  { kind, host, port, username, password }: PastedProxy,
): { readonly proxy: ProxyValues; readonly proxyLogin: ProxyLoginValues } {
  return {
    proxy: { kind: kind ?? before, host, port },
    proxyLogin: username === '' ? login : { ...login, username, password, isForgotten: false },
  };
}

/** What is said of them, by the path of the field. */
export function proxySentences(text: Text): Sentences {
  const messages = text.destinations.check;
  return {
    'rules.proxy.host': () => messages.proxyHost,
    'rules.proxy.port': () => messages.number(PROXY_PORTS.min, PROXY_PORTS.max),
    'proxyLogin.username': () => messages.proxyLogin,
    'proxyLogin.password': () => messages.proxyLogin,
  };
}
