/**
 * A small relay on loopback between the tunnel's sockets and the receiver. The tunnel library connects
 * to its target before any request is there, and that goes wrong in three ways:
 * - the receiver rightly gives up on a connection without a request and answers 408; that answer then
 *   waits in the tunnel for the next postback, whose sender gets it;
 * - a target that is reset takes the tunnel's socket with it for good;
 * - told to use 127.0.0.1, the library rewrites the request's first bytes as text and breaks others.
 * The relay connects to the receiver when the first byte of a request is there, and not before.
 */
import { createServer, connect, type Server, type Socket } from 'node:net';

export interface LoopbackRelay {
  readonly port: number;
  /** Stops listening and cuts what is open. */
  close(): Promise<void>;
}

/** The receiver is not there for the moment: the sender has to know that, and to try again. */
const NOT_THERE =
  'HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\nContent-Length: 0\r\nConnection: close\r\n\r\n';

/** Notes the local ports of a relay's connections, so that the receiver knows them as ours. */
export interface OwnPorts {
  add(port: number): void;
  remove(port: number): void;
}

/** @param targetPort port on 127.0.0.1 */
export async function openRelay(targetPort: number, ownPorts?: OwnPorts): Promise<LoopbackRelay> {
  const sockets = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true }, (near) => {
    keep(sockets, near);
    const endUnused = (): void => {
      near.end();
    };
    // A connection that ends without a request never reaches the receiver.
    near.once('end', endUnused);
    near.once('data', (firstBytes) => {
      near.off('end', endUnused);
      near.pause();
      const far = keep(sockets, connect({ host: '127.0.0.1', port: targetPort, allowHalfOpen: true }));
      // Before the first byte goes out: the receiver asks for it when that is there.
      far.once('connect', () => {
        noteOwnPort(far, ownPorts);
      });
      far.write(firstBytes);
      bridge(near, far);
    });
  });
  await listen(server);
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The relay has no port.');
  return {
    port: address.port,
    close: async () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      server.close(() => {
        resolve();
      });
      for (const socket of sockets) socket.destroy();
      await promise;
    },
  };
}

function noteOwnPort(far: Socket, ownPorts: OwnPorts | undefined): void {
  const { localPort } = far;
  if (localPort === undefined || ownPorts === undefined) return;
  ownPorts.add(localPort);
  far.once('close', () => {
    ownPorts.remove(localPort);
  });
}

function bridge(near: Socket, far: Socket): void {
  let isConnected = false;
  far.once('connect', () => {
    isConnected = true;
  });
  near.pipe(far);
  far.pipe(near);
  // After the pipes' own handlers, which pause `near`.
  far.on('close', () => {
    // An orderly end, never a reset: the library forgets a socket whose target was reset.
    if (near.writable) near.end(isConnected ? '' : NOT_THERE);
    near.resume();
  });
  near.on('close', () => {
    far.destroy();
  });
}

function keep(sockets: Set<Socket>, socket: Socket): Socket {
  sockets.add(socket);
  // What passes is complete as it comes: waiting for more would cost 40 ms now and then.
  socket.setNoDelay(true);
  socket.on('close', () => sockets.delete(socket));
  socket.on('error', () => {
    socket.destroy();
  });
  return socket;
}

/** On what `localhost` means first here, because that is what the library connects to first. */
async function listen(server: Server): Promise<void> {
  try {
    await listenOn(server, 'localhost');
  } catch {
    // `localhost` may name ::1 where IPv6 is switched off.
    await listenOn(server, '127.0.0.1');
  }
  // A later error of the listener (no file handles left) costs that connection only.
  server.on('error', () => undefined);
}

async function listenOn(server: Server, host: string): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen({ port: 0, host, exclusive: true }, resolve);
  try {
    await promise;
  } finally {
    server.off('error', reject);
    server.off('listening', resolve);
  }
}
