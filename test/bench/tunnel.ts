/**
 * `npm run bench:tunnel`: what the receiver takes through a tunnel, beside itself without one and beside bare
 * Express through the same tunnel. Tunnel server, receiver and load are processes of their own.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { TunnelView } from '../../shared/contract/tunnel.ts';
import type { DeskApi } from '../fixtures/desk-api.ts';
import type { LoadResult } from './load.ts';
import { CONNECTIONS, load, MEASURE_MS } from './load-desk.ts';
import { machine } from './machine.ts';
import { MeasuredProcess } from './measured-process.ts';
import { apiOf, startDesk } from './start-desk.ts';

const ROUNDS = 3;
const root = join(import.meta.dirname, '../..');
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

type Server = 'Express direct' | 'Express through the tunnel' | 'desk direct' | 'desk through the tunnel';

/** A desk whose tunnel is off until it is started: no bench goes to the public server. */
async function startQuietDesk(dataDir: string): Promise<MeasuredProcess> {
  const first = await startDesk(dataDir);
  await apiOf(first).json('POST', '/tunnel/stop');
  await first.stop();
  return startDesk(dataDir, { isTunnelAllowed: true });
}

async function publicPort(api: DeskApi, server: string): Promise<number> {
  let view = await api.json<TunnelView>('POST', '/tunnel/start', { provider: 'localtunnel', server });
  while (view.state !== 'up' || view.url === null) {
    await pause(100);
    view = await api.json<TunnelView>('GET', '/tunnel');
  }
  return Number(new URL(view.url).port);
}

async function parsed(api: DeskApi): Promise<void> {
  while ((await api.ledger()).postbacks.waiting > 0) await pause(100);
}

async function round(): Promise<Record<Server, LoadResult>> {
  const folder = mkdtempSync(join(tmpdir(), 'postback-desk-bench-'));
  const tunnel = await MeasuredProcess.start(join(import.meta.dirname, 'tunnel-server-child.ts'), []);
  const tunnelUrl = `http://127.0.0.1:${tunnel.port}`;
  const express = await MeasuredProcess.start(join(import.meta.dirname, 'express-child.ts'), []);
  const expressDirect = await load(express.port, '/postback/AbCdEfGhIjKlMnOpQrStUvWx');
  await express.stop();
  const far = await MeasuredProcess.start(join(import.meta.dirname, 'tunnelled-express-child.ts'), [
    tunnelUrl,
  ]);
  const expressThrough = await load(far.port, '/postback/AbCdEfGhIjKlMnOpQrStUvWx');
  await far.stop();
  const desk = await startQuietDesk(join(folder, 'data'));
  const api = apiOf(desk);
  const { key } = await api.createNetwork({ name: 'Bench' });
  const deskDirect = await load(desk.port, `/postback/${key}`);
  await parsed(api);
  const deskThrough = await load(await publicPort(api, tunnelUrl), `/postback/${key}`);
  const { state } = await api.json<TunnelView>('GET', '/tunnel');
  if (state !== 'up') throw new Error(`The load brought the address down: ${state}`);
  await desk.stop();
  await tunnel.stop();
  rmSync(folder, { recursive: true, force: true });
  return {
    'Express direct': expressDirect,
    'Express through the tunnel': expressThrough,
    'desk direct': deskDirect,
    'desk through the tunnel': deskThrough,
  };
}

const rounds: Record<Server, LoadResult>[] = [];
for (let index = 1; index <= ROUNDS; index += 1) {
  const results = await round();
  rounds.push(results);
  for (const [name, { perSecond, p50Ms, p99Ms, refused }] of Object.entries(results))
    say(
      `round ${index} ${name}: ${Math.round(perSecond)}/s, p50 ${p50Ms.toFixed(1)} ms, p99 ${p99Ms.toFixed(1)} ms, refused ${refused}`,
    );
}
const middle = (name: Server): number =>
  rounds.map((each) => each[name].perSecond).toSorted((a, b) => a - b)[Math.floor(rounds.length / 2)] ?? 0;
const ratio = (over: Server, under: Server): string => (middle(over) / middle(under)).toFixed(2);
say('');
say(
  `through the tunnel ${Math.round(middle('desk through the tunnel'))}/s, direct ${Math.round(middle('desk direct'))}/s: ${ratio('desk through the tunnel', 'desk direct')}`,
);
say(
  `of bare Express through the same tunnel: ${ratio('desk through the tunnel', 'Express through the tunnel')}`,
);
mkdirSync(join(root, 'docs/bench'), { recursive: true });
const setup = { connections: CONNECTIONS, measureMs: MEASURE_MS };
const report = { at: new Date().toISOString(), machine: machine(), setup, rounds };
writeFileSync(join(root, 'docs/bench/tunnel.json'), `${JSON.stringify(report, null, 2)}\n`);
process.exit();
