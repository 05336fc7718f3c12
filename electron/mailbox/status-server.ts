/** The mailbox's own port: whether it is well, and its figures for Prometheus. No key, no address, no click id. */
import { createServer, type Server, type ServerResponse } from 'node:http';
import { REFUSAL_REASONS, type RefusalReason } from '../../shared/contract/refusal-reasons.ts';
import type { DiskView } from '../platform/disk-watch.ts';
import type { BrokerLineView } from './broker/broker-line.ts';
import type { RoomView } from './room-watch.ts';

export interface MailboxStatus {
  readonly version: string;
  readonly isPaired: boolean;
  /** Whether a postback can be kept. */
  readonly isReady: boolean;
  readonly waiting: number;
  readonly spool: { readonly bytes: number; readonly waitingBytes: number; readonly maxBytes: number };
  readonly room: RoomView;
  readonly maxWaitingMs: number;
  readonly disk: DiskView;
  /** Since the desk called last, or since the start. */
  readonly sinceDeskMs: number;
  /** Null where it has none. */
  readonly broker: BrokerLineView | null;
  readonly refused: Readonly<Record<RefusalReason, number>>;
  readonly stored: number;
  /** Answered with 503 because they could not be kept. */
  readonly notStored: number;
  readonly upMs: number;
}

const OWN_HOST = /^(?:127\.0\.0\.1|localhost|\[::1\]|mailbox)(?::\d{1,5})?$/;

export function createStatusServer(status: () => MailboxStatus): Server {
  return createServer((request, response) => {
    // A web page must not read it through a name that points here.
    if (!OWN_HOST.test(request.headers.host ?? '')) send(response, 421, 'text/plain', 'Misdirected request');
    else if (request.url === '/metrics')
      send(response, 200, 'text/plain; version=0.0.4; charset=utf-8', metricsText(status()));
    else if (request.url === '/health' || request.url === '/') sendHealth(response, status());
    else send(response, 404, 'text/plain', 'Not found');
  });
}

function sendHealth(response: ServerResponse, status: MailboxStatus): void {
  const { isPaired, isReady, room, disk, waiting, broker } = status;
  const warnings = [
    ...(isPaired ? [] : ['not_paired']),
    ...(isPaired && !isReady ? ['not_receiving'] : []),
    ...(room.room === 'fine' ? [] : [`spool_${room.room}`]),
    ...(room.age === 'fine' ? [] : [`waiting_${room.age === 'full' ? 'too_long' : 'long'}`]),
    ...(disk.state === 'fine' ? [] : [`disk_${disk.state}`]),
    // It receives all the same: that is no failure of its own.
    ...(broker === null ? [] : brokerWarnings(broker)),
  ];
  const isWell =
    !isPaired || (isReady && room.room !== 'full' && room.age !== 'full' && disk.state !== 'full');
  const body = { status: isWell ? (warnings.length === 0 ? 'ok' : 'warning') : 'failing', warnings, waiting };
  send(response, isWell ? 200 : 503, 'application/json', `${JSON.stringify(body)}\n`);
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, {
    'Content-Type': type,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(body);
}

const MS = 1_000;
const PREFIX = 'postback_mailbox_';

/** As in prometheus.io/docs/instrumenting/exposition_formats. */
function metricsText(status: MailboxStatus): string {
  const { spool, room, disk } = status;
  const lines = [
    ...metric('paired', 'gauge', 'Whether it belongs to a desk.', Number(status.isPaired)),
    ...metric('ready', 'gauge', 'Whether postbacks are received.', Number(status.isReady)),
    ...metric('stored_total', 'counter', 'Postbacks that were kept and answered.', status.stored),
    ...metric('not_stored_total', 'counter', 'Postbacks that could not be kept: 503.', status.notStored),
    ...metric('waiting', 'gauge', 'Postbacks that the desk has not taken over.', status.waiting),
    ...metric('oldest_waiting_seconds', 'gauge', 'Age of the oldest of them.', (room.oldestMs ?? 0) / MS),
    ...metric(
      'max_waiting_seconds',
      'gauge',
      'From this age on nothing is received.',
      status.maxWaitingMs / MS,
    ),
    ...metric('spool_bytes', 'gauge', 'Of the disk.', spool.bytes),
    ...metric('spool_waiting_bytes', 'gauge', 'Of it what the desk has not taken over.', spool.waitingBytes),
    ...metric('spool_max_bytes', 'gauge', 'From this on nothing is received.', spool.maxBytes),
    ...metric('desk_away_seconds', 'gauge', 'Since the desk called last.', status.sinceDeskMs / MS),
    ...metric('up_seconds', 'counter', 'Since the start.', status.upMs / MS),
    ...(status.broker === null ? [] : brokerMetrics(status.broker)),
    ...(disk.freeBytes === null ? [] : metric('disk_free_bytes', 'gauge', 'Of the disk.', disk.freeBytes)),
    `# HELP ${PREFIX}refused_total Requests that were not let in.`,
    `# TYPE ${PREFIX}refused_total counter`,
    ...REFUSAL_REASONS.map(
      (reason) => `${PREFIX}refused_total{reason="${reason}"} ${status.refused[reason]}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function brokerWarnings({ isConnected, problem }: BrokerLineView): readonly string[] {
  if (problem !== null) return [problem.code];
  return isConnected ? [] : ['broker_connecting'];
}

function brokerMetrics({ isConnected, unpublished, unreadable, losses }: BrokerLineView): readonly string[] {
  return [
    ...metric('broker_connected', 'gauge', 'Whether the broker takes what is received.', Number(isConnected)),
    ...metric('broker_unpublished', 'gauge', 'Postbacks that the broker has not confirmed.', unpublished),
    ...metric('broker_unreadable_total', 'counter', 'Of these damaged on the disk.', unreadable),
    ...metric('broker_losses_total', 'counter', 'How often the broker had lost what it confirmed.', losses),
  ];
}

function metric(name: string, type: 'gauge' | 'counter', help: string, value: number): readonly string[] {
  return [`# HELP ${PREFIX}${name} ${help}`, `# TYPE ${PREFIX}${name} ${type}`, `${PREFIX}${name} ${value}`];
}
