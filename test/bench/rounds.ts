/** The servers of the bench, each started as a process of its own, loaded, and stopped. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Load, type Measured, withBenchDesk } from './bench-desk.ts';
import { RunningExport } from './export.ts';
import { fill } from './fill.ts';
import type { LoadResult } from './load.ts';
import { load as ownLoad } from './load-desk.ts';
import { MeasuredProcess } from './measured-process.ts';

const LIGHT_CONNECTIONS = 8;
export const STORED_BEFORE = 1_000_000;

const PLAIN_PATH = '/postback/AbCdEfGhIjKlMnOpQrStUvWx';

/** (a) and (b): nothing but an answer. */
export async function measurePlain(file: string, load: Load): Promise<Measured> {
  const server = await MeasuredProcess.start(join(import.meta.dirname, file), []);
  const result = await load(server.port, PLAIN_PATH);
  const memoryMb = server.memoryMb();
  await server.stop();
  return { ...result, memoryMb, backlog: null };
}

/** (c): a durable insert for each request. */
export async function measureInsert(load: Load): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'postback-desk-bench-'));
  const file = join(import.meta.dirname, 'express-insert-child.ts');
  const server = await MeasuredProcess.start(file, [join(folder, 'plain.db')]);
  const result = await load(server.port, PLAIN_PATH);
  const memoryMb = server.memoryMb();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
  return { ...result, memoryMb, backlog: null };
}

/** (d): everything on, from an empty folder. */
export async function measureDesk(load: Load): Promise<Measured> {
  return withBenchDesk({}, (desk) => desk.measure(load));
}

/** Makes a data folder that looks like after a million postbacks, for (e). */
export async function prepareFilled(dataDir: string): Promise<void> {
  const [network, destination] = await withBenchDesk({ dataDir }, async ({ api }) => {
    const networks = await api.json<{ items: { id: string }[] }>('GET', '/networks');
    const destinations = await api.json<{ items: { id: string }[] }>('GET', '/destinations');
    return [networks.items[0], destinations.items[0]];
  });
  if (network === undefined || destination === undefined) throw new Error('The bench desk is empty.');
  fill({ dataDir, networkId: network.id, destinationId: destination.id, count: STORED_BEFORE });
}

/** (e): everything on, with a million stored before. */
export async function measureFilled(dataDir: string, load: Load): Promise<Measured> {
  return withBenchDesk({ dataDir }, (desk) => desk.measure(load));
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
  return withBenchDesk({ dataDir }, async (desk) => {
    const running = new RunningExport(desk.api.addresses);
    await running.begun();
    const before = running.lines;
    const load = await ownLoad(desk.server.port, desk.path);
    const lightLoad = await ownLoad(desk.server.port, desk.path, LIGHT_CONNECTIONS);
    const linesMeanwhile = running.lines - before;
    if (running.tookMs !== null) throw new Error('The export was over before the load.');
    await running.ended();
    return { load, lightLoad, linesMeanwhile, lines: running.lines, tookMs: running.tookMs ?? 0 };
  });
}
