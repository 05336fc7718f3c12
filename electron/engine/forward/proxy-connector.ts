/** Connections through a proxy, for undici: a tunnel to the destination, and TLS with the destination in it. */
import type { Socket } from 'node:net';
import { callbackify } from 'node:util';
import { Agent, buildConnector } from 'undici';
import { bareHost, proxyName } from '../../../shared/domain/forward/proxy.ts';
import { openHttpTunnel } from './http-tunnel.ts';
import {
  ProxyFailure,
  proxyUnreachable,
  type SendProxy,
  type TunnelTarget,
  wrongKind,
} from './proxy-failure.ts';
import { codeOf, CONNECT_TIMEOUT_MS, NotConnected } from './send-error.ts';
import { openSocksTunnel } from './socks-tunnel.ts';

/** Each part of the way may take as long as a connection: to the proxy, through it, and TLS with the destination. */
export const PARTS_OF_THE_WAY = 3;

const USUAL_PORTS: ReadonlyMap<string, number> = new Map([
  ['http:', 80],
  ['https:', 443],
]);

/**
 * An agent of one proxy. What fails before the tunnel stands, and TLS in it, is told apart: no byte of the request
 * was sent then, and before that it was the proxy that failed and not the destination. undici's `ProxyAgent` and
 * `Socks5ProxyAgent` tell neither.
 * @param timeoutMs of each part of the way
 */
export function createProxyAgent(proxy: SendProxy, timeoutMs = CONNECT_TIMEOUT_MS): Agent {
  const connect = callbackify(async (to: buildConnector.Options) => connectThrough(proxy, to, timeoutMs));
  return new Agent({
    pipelining: 0,
    connect: (to, callback) => {
      connect(to, (error, socket) => {
        if (error === null) callback(null, socket);
        else callback(error, null);
      });
    },
  });
}

/** @throws NotConnected */
async function connectThrough(
  proxy: SendProxy,
  to: buildConnector.Options,
  timeoutMs: number,
): Promise<Socket> {
  const port = to.port === '' ? (USUAL_PORTS.get(to.protocol) ?? 0) : Number(to.port);
  try {
    const socket = await openTunnel(proxy, { host: bareHost(to.hostname), port }, timeoutMs);
    return to.protocol === 'https:' ? await connected({ ...to, httpSocket: socket }, timeoutMs) : socket;
  } catch (error) {
    throw new NotConnected(error instanceof Error ? error : new Error(String(error)));
  }
}

/** @throws ProxyFailure */
async function openTunnel(proxy: SendProxy, target: TunnelTarget, timeoutMs: number): Promise<Socket> {
  const socket = await connectTo(proxy, timeoutMs);
  const open = proxy.kind === 'http' ? openHttpTunnel : openSocksTunnel;
  const { promise: tooLate, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    reject(timedOut(proxy, timeoutMs));
  }, timeoutMs);
  try {
    await Promise.race([open(socket, proxy, target), tooLate]);
    return socket;
  } catch (error) {
    socket.destroy();
    // What listens there speaks another protocol, or closes the connection at the first word of this one.
    throw error instanceof ProxyFailure ? error : wrongKind(proxy, codeOf(error));
  } finally {
    clearTimeout(timer);
  }
}

async function connectTo(proxy: SendProxy, timeoutMs: number): Promise<Socket> {
  const { host, port } = proxy;
  try {
    return await connected({ protocol: 'http:', hostname: host, host, port: String(port) }, timeoutMs);
  } catch (error) {
    const code = codeOf(error);
    throw TIMED_OUT.has(code) ? timedOut(proxy, timeoutMs) : proxyUnreachable(proxy, code);
  }
}

function connected(to: buildConnector.Options, timeoutMs: number): Promise<Socket> {
  const connect = buildConnector({ timeout: timeoutMs });
  return new Promise((resolve, reject) => {
    connect(to, (error, socket) => {
      if (error === null) resolve(socket);
      else reject(error);
    });
  });
}

const TIMED_OUT: ReadonlySet<string> = new Set(['UND_ERR_CONNECT_TIMEOUT', 'ETIMEDOUT']);

function timedOut(proxy: SendProxy, timeoutMs: number): ProxyFailure {
  const seconds = timeoutMs / 1_000;
  return new ProxyFailure({ code: 'proxy_timed_out', proxy: proxyName(proxy), seconds });
}
