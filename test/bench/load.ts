/** Runs the load against a port and hands back what it measured. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

export const loadOptionsSchema = z.object({
  port: z.number(),
  path: z.string(),
  /** Begins every click id, so that no two loads repeat one. */
  prefix: z.string(),
  connections: z.number(),
  warmUpMs: z.number(),
  measureMs: z.number(),
});
export type LoadOptions = z.infer<typeof loadOptionsSchema>;

const loadResultSchema = z.object({
  /** Requests answered 200, per second. */
  perSecond: z.number(),
  answered: z.number(),
  refused: z.number(),
  p50Ms: z.number(),
  p99Ms: z.number(),
  maxMs: z.number(),
  /** How much of one core the load itself took: near 1 it would measure itself. */
  loadCpuShare: z.number(),
});
export type LoadResult = z.infer<typeof loadResultSchema>;

export async function runLoad(options: LoadOptions): Promise<LoadResult> {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'load-child.ts'), JSON.stringify(options)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const [output] = await Promise.all([text(child.stdout), once(child, 'close')]);
  return loadResultSchema.parse(JSON.parse(output));
}
