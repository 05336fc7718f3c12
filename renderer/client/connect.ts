/** Makes the client over the transport that this window has: a message port in Electron, else HTTP. */
import { type ClientLink, createORPCClient } from '@orpc/client';
import { RPCLink as HttpLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { z } from 'zod';
import {
  ENGINE_MESSAGE,
  HOST_KEY,
  PORT_MESSAGE,
  WANT_PORT_MESSAGE,
} from '../../shared/contract/shell-channels.ts';
import type { DeskClient } from './desk-client.ts';
import { StreamFirstLink } from './stream-first-link.ts';
import { SwitchLink } from './switch-link.ts';

type NoContext = Record<string, never>;

export interface ConnectionListener {
  /** The engine is there anew: what was known may be old. */
  readonly onReplaced: () => void;
  /** The engine is gone; another one follows. */
  readonly onLost: () => void;
}

const STREAM = ['desk', 'live'];

export interface Connection {
  readonly client: DeskClient;
  /** The stream of changes has begun, or failed. @returns whether nothing was asked until now */
  readonly streamBegan: () => boolean;
  listen(listener: ConnectionListener): void;
}

/** What the preload script says to the page. */
const shellMessageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal(PORT_MESSAGE) }),
  z.object({ type: z.literal(ENGINE_MESSAGE), state: z.enum(['running', 'restarting']) }),
]);

/**
 * @param page the window; in Electron the preload has put its mark on it
 * @param locale of the catalogue that it shows now; over a port the program knows it itself
 */
export function connect(page: Window, locale: () => string): Connection {
  return HOST_KEY in page ? connectByPort(page) : connectByHttp(page, locale);
}

function connectByHttp(page: Window, locale: () => string): Connection {
  // The server set a cookie when the window was opened with its token.
  const link = new HttpLink<NoContext>({
    url: `${page.location.origin}/rpc`,
    headers: () => ({ 'accept-language': locale() }),
  });
  return { ...streamFirst(link), listen: () => undefined };
}

function connectByPort(page: Window): Connection {
  const link = new SwitchLink<NoContext>();
  const listeners: ConnectionListener[] = [];
  page.addEventListener('message', (event: MessageEvent<unknown>) => {
    const message = shellMessageSchema.safeParse(event.data);
    if (event.source !== page || !message.success) return;
    const [port] = event.ports;
    if (message.data.type === PORT_MESSAGE && port !== undefined) {
      port.start();
      link.use(new PortLink<NoContext>({ port }));
      for (const listener of listeners) listener.onReplaced();
    } else if (message.data.type === ENGINE_MESSAGE && message.data.state === 'restarting') {
      link.hold();
      for (const listener of listeners) listener.onLost();
    }
  });
  page.postMessage({ type: WANT_PORT_MESSAGE }, page.location.origin);
  return {
    ...streamFirst(link),
    listen: (listener) => {
      listeners.push(listener);
    },
  };
}

function streamFirst(link: ClientLink<NoContext>): Pick<Connection, 'client' | 'streamBegan'> {
  const first = new StreamFirstLink(link, STREAM);
  return { client: createORPCClient(first), streamBegan: () => first.open() };
}
