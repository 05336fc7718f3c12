/** The way that requests take to a destination: straight, or through a proxy of the person. Pure. */
import { z } from 'zod';
import { parseIp } from '../access/ip.ts';

export const PROXY_KINDS = ['direct', 'http', 'socks5'] as const;
export type ProxyKind = (typeof PROXY_KINDS)[number];

export const PROXY_PORTS = { min: 1, max: 65_535 } as const;
/** Of a name in the DNS (RFC 1035, 2.3.4). */
const MAX_HOST = 253;
/** Of a user name and of a password, in bytes (RFC 1929, 2). */
const MAX_LOGIN_BYTES = 255;

export const proxySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('direct') }),
  z.object({
    /** `http` asks for a tunnel with `CONNECT`, also where the destination is plain HTTP. */
    kind: z.enum(['http', 'socks5']),
    /** A name or an address, without a port. */
    host: z.string().max(MAX_HOST).refine(isProxyHost),
    port: z.number().int().min(PROXY_PORTS.min).max(PROXY_PORTS.max),
  }),
]);
export type ProxyRule = z.infer<typeof proxySchema>;

const loginPart = z.string().refine((text) => new TextEncoder().encode(text).length <= MAX_LOGIN_BYTES);

export const proxyLoginSchema = z.object({ username: loginPart.min(1), password: loginPart });
export type ProxyLogin = Readonly<z.infer<typeof proxyLoginSchema>>;

const NAME = /^[\p{L}\p{N}_-][\p{L}\p{N}._-]*$/u;

export function isProxyHost(text: string): boolean {
  const host = bareHost(text);
  return parseIp(host) !== null || NAME.test(host);
}

/** As sockets want it: version 6 without brackets. */
export function bareHost(host: string): string {
  return host.startsWith('[') && host.endsWith(']') ? host.slice(1, -1) : host;
}

/** `host:port`, as people read it. */
export function proxyName({ host, port }: { readonly host: string; readonly port: number }): string {
  const bare = bareHost(host);
  return `${bare.includes(':') ? `[${bare}]` : bare}:${port}`;
}
