/**
 * `npm run bench:forwarding`: how fast conversions go out, beside bare undici; how soon after their postback; and
 * whether what just came waits behind a queue of a hundred thousand.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { DeskApi } from '../fixtures/desk-api.ts';
import { load } from './load-desk.ts';
import { machine } from './machine.ts';
import { allForwarded, forwardTimesOf } from './forward-times.ts';
import { MeasuredProcess } from './measured-process.ts';
import { middle, spreadOf } from './numbers.ts';
import { pacedLoad } from './paced-load.ts';
import { Sink } from './sink.ts';
import { apiOf, startDesk } from './start-desk.ts';

const root = join(import.meta.dirname, '../..');
const AT_ONCE = 32;
const QUEUE = 100_000;
const BARE_MS = 4_000;
const PACED_PER_SECOND = 200;
const PACED_MS = 15_000;
const FRESH_PER_SECOND = 50;
const ROUNDS = 3;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

function bareUndici(port: number, mode: 'fresh' | 'kept'): number {
  const args = [`http://127.0.0.1:${port}`, String(AT_ONCE), String(BARE_MS), mode];
  const out = execFileSync(process.execPath, [join(import.meta.dirname, 'undici-child.ts'), ...args], {
    encoding: 'utf8',
  });
  return z.object({ perSecond: z.number() }).parse(JSON.parse(out)).perSecond;
}

interface Waits {
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly count: number;
}

/** Sends postbacks at an even pace and measures until each was forwarded. */
async function paced(
  { port, key }: Pick<Setup, 'port' | 'key'>,
  sink: Sink,
  perSecond: number,
  forMs: number,
  prefix: string,
): Promise<Waits> {
  const path = `/postback/${key}`;
  const { sentAt, sent } = await pacedLoad({ port, path, perSecond, forMs, prefix });
  await allForwarded(sentAt, sink, 30_000);
  return { ...spreadOf(forwardTimesOf(sentAt, sink)), count: sent };
}

async function settle(
  api: DeskApi,
  isDone: (ledger: Awaited<ReturnType<DeskApi['ledger']>>) => boolean,
): Promise<void> {
  while (!isDone(await api.ledger())) await pause(100);
}

interface Setup {
  readonly api: DeskApi;
  readonly key: string;
  readonly port: number;
  readonly destinationId: string;
}

async function withDesk<T>(
  sinkPort: number,
  isPaused: boolean,
  work: (setup: Setup) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'postback-desk-bench-'));
  const server = await startDesk(join(folder, 'data'));
  try {
    const api = apiOf(server);
    const { key } = await api.createNetwork({ name: 'Bench' });
    const { id } = await api.createDestination({
      name: 'Bench',
      request: { url: `http://127.0.0.1:${sinkPort}/?id={clickid}&event={event}` },
      events: { registration: 'reg' },
      isPaused,
      rules: { concurrency: AT_ONCE },
    });
    return await work({ api, key, port: server.port, destinationId: id });
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Plans a queue while the destination is paused. @returns how many wait */
async function queueUp({ api, key, port }: Setup): Promise<number> {
  while ((await api.ledger()).deliveries.planned < QUEUE) {
    await load(port, `/postback/${key}`);
    await settle(api, (ledger) => ledger.postbacks.waiting === 0);
  }
  await settle(api, (ledger) => ledger.deliveries.pending === 0);
  return (await api.ledger()).deliveries.parked;
}

/** Works a queue off and measures how fast. */
function drained(sinkPort: number): Promise<{ perSecond: number; queue: number }> {
  return withDesk(sinkPort, true, async (setup) => {
    const queue = await queueUp(setup);
    const startedAt = performance.now();
    await setup.api.json('PATCH', `/destinations/${setup.destinationId}`, { isPaused: false });
    await settle(setup.api, (ledger) => ledger.deliveries.delivered === queue);
    return { perSecond: (queue / (performance.now() - startedAt)) * 1_000, queue };
  });
}

const plain = await MeasuredProcess.start(join(import.meta.dirname, 'plain-http-child.ts'), []);
const rounds: { fresh: number; kept: number; desk: number; queue: number }[] = [];
for (let round = 1; round <= ROUNDS; round += 1) {
  const fresh = bareUndici(plain.port, 'fresh');
  const kept = bareUndici(plain.port, 'kept');
  const { perSecond, queue } = await drained(plain.port);
  rounds.push({ fresh, kept, desk: perSecond, queue });
  say(
    `round ${round}: bare undici ${Math.round(fresh)}/s (connections kept: ${Math.round(kept)}/s), Postback Desk ${Math.round(perSecond)}/s over ${queue}`,
  );
}
await plain.stop();

const sink = new Sink();
const sinkPort = await sink.listen();
const soon = await withDesk(sinkPort, false, (setup) => paced(setup, sink, PACED_PER_SECOND, PACED_MS, 'p'));
const behindQueue = await withDesk(sinkPort, true, async (setup) => {
  const queue = await queueUp(setup);
  const startedAt = performance.now();
  await setup.api.json('PATCH', `/destinations/${setup.destinationId}`, { isPaused: false });
  const waits = await paced(setup, sink, FRESH_PER_SECOND, 10_000, 'fresh');
  const left = (await setup.api.ledger()).deliveries.parked;
  await settle(setup.api, (ledger) => ledger.deliveries.parked + ledger.deliveries.pending === 0);
  return { ...waits, queue, left, drainedMs: performance.now() - startedAt };
});
sink.close();

const fresh = middle(rounds.map((each) => each.fresh));
const kept = middle(rounds.map((each) => each.kept));
const desk = middle(rounds.map((each) => each.desk));
say('');
say(
  `forwards/s: ${Math.round(desk)}; bare undici ${Math.round(fresh)} = ${(desk / fresh).toFixed(2)}, aim at least 0.5`,
);
say(
  `  with kept connections bare undici makes ${Math.round(kept)}; the outbox opens one for each request on purpose`,
);
say(
  `postback to forward at ${PACED_PER_SECOND}/s: p50 ${soon.p50Ms.toFixed(1)} ms (aim under 10), p99 ${soon.p99Ms.toFixed(1)} ms (aim under 60)`,
);
say(
  `behind a queue of ${behindQueue.queue}: fresh ones p50 ${behindQueue.p50Ms.toFixed(1)} ms, p99 ${behindQueue.p99Ms.toFixed(1)} ms; ${behindQueue.left} still waited then; all gone after ${(behindQueue.drainedMs / 1_000).toFixed(1)} s`,
);
mkdirSync(join(root, 'docs/bench'), { recursive: true });
const report = {
  at: new Date().toISOString(),
  machine: machine(),
  atOnce: AT_ONCE,
  rounds,
  soon,
  behindQueue,
};
writeFileSync(join(root, 'docs/bench/forwarding.json'), `${JSON.stringify(report, null, 2)}\n`);
process.exit();
