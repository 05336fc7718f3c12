/** Who sent a request: over our own public URL its proxy's word counts, from anywhere else the socket's. */
import type { IncomingHttpHeaders } from 'node:http';
import type { SenderHeader } from '../../../shared/contract/receiver.ts';
import { parseIp } from '../../../shared/domain/access/ip.ts';
import type { Sender } from '../../platform/request/request-head.ts';

/** What stands in a header is worth something only where our own tunnel's proxy put it there. */
export function senderOf(
  socket: { readonly remoteAddress?: string | undefined; readonly remotePort?: number | undefined },
  headers: IncomingHttpHeaders,
  tunnelPorts: TunnelPorts,
  header: SenderHeader,
): Sender {
  if (!tunnelPorts.has(socket.remotePort)) {
    return { ip: socket.remoteAddress ?? null, isTunneled: false };
  }
  const isTold = tunnelPorts.headersTold?.has(header) ?? true;
  return { ip: isTold ? addressIn(headers[header]) : null, isTunneled: true };
}

/** Each proxy adds what it saw at the end: all before that may be made up by the sender. */
export function lastWord(value: string | string[] | undefined): string {
  const text = Array.isArray(value) ? value.join(',') : (value ?? '');
  return text.split(',').at(-1)?.trim() ?? '';
}

/** The address that the last word is, without a port; null where it is none. */
export function addressIn(value: string | string[] | undefined): string | null {
  const ip = withoutPort(lastWord(value));
  return parseIp(ip) === null ? null : ip;
}

/** Some proxies add the port: `203.0.113.7:4711`, `[2001:db8::1]:4711`. */
function withoutPort(text: string): string {
  if (text.startsWith('[')) return text.slice(1, text.includes(']') ? text.indexOf(']') : undefined);
  const [host = '', port, ...rest] = text.split(':');
  return port !== undefined && rest.length === 0 ? host : text;
}

/** Local ports of the connections that our own tunnel has open to the receiver. */
export class TunnelPorts {
  readonly #ports = new Set<number>();
  /** In which headers its proxy names the sender, as the last probe saw; null while none came back. */
  headersTold: ReadonlySet<SenderHeader> | null = null;

  has(port: number | undefined): boolean {
    return port !== undefined && this.#ports.has(port);
  }

  add(port: number): void {
    this.#ports.add(port);
  }

  remove(port: number): void {
    this.#ports.delete(port);
  }
}

/** A proxy of one's own may call us by another name and say here what the sender called. */
export function forwardedHost(headers: IncomingHttpHeaders): string | undefined {
  const value = headers['x-forwarded-host'];
  return Array.isArray(value) ? value[0] : value;
}
