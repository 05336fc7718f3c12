/**
 * A load of so many postbacks a second, in a process of its own. Prints at its end how many a second were answered.
 * Takes the receiver's address, the key of a network and the rate.
 */
import { connect } from 'node:net';
import { performance } from 'node:perf_hooks';

const [address = '', key = '', rate = '1000'] = process.argv.slice(2);
const { hostname, port } = new URL(address);
const CONNECTIONS = 16;
const TICK_MS = 10;

const startedAt = performance.now();
let sent = 0;
let answered = 0;

const sockets = Array.from({ length: CONNECTIONS }, () => {
  const socket = connect(Number(port), hostname);
  socket.setNoDelay(true);
  socket.setEncoding('latin1');
  socket.on('data', (chunk: string) => {
    answered += chunk.split('HTTP/1.1 200').length - 1;
  });
  socket.on('error', (error) => {
    throw error;
  });
  return socket;
});

setInterval(() => {
  const due = Math.floor(((performance.now() - startedAt) / 1_000) * Number(rate));
  while (sent < due) {
    // Requests of one connection go out one behind the other (pipelining), which keeps this process light.
    sockets[sent % CONNECTIONS]?.write(
      `GET /postback/${key}?clickid=paced${process.pid}x${sent}&event=ftd&payout=12.50&currency=USD HTTP/1.1\r\nHost: ${hostname}:${port}\r\n\r\n`,
      'latin1',
    );
    sent += 1;
  }
}, TICK_MS);

process.on('SIGTERM', () => {
  const perSecond = answered / ((performance.now() - startedAt) / 1_000);
  process.stdout.write(String(perSecond), () => process.exit());
});
