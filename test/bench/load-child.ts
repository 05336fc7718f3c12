/**
 * The load: a process of its own that keeps every connection busy with one request after the other.
 * Raw sockets, because an HTTP client would cost more time than the server it measures.
 * Takes `LoadOptions` as JSON in argv[2], prints a `LoadResult` as JSON.
 */
import { connect, type Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import { type LoadResult, loadOptionsSchema } from './load.ts';
import { spreadOf } from './numbers.ts';

const options = loadOptionsSchema.parse(JSON.parse(process.argv[2] ?? '{}'));

const HEAD_END = '\r\n\r\n';
const latenciesMs: number[] = [];
let answered = 0;
let refused = 0;
let sequence = 0;
let isMeasuring = false;
let isOver = false;

/** What a network's server sends: a query of the usual length and the usual few headers. */
function nextRequest(): string {
  sequence += 1;
  const id = `${options.prefix}${String(sequence).padStart(9, '0')}`;
  return (
    `GET ${options.path}?clickid=${id}&event=registration&status=approved&payout=12.50&currency=USD&txid=t${id} HTTP/1.1\r\n` +
    `Host: 127.0.0.1:${options.port}\r\nUser-Agent: network-postback/1.0\r\nAccept: */*\r\n\r\n`
  );
}

/** One connection: the next request goes out when the answer is complete. */
function drive(socket: Socket): void {
  let sentAt = 0;
  let text = '';
  const send = (): void => {
    sentAt = performance.now();
    socket.write(nextRequest(), 'latin1');
  };
  socket.setNoDelay(true);
  socket.setEncoding('latin1');
  socket.on('connect', send);
  socket.on('data', (chunk: string) => {
    text += chunk;
    const headEnd = text.indexOf(HEAD_END);
    if (headEnd === -1) return;
    const length = /content-length: (\d+)/i.exec(text)?.[1];
    if (text.length < headEnd + HEAD_END.length + Number(length ?? 0)) return;
    note(text, performance.now() - sentAt);
    text = '';
    if (!isOver) send();
  });
  socket.on('error', (error) => {
    throw error;
  });
}

function note(response: string, latencyMs: number): void {
  if (!isMeasuring) return;
  if (response.startsWith('HTTP/1.1 200')) answered += 1;
  else refused += 1;
  latenciesMs.push(latencyMs);
}

function finish(startedAt: number, cpuAtStart: NodeJS.CpuUsage): void {
  isOver = true;
  const seconds = (performance.now() - startedAt) / 1_000;
  const cpu = process.cpuUsage(cpuAtStart);
  const result: LoadResult = {
    perSecond: answered / seconds,
    answered,
    refused,
    ...spreadOf(latenciesMs),
    loadCpuShare: (cpu.user + cpu.system) / 1e6 / seconds,
  };
  process.stdout.write(JSON.stringify(result), () => process.exit());
}

for (let index = 0; index < options.connections; index += 1) drive(connect(options.port, '127.0.0.1'));
setTimeout(() => {
  isMeasuring = true;
  const startedAt = performance.now();
  const cpuAtStart = process.cpuUsage();
  setTimeout(() => {
    finish(startedAt, cpuAtStart);
  }, options.measureMs);
}, options.warmUpMs);
