/** A running Postback Desk with one network and one destination that answers, everything on. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { DeskApi } from '../fixtures/desk-api.ts';
import type { LoadResult } from './load.ts';
import type { MeasuredProcess } from './measured-process.ts';
import { Sink } from './sink.ts';
import { apiOf, startDesk } from './start-desk.ts';

/** How long the bench's destination takes for an answer: what a server elsewhere takes. */
const DESTINATION_MS = 150;

/** Loads a port: by the bench's own generator or by wrk. */
export type Load = (port: number, path: string) => Promise<LoadResult>;

export interface Backlog {
  /** Not parsed yet when the load ended. */
  readonly waiting: number;
  /** Milliseconds until all of them were. */
  readonly drainedMs: number;
}

export interface Measured extends LoadResult {
  readonly memoryMb: number | null;
  readonly backlog: Backlog | null;
}

export interface BenchDeskOptions {
  /** Of an earlier one; else a folder that is removed at the end. */
  readonly dataDir?: string;
  /** Of the destination; what a server elsewhere takes where it is left out. */
  readonly answersAfterMs?: number;
  /** Requests that the destination takes at once; what a new one takes where it is left out. */
  readonly concurrency?: number;
  readonly env?: NodeJS.ProcessEnv;
}

export class BenchDesk {
  readonly server: MeasuredProcess;
  readonly api: DeskApi;
  readonly sink: Sink;
  /** Of the network's postbacks, up to the query. */
  readonly path: string;

  constructor(server: MeasuredProcess, sink: Sink, key: string) {
    this.server = server;
    this.api = apiOf(server);
    this.sink = sink;
    this.path = `/postback/${key}`;
  }

  async measure(load: Load): Promise<Measured> {
    const result = await load(this.server.port, this.path);
    const memoryMb = this.server.memoryMb();
    return { ...result, memoryMb, backlog: await this.drain() };
  }

  /** Waits until everything is parsed. */
  async drain(): Promise<Backlog> {
    const startedAt = performance.now();
    let first: number | null = null;
    for (;;) {
      const { backlog } = await this.api.json<{ backlog: number }>('GET', '/summary');
      first ??= backlog;
      if (backlog === 0) return { waiting: first, drainedMs: performance.now() - startedAt };
      await pause(100);
    }
  }
}

/** Starts one, has it used, and stops it whatever happens. */
export async function withBenchDesk<T>(
  options: BenchDeskOptions,
  use: (desk: BenchDesk) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'postback-desk-bench-'));
  const sink = new Sink(options.answersAfterMs ?? DESTINATION_MS);
  try {
    const sinkPort = await sink.listen();
    const server = await startDesk(options.dataDir ?? join(folder, 'data'), { env: options.env ?? {} });
    try {
      const key = await setUp(apiOf(server), sinkPort, options.concurrency);
      return await use(new BenchDesk(server, sink, key));
    } finally {
      await server.stop();
    }
  } finally {
    sink.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns the network's key */
async function setUp(api: DeskApi, sinkPort: number, concurrency: number | undefined): Promise<string> {
  const networks = await api.json<{ items: { key: string }[] }>('GET', '/networks');
  const { key } = networks.items[0] ?? (await api.createNetwork({ name: 'Bench' }));
  const destinations = await api.json<{ items: { id: string }[] }>('GET', '/destinations');
  const request = { url: `http://127.0.0.1:${sinkPort}/?id={clickid}&event={event}` };
  const [before] = destinations.items;
  if (before === undefined) {
    const rules = concurrency === undefined ? {} : { concurrency };
    await api.createDestination({ name: 'Bench', request, events: { registration: 'reg' }, rules });
  } else {
    await api.json('PATCH', `/destinations/${before.id}`, { request });
  }
  // As with a window open: its reads have a thread of their own, which takes memory.
  await api.json('GET', '/summary');
  return key;
}
