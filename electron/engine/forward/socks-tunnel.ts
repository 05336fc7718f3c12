/**
 * Asks a SOCKS5 proxy for a connection (RFC 1928, login by RFC 1929). undici's own agent for it does not say whether
 * a request had gone out when it fails, takes an address of version 6 for a name, and waits for its timeout where the
 * proxy closes the connection.
 */
import { isIPv4, isIPv6, type Socket } from 'node:net';
import { parseIp } from '../../../shared/domain/access/ip.ts';
import {
  loginRefused,
  noConnection,
  type ProxyFailure,
  type SendProxy,
  type TunnelTarget,
  wrongKind,
} from './proxy-failure.ts';
import { codeOf } from './send-error.ts';

const CLOSED = 'ECONNRESET';
const VERSION = 5;
const LOGIN_VERSION = 1;
const METHOD = { none: 0, login: 2, noneAcceptable: 0xff } as const;
const CONNECT = 1;
const ADDRESS = { v4: 1, name: 3, v6: 4 } as const;

/** RFC 1928, 6. */
const REPLIES: ReadonlyMap<number, string> = new Map([
  [1, 'general failure'],
  [2, 'not allowed by its rules'],
  [3, 'network unreachable'],
  [4, 'host unreachable'],
  [5, 'connection refused'],
  [6, 'TTL expired'],
  [7, 'command not supported'],
  [8, 'address type not supported'],
]);

/**
 * @param socket to the proxy, connected and not read from
 * @throws ProxyFailure, or the socket's own error
 */
export async function openSocksTunnel(socket: Socket, proxy: SendProxy, target: TunnelTarget): Promise<void> {
  await logIn(socket, proxy);
  socket.write(
    Buffer.concat([Buffer.from([VERSION, CONNECT, 0]), addressBytes(target.host), portBytes(target.port)]),
  );
  const [version, reply, , kind = 0] = await readBytes(socket, 4).catch(
    orThrow(noConnection(proxy, target, 'it closed the connection')),
  );
  if (version !== VERSION) throw wrongKind(proxy, `version ${version}`);
  if (reply !== undefined && reply !== 0)
    throw noConnection(proxy, target, `SOCKS5 ${reply}, ${REPLIES.get(reply) ?? 'unknown reply'}`);
  // Where it connects from is of no use, and stands before what the destination says.
  await readBytes(socket, (await addressLength(socket, proxy, kind)) + 2);
}

async function logIn(socket: Socket, proxy: SendProxy): Promise<void> {
  const { login } = proxy;
  const methods = login === null ? [METHOD.none] : [METHOD.none, METHOD.login];
  socket.write(Buffer.from([VERSION, methods.length, ...methods]));
  const [version, method] = await readBytes(socket, 2);
  if (version !== VERSION) throw wrongKind(proxy, `version ${version}`);
  if (method === METHOD.none) return;
  if (method === METHOD.noneAcceptable || (method === METHOD.login && login === null))
    throw loginRefused(proxy);
  if (method !== METHOD.login || login === null) throw wrongKind(proxy, `method ${method}`);
  socket.write(
    Buffer.concat([
      Buffer.from([LOGIN_VERSION]),
      lengthAndBytes(login.username),
      lengthAndBytes(login.password),
    ]),
  );
  // It has to close the connection then, and some say nothing before.
  const [, status] = await readBytes(socket, 2).catch(orThrow(loginRefused(proxy)));
  if (status !== 0) throw loginRefused(proxy);
}

function addressBytes(host: string): Buffer {
  const bytes = isIPv4(host) || isIPv6(host) ? parseIp(host) : null;
  if (bytes === null) return Buffer.concat([Buffer.from([ADDRESS.name]), lengthAndBytes(host)]);
  return isIPv4(host)
    ? Buffer.from([ADDRESS.v4, ...host.split('.').map(Number)])
    : Buffer.from([ADDRESS.v6, ...bytes]);
}

function lengthAndBytes(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8').subarray(0, 0xff);
  return Buffer.concat([Buffer.from([bytes.length]), bytes]);
}

function portBytes(port: number): Buffer {
  return Buffer.from([port >> 8, port & 0xff]);
}

async function addressLength(socket: Socket, proxy: SendProxy, kind: number): Promise<number> {
  switch (kind) {
    case ADDRESS.v4:
      return 4;
    case ADDRESS.v6:
      return 16;
    case ADDRESS.name:
      return (await readBytes(socket, 1))[0] ?? 0;
    default:
      throw wrongKind(proxy, `address type ${kind}`);
  }
}

/** Exactly so many, as soon as they are there. */
function readBytes(socket: Socket, count: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      socket.off('readable', read).off('end', onEnd).off('close', onEnd).off('error', onError);
    };
    const read = (): void => {
      const bytes: unknown = socket.read(count);
      if (!Buffer.isBuffer(bytes)) return;
      stop();
      // At its end a stream gives what is left.
      if (bytes.length === count) resolve(bytes);
      else reject(closedEarly());
    };
    const onEnd = (): void => {
      stop();
      reject(closedEarly());
    };
    const onError = (error: Error): void => {
      stop();
      reject(error);
    };
    socket.on('readable', read).on('end', onEnd).on('close', onEnd).on('error', onError);
    read();
  });
}

function closedEarly(): NodeJS.ErrnoException {
  return Object.assign(new Error('The proxy closed the connection.'), { code: CLOSED });
}

/** What a connection means that ends here. */
function orThrow(meant: ProxyFailure): (error: unknown) => never {
  return (error) => {
    throw codeOf(error) === CLOSED ? meant : error;
  };
}
