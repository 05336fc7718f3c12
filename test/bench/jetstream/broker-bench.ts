/** A desk, a broker and a mailbox that publishes to it, each a program of its own, on one folder. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LIMIT_RANGES } from '../../../shared/contract/receiver.ts';
import { haveRules, joinFlags, useBroker } from '../../fixtures/broker.ts';
import type { DeskApi } from '../../fixtures/desk-api.ts';
import { MailboxProcess } from '../../fixtures/mailbox-process.ts';
import { NatsServer, startCluster } from '../../fixtures/nats-server.ts';
import type { MeasuredProcess } from '../measured-process.ts';
import { Sink } from '../sink.ts';
import { apiOf, startDesk } from '../start-desk.ts';

export interface BrokerBench {
  readonly api: DeskApi;
  readonly stopDesk: () => Promise<void>;
  readonly startDesk: () => Promise<DeskApi>;
  /** One, or three of a cluster that keeps three copies. */
  readonly servers: readonly NatsServer[];
  readonly mailboxPort: number;
  readonly metricsUrl: string;
  /** Of the network's postbacks, up to the query. */
  readonly path: string;
  /** Gets registrations; installs go nowhere. */
  readonly sink: Sink;
}

/** Starts all, has them used, and stops them whatever happens. */
export async function withBrokerBench<T>(nodes: 1 | 3, use: (bench: BrokerBench) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'postback-desk-bench-'));
  const dir = join(folder, 'nats');
  const servers = nodes === 3 ? await startCluster(dir) : [await NatsServer.start({ dir })];
  const urls = servers.map(({ url }) => url).join(',');
  const sink = new Sink();
  let desk: MeasuredProcess | null = null;
  let mailbox: MailboxProcess | null = null;
  const start = async (): Promise<DeskApi> => {
    desk = await startDesk(join(folder, 'data'));
    return apiOf(desk);
  };
  const stop = async (): Promise<void> => {
    await desk?.stop();
    desk = null;
  };
  try {
    const sinkPort = await sink.listen();
    const api = await start();
    const { key } = await api.createNetwork({ name: 'Bench' });
    await api.createDestination({
      name: 'Bench',
      request: { url: `http://127.0.0.1:${sinkPort}/?id={clickid}` },
      events: { registration: 'reg' },
    });
    // All of the load comes from one address, as no network does.
    const { senderBurst, senderPerSecond } = LIMIT_RANGES;
    await api.json('PATCH', '/receiver', {
      senderBurst: senderBurst.max,
      senderPerSecond: senderPerSecond.max,
    });
    await useBroker(api, urls, { maxMb: 512, replicas: nodes });
    mailbox = new MailboxProcess(join(folder, 'mailbox'), await joinFlags(api, folder, urls));
    const ready = await mailbox.ready();
    await haveRules(api, 1);
    return await use({
      api,
      stopDesk: stop,
      startDesk: start,
      servers,
      mailboxPort: Number(new URL(ready.mailbox).port),
      metricsUrl: ready.metrics,
      path: `/postback/${key}`,
      sink,
    });
  } finally {
    await stop();
    await mailbox?.kill();
    await Promise.all(servers.map(async (server) => server.kill()));
    sink.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
