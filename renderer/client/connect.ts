/** Makes the client over the transport that this window has: a message port in Electron, else HTTP. */
import { createORPCClient } from '@orpc/client';
import { RPCLink as HttpLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { HOST_KEY, PORT_MESSAGE, WANT_PORT_MESSAGE } from '../../shared/contract/shell-channels.ts';
import type { DeskClient } from './desk-client.ts';
import { SwitchLink } from './switch-link.ts';

type NoContext = Record<string, never>;

export interface Connection {
  readonly client: DeskClient;
  /** Calls back when the engine is there anew: what was known may be old. */
  onReplaced(listener: () => void): void;
}

/** @param page the window; in Electron the preload has put its mark on it */
export function connect(page: Window): Connection {
  return HOST_KEY in page ? connectByPort(page) : connectByHttp(page);
}

function connectByHttp(page: Window): Connection {
  // The server set a cookie when the window was opened with its token.
  const link = new HttpLink<NoContext>({ url: `${page.location.origin}/rpc` });
  return { client: createORPCClient(link), onReplaced: () => undefined };
}

function connectByPort(page: Window): Connection {
  const link = new SwitchLink<NoContext>();
  const listeners: (() => void)[] = [];
  page.addEventListener('message', (event: MessageEvent<unknown>) => {
    const [port] = event.ports;
    if (event.source !== page || port === undefined || !isPortMessage(event.data)) return;
    port.start();
    link.use(new PortLink<NoContext>({ port }));
    for (const listener of listeners) listener();
  });
  page.postMessage({ type: WANT_PORT_MESSAGE }, page.location.origin);
  return {
    client: createORPCClient(link),
    onReplaced: (listener) => {
      listeners.push(listener);
    },
  };
}

function isPortMessage(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === PORT_MESSAGE;
}
