/** The engine under the soak, from outside. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { engineUrlsSchema } from '../../shared/contract/shell.ts';
import { DeskApi } from '../fixtures/desk-api.ts';

const startedSchema = z.object({ folder: z.string(), addresses: engineUrlsSchema });
const measuredSchema = z.object({
  sockets: z.number(),
  timers: z.number(),
  rssMb: z.number(),
  heapMb: z.number(),
});
export type Measured = z.infer<typeof measuredSchema>;

export class SoakEngine {
  readonly api: DeskApi;
  readonly #child: ChildProcess;
  readonly #folder: string;

  private constructor(child: ChildProcess, started: z.infer<typeof startedSchema>) {
    this.#child = child;
    this.#folder = started.folder;
    this.api = new DeskApi(started.addresses);
  }

  static async start(): Promise<SoakEngine> {
    const file = join(import.meta.dirname, 'soak-engine-child.ts');
    const child = spawn(process.execPath, ['--expose-gc', file], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const [started]: unknown[] = await once(child, 'message');
    return new SoakEngine(child, startedSchema.parse(started));
  }

  get hasDied(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  /** After a collection of garbage. */
  async measure(): Promise<Measured> {
    const response = once(this.#child, 'message');
    this.#child.send('measure');
    const [measured]: unknown[] = await response;
    return measuredSchema.parse(measured);
  }

  async stop(): Promise<void> {
    const gone = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    await gone;
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
