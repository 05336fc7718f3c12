/** With a disk whose flush takes 5 or 10 ms, as many laptops have: answers, and the way from postback to forward. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BenchDesk, withBenchDesk } from '../bench-desk.ts';
import { allForwarded, forwardTimesOf, missing } from '../forward-times.ts';
import type { LoadResult } from '../load.ts';
import { CONNECTIONS, load as ownLoad } from '../load-desk.ts';
import { type Spread, spreadOf } from '../numbers.ts';
import { pacedLoad } from '../paced-load.ts';
import { pidsOf } from '../start-desk.ts';
import { type Figure, type Section, under } from './section.ts';
import { type Flushes, SlowFlush } from './slow-flush.ts';
import { isWrkInstalled, wrkFor } from './wrk.ts';

const PER_SECOND = 200;
const PACED_MS = 15_000;
const LOAD_S = 6;
const SHORT_MS = 3_000;
const SHORT_LOAD_S = 2;
const AT_ONCE = 32;
const WAIT_MS = 60_000;

interface Disk {
  readonly flushMs: number;
  readonly answerMs: number;
  readonly forwardMs: number;
}

/** What is to hold at how slow a disk. */
const DISKS: readonly Disk[] = [
  { flushMs: 5, answerMs: 40, forwardMs: 40 },
  { flushMs: 10, answerMs: 60, forwardMs: 70 },
];

interface OnSlowDisk {
  readonly flushMs: number;
  readonly load: LoadResult;
  readonly forwards: Spread;
  readonly notForwarded: number;
  /** Flushes a second while 200 postbacks a second came. */
  readonly flushesPerSecond: Readonly<Record<'gate' | 'engine', Flushes>>;
}

export const slowDisk: Section = async ({ isShort, say }) => {
  const folder = mkdtempSync(join(tmpdir(), 'postback-desk-slow-flush-'));
  try {
    const slowFlush = SlowFlush.build(folder);
    if (typeof slowFlush === 'string') return { kind: 'skipped', reason: slowFlush };
    const all: OnSlowDisk[] = [];
    const figures: Figure[] = [];
    for (const disk of DISKS) {
      const measured = await measure(disk, slowFlush, isShort);
      all.push(measured);
      figures.push(...figuresOf(disk, measured));
      const { gate, engine } = measured.flushesPerSecond;
      say(`a flush takes ${disk.flushMs} ms: ${said(gate)} by the gate, ${said(engine)} by the engine`);
    }
    return { kind: 'measured', figures, table: null, numbers: all };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

function figuresOf(
  { flushMs, answerMs, forwardMs }: Disk,
  { load, forwards, notForwarded }: OnSlowDisk,
): readonly Figure[] {
  const when = `with a flush of ${flushMs} ms`;
  return [
    under(`p99 at ${CONNECTIONS} connections ${when}`, load.p99Ms, answerMs),
    under(`postback to forward at ${PER_SECOND}/s ${when}, p50`, forwards.p50Ms, forwardMs),
    { name: `not forwarded ${when}`, measured: String(notForwarded), aim: '0', holds: notForwarded === 0 },
  ];
}

/** Two desks: a flood leaves work behind that has no part in the way of a single postback. */
async function measure({ flushMs }: Disk, slowFlush: SlowFlush, isShort: boolean): Promise<OnSlowDisk> {
  const env = slowFlush.env(flushMs);
  const load = isWrkInstalled() ? wrkFor(isShort ? SHORT_LOAD_S : LOAD_S) : ownLoad;
  const loaded = await withBenchDesk({ env }, ({ server, path }) => load(server.port, path));
  const paced = await withBenchDesk({ env, answersAfterMs: 0, concurrency: AT_ONCE }, async (desk) => {
    const forMs = isShort ? SHORT_MS : PACED_MS;
    const before = flushesOf(desk, slowFlush);
    const { path, sink } = desk;
    const pace = { port: desk.server.port, path, perSecond: PER_SECOND };
    const { sentAt } = await pacedLoad({ ...pace, forMs, prefix: 'slow' });
    const after = flushesOf(desk, slowFlush);
    const perSecond = (name: 'gate' | 'engine'): Flushes => ({
      fsync: ((after[name].fsync - before[name].fsync) * 1_000) / forMs,
      fdatasync: ((after[name].fdatasync - before[name].fdatasync) * 1_000) / forMs,
    });
    await allForwarded(sentAt, sink, WAIT_MS);
    const forwards = spreadOf(forwardTimesOf(sentAt, sink));
    return {
      forwards,
      notForwarded: missing(sentAt, sink),
      flushesPerSecond: { gate: perSecond('gate'), engine: perSecond('engine') },
    };
  });
  for (const [name, flushes] of Object.entries(paced.flushesPerSecond))
    if (flushes.fsync + flushes.fdatasync === 0) throw new Error(`No flush of the ${name} was slowed.`);
  return { flushMs, load: loaded, ...paced };
}

function flushesOf(desk: BenchDesk, slowFlush: SlowFlush): Readonly<Record<'gate' | 'engine', Flushes>> {
  const { gate, engine } = pidsOf(desk.server);
  return { gate: slowFlush.flushesOf(gate), engine: slowFlush.flushesOf(engine) };
}

const said = ({ fsync, fdatasync }: Flushes): string =>
  `${Math.round(fdatasync)} fdatasync/s and ${Math.round(fsync)} fsync/s`;
