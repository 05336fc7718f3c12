/** Load by [wrk](https://github.com/wg/wrk), which costs less of a core than the bench's own generator. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import type { Load } from '../bench-desk.ts';
import type { LoadResult } from '../load.ts';
import { CONNECTIONS } from '../load-desk.ts';
import { processorSeconds } from '../process-figures.ts';

/** What the script's `done` says. */
const saidSchema = z.object({
  requests: z.number(),
  microseconds: z.number(),
  notOk: z.number(),
  socketErrors: z.number(),
  p50: z.number(),
  p99: z.number(),
  max: z.number(),
});

const MICROSECONDS = 1e6;
const SAMPLE_MS = 100;

export function isWrkInstalled(): boolean {
  try {
    // It ends with 1 after saying its version.
    execFileSync('wrk', ['--version'], { stdio: 'ignore' });
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ENOENT');
  }
}

/** @param seconds a whole number; wrk knows no parts of one */
export function wrkFor(seconds: number): Load {
  return async (port, path) => {
    await run(port, path, 1);
    return run(port, path, seconds);
  };
}

async function run(port: number, path: string, seconds: number): Promise<LoadResult> {
  const script = join(import.meta.dirname, 'postbacks.lua');
  // Its timeout only decides what it counts as an error.
  const args = ['-t1', `-c${CONNECTIONS}`, `-d${seconds}s`, '--timeout', '10s', '-s', script];
  const target = [`http://127.0.0.1:${port}`, '--', path, `${Date.now().toString(36)}-`];
  const child = spawn('wrk', [...args, ...target], { stdio: ['ignore', 'pipe', 'inherit'] });
  let spentSeconds = 0;
  const sampling = setInterval(() => {
    spentSeconds = (child.pid === undefined ? null : processorSeconds(child.pid)) ?? spentSeconds;
  }, SAMPLE_MS);
  const [output] = await Promise.all([text(child.stdout), once(child, 'close')]);
  clearInterval(sampling);
  const line = output.split('\n').find((each) => each.startsWith('{')) ?? '';
  const said = saidSchema.parse(JSON.parse(line));
  const answered = said.requests - said.notOk;
  return {
    perSecond: answered / (said.microseconds / MICROSECONDS),
    answered,
    refused: said.notOk + said.socketErrors,
    p50Ms: said.p50 / 1_000,
    p99Ms: said.p99 / 1_000,
    maxMs: said.max / 1_000,
    loadCpuShare: spentSeconds / seconds,
  };
}
