/** A server under measurement: a process of its own and what it starts, with its port and its memory. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { processTree, proportionalMb } from './process-figures.ts';

const readySchema = z.union([
  z.object({ port: z.number() }),
  z.object({
    receiver: z.string(),
    api: z.string(),
    token: z.string(),
    pids: z.object({ gate: z.number(), engine: z.number() }),
  }),
]);
export type Ready = z.infer<typeof readySchema>;

export class MeasuredProcess {
  readonly #child: ChildProcess;
  readonly ready: Ready;

  private constructor(child: ChildProcess, ready: Ready) {
    this.#child = child;
    this.ready = ready;
  }

  /** Starts `node FLAGS… FILE ARGS…` and waits for its line of JSON. */
  static async start(
    file: string,
    args: readonly string[],
    { flags = [], env = {} }: { readonly flags?: readonly string[]; readonly env?: NodeJS.ProcessEnv } = {},
  ): Promise<MeasuredProcess> {
    const child = spawn(process.execPath, [...flags, file, ...args], {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, ...env },
    });
    const lines = createInterface({ input: child.stdout });
    const died = once(child, 'close').then(() => null);
    const first: unknown = await Promise.race([once(lines, 'line').then(([line]: unknown[]) => line), died]);
    if (typeof first !== 'string') throw new Error(`${file} ended before it was ready.`);
    return new MeasuredProcess(child, readySchema.parse(JSON.parse(first)));
  }

  /** Port that takes the load. */
  get port(): number {
    return 'port' in this.ready ? this.ready.port : Number(new URL(this.ready.receiver).port);
  }

  /** Proportional memory in MB of itself and of each process that it started; null where the system does not say. */
  memoryPartsMb(): readonly number[] | null {
    const parts = this.#child.pid === undefined ? [] : processTree(this.#child.pid).map(proportionalMb);
    const known = parts.filter((part) => part !== null);
    return known.length === 0 || known.length < parts.length ? null : known;
  }

  /** Their sum. */
  memoryMb(): number | null {
    return this.memoryPartsMb()?.reduce((sum, part) => sum + part, 0) ?? null;
  }

  async stop(): Promise<void> {
    const closed = once(this.#child, 'close');
    this.#child.kill('SIGTERM');
    await closed;
  }
}
