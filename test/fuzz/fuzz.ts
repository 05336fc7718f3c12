/**
 * `npm run fuzz -- MINUTES [SEED]` (1 minute without a number): made-up requests through everything that reads
 * them, held to the time bound. Ends with 1 when one throws or takes too long, with the smallest request found.
 */
import fc from 'fast-check';
import { type AnyRequest, anyRequest } from './any-request.ts';
import { lookAtRequest, takeRequest } from './take-request.ts';

const SMALL_BYTES = 64 * 1024;
const SMALL_LIMIT_MS = 5;
const LIMIT_MS = 20;
const ROUNDS = 3;
/** Once more so often for one that seems slow: what else runs on the computer slows a single look. */
const SECOND_LOOK = 15;
/** Between two looks at the clock. */
const RUNS = 200;

const minutes = Number(process.argv[2] ?? 1);
const seed = Number(process.argv[3] ?? Date.now() % 2 ** 31);
const endsAt = performance.now() + minutes * 60_000;
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

let executions = 0;
let taken = 0;
let worstMs = 0;
const findings: string[] = [];

/** Milliseconds of this thread's processor time, at best. */
function best(work: () => void, rounds: number): number {
  let ms = Infinity;
  for (let round = 0; round < rounds; round += 1) {
    const before = process.threadCpuUsage();
    work();
    const { user, system } = process.threadCpuUsage(before);
    ms = Math.min(ms, (user + system) / 1_000);
  }
  return ms;
}

function holds(request: AnyRequest): void {
  executions += 1;
  const first = takeRequest(request);
  if (first !== null) {
    taken += 1;
    // Nothing of it is of another length than its role allows, and reading again gives the same.
    if (JSON.stringify(takeRequest(request)) !== JSON.stringify(first))
      throw new Error('read differently again');
  }
  const bytes = request.target.length + request.body.length;
  const limitMs = bytes <= SMALL_BYTES ? SMALL_LIMIT_MS : LIMIT_MS;
  for (const work of [takeRequest, lookAtRequest]) {
    const run = (): void => {
      work(request);
    };
    let ms = best(run, ROUNDS);
    if (ms > limitMs) ms = Math.min(ms, best(run, SECOND_LOOK));
    worstMs = Math.max(worstMs, ms / limitMs);
    if (ms > limitMs) throw new Error(`${work.name}: ${ms} ms for ${bytes} bytes`);
  }
}

for (let round = 0; performance.now() < endsAt; round += 1) {
  const result = fc.check(fc.property(anyRequest, holds), {
    seed: seed + round,
    numRuns: RUNS,
  });
  if (!result.failed || result.counterexample === null) continue;
  const [request] = result.counterexample;
  const shown = {
    ...request,
    body: request.body.toString('latin1').slice(0, 300),
    target: request.target.slice(0, 300),
  };
  findings.push(`${String(result.errorInstance)} seed ${seed + round} ${JSON.stringify(shown)}`);
  say(findings.at(-1) ?? '');
}
say(
  `${executions} executions, ${taken} taken, seed ${seed}, slowest at ${Math.round(worstMs * 100)} % of its bound, ${findings.length} findings`,
);
process.exitCode = findings.length === 0 ? 0 : 1;
