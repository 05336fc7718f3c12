/** With a disk whose flush takes 5 or 10 ms, as many laptops have: answers, and the way from postback to forward. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type BenchDesk, withBenchDesk } from '../bench-desk.ts';
import { allForwarded, forwardTimesOf, missing } from '../forward-times.ts';
import type { LoadResult } from '../load.ts';
import { CONNECTIONS, load as ownLoad } from '../load-desk.ts';
import { middle, type Spread, spreadOf } from '../numbers.ts';
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
/** Postbacks that come alone, with time between them for whatever is written afterwards. */
const ALONE = 15;
const ALONE_EVERY_MS = 500;
const MOST_ON_THE_WAY = 3;
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
  /** Flushes of both processes from a postback that comes alone to its forward, in the middle. */
  readonly onTheWay: number;
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
  { load, forwards, notForwarded, onTheWay }: OnSlowDisk,
): readonly Figure[] {
  const when = `with a flush of ${flushMs} ms`;
  return [
    under(`p99 at ${CONNECTIONS} connections ${when}`, load.p99Ms, answerMs),
    under(`postback to forward at ${PER_SECOND}/s ${when}, p50`, forwards.p50Ms, forwardMs),
    {
      name: `flushes on the way of a single one ${when}`,
      measured: String(onTheWay),
      aim: `at most ${MOST_ON_THE_WAY}`,
      holds: onTheWay <= MOST_ON_THE_WAY,
    },
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
    const onTheWay = await flushesOnTheWay(desk, slowFlush);
    return {
      forwards,
      notForwarded: missing(sentAt, sink),
      onTheWay,
      flushesPerSecond: { gate: perSecond('gate'), engine: perSecond('engine') },
    };
  });
  for (const [name, flushes] of Object.entries(paced.flushesPerSecond))
    if (flushes.fsync + flushes.fdatasync === 0) throw new Error(`No flush of the ${name} was slowed.`);
  return { flushMs, load: loaded, ...paced };
}

/** How many flushes there are does not depend on the machine, unlike the time that they take. */
async function flushesOnTheWay(desk: BenchDesk, slowFlush: SlowFlush): Promise<number> {
  const total = (): number =>
    Object.values(flushesOf(desk, slowFlush)).reduce(
      (sum, { fsync, fdatasync }) => sum + fsync + fdatasync,
      0,
    );
  const counts: number[] = [];
  for (let index = 0; index < ALONE; index += 1) {
    await pause(ALONE_EVERY_MS);
    const id = `alone${index}`;
    const before = total();
    const deadline = performance.now() + WAIT_MS;
    await desk.api.receive(`${desk.path}?clickid=${id}&event=reg`).then((response) => response.arrayBuffer());
    while (!desk.sink.arrivedAt.has(id) && performance.now() < deadline) await pause(1);
    counts.push(total() - before);
  }
  return middle(counts);
}

function flushesOf(desk: BenchDesk, slowFlush: SlowFlush): Readonly<Record<'gate' | 'engine', Flushes>> {
  const { gate, engine } = pidsOf(desk.server);
  return { gate: slowFlush.flushesOf(gate), engine: slowFlush.flushesOf(engine) };
}

const said = ({ fsync, fdatasync }: Flushes): string =>
  `${Math.round(fdatasync)} fdatasync/s and ${Math.round(fsync)} fsync/s`;
