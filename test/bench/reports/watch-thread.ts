/** How long work takes, and how long it keeps this thread from anything else. */
import { setTimeout as pause } from 'node:timers/promises';

export interface Watched {
  readonly ms: number;
  /** Of all threads. */
  readonly processorMs: number;
  /** The longest time in which nothing else of this thread had its turn. */
  readonly longestMs: number;
  /** 99 of 100 of such times are shorter. */
  readonly p99Ms: number;
}

export async function watchThread(work: () => Promise<void>): Promise<Watched> {
  const gaps: number[] = [];
  let isDone = false;
  const cpu = process.cpuUsage();
  const startedAt = performance.now();
  const look = async (): Promise<void> => {
    let lastAt = performance.now();
    for (;;) {
      await pause(1);
      const at = performance.now();
      gaps.push(at - lastAt);
      lastAt = at;
      if (isDone) return;
    }
  };
  const looking = look();
  await work();
  const ms = performance.now() - startedAt;
  const { user, system } = process.cpuUsage(cpu);
  isDone = true;
  await looking;
  gaps.sort((one, other) => one - other);
  return {
    ms,
    processorMs: (user + system) / 1_000,
    longestMs: gaps.at(-1) ?? 0,
    p99Ms: gaps[Math.floor(gaps.length * 0.99)] ?? 0,
  };
}
