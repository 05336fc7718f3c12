/**
 * How many a second a mailbox publishes and a desk takes over from the broker, beside the same over HTTPS. The broker is
 * away while the mailbox is filled, and the desk while it publishes, so that each is measured by itself.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { brokerOf } from '../../fixtures/broker.ts';
import type { DeskApi } from '../../fixtures/desk-api.ts';
import { mailboxOf } from '../../fixtures/mailbox.ts';
import type { Section } from '../gate/section.ts';
import { fillMailbox } from '../mailbox/fill-mailbox.ts';
import { withPairedBench } from '../mailbox/paired-mailbox.ts';
import { withBrokerBench } from './broker-bench.ts';

const WAITING = 20_000;
const SHORT_WAITING = 500;
const LOOK_MS = 50;

export const rates: Section = async ({ isShort, say }) => {
  const count = isShort ? SHORT_WAITING : WAITING;
  const broker = await ratesThrough(1, count, say);
  const https = await withPairedBench(async (bench) => {
    await bench.stopDesk();
    await fillMailbox({ port: bench.mailboxPort, path: bench.path, count, say });
    const { api } = await bench.startDesk();
    const startedAt = performance.now();
    await until(async () => (await mailboxOf(api)).waiting === 0 && (await isRead(api, count)));
    return { drainedPerS: perSecond(count, startedAt) };
  });
  const name = count.toLocaleString('en');
  return {
    kind: 'measured',
    figures: [
      {
        name: `${name} waiting ones published to the broker`,
        measured: `${broker.publishedPerS}/s`,
        aim: 'over 1,000/s',
        holds: broker.publishedPerS > 1_000,
      },
      {
        name: `${name} taken over from the broker, parsed and stored`,
        measured: `${broker.drainedPerS}/s`,
        aim: 'over half of HTTPS',
        holds: broker.drainedPerS > https.drainedPerS / 2,
      },
      {
        name: `${name} taken over from a mailbox over HTTPS, parsed and stored`,
        measured: `${https.drainedPerS}/s`,
        aim: 'beside it',
        holds: true,
      },
    ],
    table: null,
    numbers: { broker, https },
  };
};

/** The same through three servers that keep three copies, all on this machine. */
export const cluster: Section = async ({ isShort, say }) => {
  const count = isShort ? SHORT_WAITING : WAITING;
  const broker = await ratesThrough(3, count, say);
  const name = count.toLocaleString('en');
  return {
    kind: 'measured',
    figures: [
      {
        name: `${name} waiting ones published to a cluster of three, three copies`,
        measured: `${broker.publishedPerS}/s`,
        aim: 'over 1,000/s',
        holds: broker.publishedPerS > 1_000,
      },
      {
        name: `${name} taken over from it, parsed and stored`,
        measured: `${broker.drainedPerS}/s`,
        aim: 'beside it',
        holds: true,
      },
    ],
    table: null,
    numbers: { broker },
  };
};

async function ratesThrough(
  nodes: 1 | 3,
  count: number,
  say: (text: string) => void,
): Promise<{ readonly publishedPerS: number; readonly drainedPerS: number }> {
  return withBrokerBench(nodes, async (bench) => {
    const { servers, metricsUrl, mailboxPort: port, path } = bench;
    await bench.stopDesk();
    await Promise.all(servers.map(async (server) => server.kill('SIGTERM')));
    await fillMailbox({ port, path, count, say });
    await Promise.all(servers.map(async (server) => server.again()));
    await until(async () => (await unpublished(metricsUrl)) < count);
    const beganAt = { left: await unpublished(metricsUrl), at: performance.now() };
    await until(async () => (await unpublished(metricsUrl)) === 0);
    const publishedPerS = perSecond(beganAt.left, beganAt.at);
    const api = await bench.startDesk();
    const startedAt = performance.now();
    await until(async () => (await brokerOf(api)).pending === 0 && (await isRead(api, count)));
    return { publishedPerS, drainedPerS: perSecond(count, startedAt) };
  });
}

function perSecond(count: number, since: number): number {
  return Math.round(count / ((performance.now() - since) / 1_000));
}

async function unpublished(metricsUrl: string): Promise<number> {
  const text = await (await fetch(metricsUrl)).text();
  return Number(/broker_unpublished (\d+)$/m.exec(text)?.[1] ?? Number.NaN);
}

async function isRead(api: DeskApi, atLeast: number): Promise<boolean> {
  const { postbacks } = await api.ledger();
  return postbacks.total >= atLeast && postbacks.waiting === 0;
}

async function until(ask: () => Promise<boolean>): Promise<void> {
  while (!(await ask().catch(() => false))) await pause(LOOK_MS);
}
