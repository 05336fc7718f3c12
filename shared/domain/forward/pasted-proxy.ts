/** A proxy as sellers write it, read into its parts. Pure. */
import { isProxyHost, PROXY_PORTS, type ProxyKind } from './proxy.ts';

export interface PastedProxy {
  /** Null where it does not say. */
  readonly kind: Exclude<ProxyKind, 'direct'> | null;
  readonly host: string;
  readonly port: number;
  /** Empty for none. */
  readonly username: string;
  readonly password: string;
}

const MAX_LENGTH = 1_000;
const SCHEME = /^(https?|socks5h?):\/\//i;

/**
 * `host:port`, `host:port:user:password`, `user:password@host:port`, each with or without `http://` or `socks5://`.
 * @returns null where it is nothing of that
 */
export function readPastedProxy(text: string): PastedProxy | null {
  const trimmed = text.trim();
  if (trimmed.length > MAX_LENGTH) return null;
  const scheme = SCHEME.exec(trimmed)?.[1]?.toLowerCase() ?? null;
  const rest = scheme === null ? trimmed : trimmed.slice(scheme.length + '://'.length);
  const at = rest.lastIndexOf('@');
  const address = splitAddress(rest.slice(at + 1));
  if (address === null) return null;
  const login = at === -1 ? address.behind : rest.slice(0, at);
  const colon = login.indexOf(':');
  const [username, password] = colon === -1 ? [login, ''] : [login.slice(0, colon), login.slice(colon + 1)];
  const decode = (part: string): string => (scheme === null ? part : decoded(part));
  return {
    kind: scheme === null ? null : scheme.startsWith('http') ? 'http' : 'socks5',
    host: address.host,
    port: address.port,
    username: decode(username),
    password: decode(password),
  };
}

/** Host, port, and what stands behind a further colon. */
function splitAddress(
  text: string,
): { readonly host: string; readonly port: number; readonly behind: string } | null {
  const end = text.startsWith('[') ? text.indexOf(']') + 1 : text.indexOf(':');
  if (end <= 0 || text.charAt(end) !== ':') return null;
  const host = text.slice(0, end);
  const rest = text.slice(end + 1);
  const colon = rest.indexOf(':');
  const [portText, behind] = colon === -1 ? [rest, ''] : [rest.slice(0, colon), rest.slice(colon + 1)];
  const digits = portText.endsWith('/') ? portText.slice(0, -1) : portText;
  const port = /^\d{1,5}$/.test(digits) ? Number(digits) : 0;
  const isPort = port >= PROXY_PORTS.min && port <= PROXY_PORTS.max;
  return isPort && isProxyHost(host) ? { host, port, behind } : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
