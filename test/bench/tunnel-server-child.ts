/** Bench server: the tunnel server of the tests, in a process of its own. */
import { LocaltunnelServer } from '../fixtures/localtunnel-server.ts';

const PUBLIC_SERVER_SOCKETS = 10;

const server = await LocaltunnelServer.start({ maxSockets: PUBLIC_SERVER_SOCKETS, graceMs: 1_000 });
process.stdout.write(`${JSON.stringify({ port: Number(new URL(server.url).port) })}\n`);
