/** Asks an HTTP proxy for a tunnel with CONNECT (RFC 9110, 9.3.6). */
import { type IncomingMessage, request } from 'node:http';
import type { Socket } from 'node:net';
import { proxyName } from '../../../shared/domain/forward/proxy.ts';
import { loginRefused, noConnection, type SendProxy, type TunnelTarget, wrongKind } from './proxy-failure.ts';

/**
 * Also for plain HTTP: a proxy that forwards the request itself answers its own errors like the destination's.
 * @param socket to the proxy, connected
 * @throws ProxyFailure, or the socket's own error
 */
export async function openHttpTunnel(socket: Socket, proxy: SendProxy, target: TunnelTarget): Promise<void> {
  const authority = proxyName(target);
  const { response, head } = await connect(socket, authority, headersFor(proxy, authority));
  const { statusCode = 0 } = response;
  if (statusCode === 407) throw loginRefused(proxy);
  if (statusCode < 200 || statusCode > 299) throw noConnection(proxy, target, `HTTP ${statusCode}`);
  // Nothing comes through a tunnel into which nothing was sent.
  if (head.length > 0) throw wrongKind(proxy, `HTTP ${statusCode}`);
}

interface Connected {
  readonly response: IncomingMessage;
  readonly head: Buffer;
}

function connect(
  socket: Socket,
  authority: string,
  headers: Readonly<Record<string, string>>,
): Promise<Connected> {
  return new Promise((resolve, reject) => {
    const asking = request({
      method: 'CONNECT',
      path: authority,
      headers,
      createConnection: () => socket,
    });
    // Node tells every response to CONNECT so, whatever its status.
    asking.once('connect', (response, _socket, head) => {
      resolve({ response, head });
    });
    asking.once('error', reject);
    asking.end();
  });
}

function headersFor({ login }: SendProxy, authority: string): Readonly<Record<string, string>> {
  if (login === null) return { host: authority };
  const pair = Buffer.from(`${login.username}:${login.password}`, 'utf8').toString('base64');
  return { host: authority, 'proxy-authorization': `Basic ${pair}` };
}
