/**
 * `npm run bench`: how fast the receiver is beside what it is made of, on this computer, in one run.
 * Three rounds of five servers; each server is a process of its own, and so is the load.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Measured } from './bench-desk.ts';
import { CONNECTIONS, load, MEASURE_MS, WARM_UP_MS } from './load-desk.ts';
import { machine } from './machine.ts';
import {
  measureDesk,
  measureDuringExport,
  measureFilled,
  measureInsert,
  measurePlain,
  prepareFilled,
  STORED_BEFORE,
} from './rounds.ts';
import { exportLines, medians, type NamedResult, ratios, tableOf } from './results.ts';

const ROUNDS = 3;
const root = join(import.meta.dirname, '../..');

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const folder = mkdtempSync(join(tmpdir(), 'postback-desk-bench-filled-'));
const filledDir = join(folder, 'data');

const SERVERS: readonly { readonly name: string; readonly measure: () => Promise<Measured> }[] = [
  { name: '(a) bare node:http', measure: () => measurePlain('plain-http-child.ts', load) },
  { name: '(b) bare Express', measure: () => measurePlain('express-child.ts', load) },
  { name: '(c) Express, one durable insert each', measure: () => measureInsert(load) },
  { name: '(d) Postback Desk', measure: () => measureDesk(load) },
  { name: '(e) Postback Desk, a million stored', measure: () => measureFilled(filledDir, load) },
];

try {
  say(`${machine()}; ${CONNECTIONS} connections, ${ROUNDS} rounds of ${MEASURE_MS / 1_000} s`);
  say(`Storing ${STORED_BEFORE.toLocaleString('en')} postbacks for (e) …`);
  await prepareFilled(filledDir);
  const all = SERVERS.map(({ name }): { name: string; rounds: Measured[] } => ({ name, rounds: [] }));
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const [index, { name, measure }] of SERVERS.entries()) {
      const measured = await measure();
      all[index]?.rounds.push(measured);
      say(`round ${round} ${name}: ${Math.round(measured.perSecond)}/s, p99 ${measured.p99Ms.toFixed(1)} ms`);
    }
  }
  say('Loading once more while everything is exported …');
  const duringExport = await measureDuringExport(filledDir);
  const results: readonly NamedResult[] = all.map(({ name, rounds }) => ({ name, ...medians(rounds) }));
  const table = tableOf(results);
  say('');
  say(table);
  say('');
  for (const line of ratios(results)) say(line);
  for (const line of exportLines(duringExport)) say(line);
  const out = join(root, 'docs/bench');
  mkdirSync(out, { recursive: true });
  const setup = { connections: CONNECTIONS, warmUpMs: WARM_UP_MS, measureMs: MEASURE_MS, rounds: ROUNDS };
  const report = {
    at: new Date().toISOString(),
    machine: machine(),
    setup,
    results,
    duringExport,
    rounds: all,
  };
  writeFileSync(join(out, 'receiver.json'), `${JSON.stringify(report, null, 2)}\n`);
  say('Written to docs/bench/receiver.json');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit();
