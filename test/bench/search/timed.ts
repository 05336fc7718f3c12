/** How long work took, by the clock and in time of the processor. */
export interface Timed<T> {
  readonly ms: number;
  /** What a computer would take that does nothing else. */
  readonly cpuMs: number;
  readonly value: T;
}

export function timed<T>(work: () => T): Timed<T> {
  const [from, cpu] = [performance.now(), process.threadCpuUsage()];
  const value = work();
  const { user, system } = process.threadCpuUsage(cpu);
  return { ms: performance.now() - from, cpuMs: (user + system) / 1_000, value };
}
