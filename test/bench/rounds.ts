/** The five servers of the bench, each started as a process of its own, loaded, and stopped. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import type { DeskApi } from '../fixtures/desk-api.ts';
import { RunningExport } from './export.ts';
import { fill } from './fill.ts';
import type { LoadResult } from './load.ts';
import { load } from './load-desk.ts';
import { MeasuredProcess } from './measured-process.ts';
import { apiOf, startDesk } from './start-desk.ts';

const LIGHT_CONNECTIONS = 8;
export const STORED_BEFORE = 1_000_000;
/** How long the bench's destination takes for an answer: what a server elsewhere takes. */
const DESTINATION_MS = 150;

export interface Backlog {
  /** Not parsed yet when the load ended. */
  readonly waiting: number;
  /** Milliseconds until all of them were. */
  readonly drainedMs: number;
}

export interface Measured extends LoadResult {
  readonly residentMb: number | null;
  readonly backlog: Backlog | null;
}

const PLAIN_PATH = '/postback/AbCdEfGhIjKlMnOpQrStUvWx';
/** (a) and (b): nothing but an answer. */
export async function measurePlain(file: string): Promise<Measured> {
  const server = await MeasuredProcess.start(join(import.meta.dirname, file), []);
  const result = await load(server.port, PLAIN_PATH);
  const residentMb = server.residentMb();
  await server.stop();
  return { ...result, residentMb, backlog: null };
}

/** (c): a durable insert for each request. */
export async function measureInsert(): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'postback-desk-bench-'));
  const file = join(import.meta.dirname, 'express-insert-child.ts');
  const server = await MeasuredProcess.start(file, [join(folder, 'plain.db')]);
  const result = await load(server.port, PLAIN_PATH);
  const residentMb = server.residentMb();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
  return { ...result, residentMb, backlog: null };
}

/** A running Postback Desk with one network and one destination that answers. */
class BenchDesk {
  readonly api: DeskApi;
  readonly key: string;
  readonly server: MeasuredProcess;
  readonly #sink: Server;

  private constructor(server: MeasuredProcess, api: DeskApi, key: string, sink: Server) {
    this.server = server;
    this.api = api;
    this.key = key;
    this.#sink = sink;
  }

  /** @param dataDir a new one, or one of an earlier `BenchDesk` */
  static async start(dataDir: string): Promise<BenchDesk> {
    const server = await startDesk(dataDir);
    const api = apiOf(server);
    const sink = await startSink();
    const address = sink.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const networks = await api.json<{ items: { key: string }[] }>('GET', '/networks');
    const { key } = networks.items[0] ?? (await api.createNetwork({ name: 'Bench' }));
    const destinations = await api.json<{ items: { id: string }[] }>('GET', '/destinations');
    const request = { url: `http://127.0.0.1:${port}/?id={clickid}&event={event}` };
    const [before] = destinations.items;
    if (before === undefined) {
      await api.createDestination({ name: 'Bench', request, events: { registration: 'reg' } });
    } else {
      await api.json('PATCH', `/destinations/${before.id}`, { request });
    }
    // As with a window open: its reads have a thread of their own, which takes memory.
    await api.json('GET', '/summary');
    return new BenchDesk(server, api, key, sink);
  }

  async measure(): Promise<Measured> {
    const result = await load(this.server.port, `/postback/${this.key}`);
    const residentMb = this.server.residentMb();
    return { ...result, residentMb, backlog: await this.drain() };
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

  async stop(): Promise<void> {
    await this.server.stop();
    this.#sink.closeAllConnections();
    this.#sink.close();
  }
}

/** (d): everything on, from an empty folder. */
export async function measureDesk(): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'postback-desk-bench-'));
  const desk = await BenchDesk.start(join(folder, 'data'));
  const measured = await desk.measure();
  await desk.stop();
  rmSync(folder, { recursive: true, force: true });
  return measured;
}

/** Makes a data folder that looks like after a million postbacks, for (e). */
export async function prepareFilled(dataDir: string): Promise<void> {
  const desk = await BenchDesk.start(dataDir);
  const networks = await desk.api.json<{ items: { id: string }[] }>('GET', '/networks');
  const destinations = await desk.api.json<{ items: { id: string }[] }>('GET', '/destinations');
  await desk.stop();
  const [network, destination] = [networks.items[0], destinations.items[0]];
  if (network === undefined || destination === undefined) throw new Error('The bench desk is empty.');
  fill({ dataDir, networkId: network.id, destinationId: destination.id, count: STORED_BEFORE });
}

/** (e): everything on, with a million stored before. */
export async function measureFilled(dataDir: string): Promise<Measured> {
  const desk = await BenchDesk.start(dataDir);
  const measured = await desk.measure();
  await desk.stop();
  return measured;
}

export interface MeasuredExport {
  /** As everywhere, with every connection busy. */
  readonly load: LoadResult;
  /** With so few connections that nothing queues. */
  readonly lightLoad: LoadResult;
  /** Lines that the export wrote while the load was measured. */
  readonly linesMeanwhile: number;
  /** Lines of the whole file, with its head. */
  readonly lines: number;
  readonly tookMs: number;
}

/** The receiver while everything that is stored is being exported. */
export async function measureDuringExport(dataDir: string): Promise<MeasuredExport> {
  const desk = await BenchDesk.start(dataDir);
  const running = new RunningExport(desk.api.addresses);
  await running.begun();
  const before = running.lines;
  const result = await load(desk.server.port, `/postback/${desk.key}`);
  const lightLoad = await load(desk.server.port, `/postback/${desk.key}`, LIGHT_CONNECTIONS);
  const linesMeanwhile = running.lines - before;
  if (running.tookMs !== null) throw new Error('The export was over before the load.');
  await running.ended();
  await desk.stop();
  return { load: result, lightLoad, linesMeanwhile, lines: running.lines, tookMs: running.tookMs ?? 0 };
}

async function startSink(): Promise<Server> {
  const sink = createServer((request, response) => {
    request.resume();
    setTimeout(() => response.end('OK'), DESTINATION_MS);
  });
  sink.listen(0, '127.0.0.1');
  await once(sink, 'listening');
  return sink;
}

async function pause(ms: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  setTimeout(resolve, ms);
  return promise;
}
