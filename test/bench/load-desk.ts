/** The load of every bench, each with click ids of its own. */
import { type LoadResult, runLoad } from './load.ts';

export const CONNECTIONS = 64;
export const WARM_UP_MS = 1_000;
export const MEASURE_MS = 4_000;

export async function load(port: number, path: string, connections = CONNECTIONS): Promise<LoadResult> {
  const prefix = `${Date.now().toString(36)}-`;
  return runLoad({ port, path, prefix, connections, warmUpMs: WARM_UP_MS, measureMs: MEASURE_MS });
}
