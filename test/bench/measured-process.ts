/** A server under measurement: a process of its own, with its port and its memory. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { z } from 'zod';

const readySchema = z.union([
  z.object({ port: z.number() }),
  z.object({ receiver: z.string(), api: z.string(), token: z.string() }),
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
    flags: readonly string[] = [],
  ): Promise<MeasuredProcess> {
    const child = spawn(process.execPath, [...flags, file, ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
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

  /** Resident memory in MB as the system counts it; null where there is no `ps`. */
  residentMb(): number | null {
    try {
      const kilobytes = execFileSync('ps', ['-o', 'rss=', '-p', String(this.#child.pid)], {
        encoding: 'utf8',
      });
      return Number(kilobytes.trim()) / 1024;
    } catch {
      return null;
    }
  }

  async stop(): Promise<void> {
    const closed = once(this.#child, 'close');
    this.#child.kill('SIGTERM');
    await closed;
  }
}
