/** The engine under the soak, from outside. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { engineUrlsSchema } from '../../shared/contract/shell.ts';
import { DeskApi } from '../fixtures/desk-api.ts';
import { temporaryFolder } from '../fixtures/desk.ts';
import { canMount, mountSmallDisk, unmount } from '../fixtures/small-disk.ts';

/** Room for what twenty minutes bring, and soon full when it is filled. */
const DISK_SIZE = '300m';

const startedSchema = z.object({ addresses: engineUrlsSchema });
const measuredSchema = z.object({
  sockets: z.number(),
  timers: z.number(),
  rssMb: z.number(),
  heapMb: z.number(),
});
export type Measured = z.infer<typeof measuredSchema>;

export class SoakEngine {
  readonly api: DeskApi;
  readonly dataDir: string;
  /** Whether the data folder is on a disk of its own. */
  readonly isDiskSmall: boolean;
  readonly #child: ChildProcess;
  readonly #folder: string;

  private constructor(child: ChildProcess, folder: string, started: z.infer<typeof startedSchema>) {
    this.#child = child;
    this.#folder = folder;
    this.dataDir = join(folder, 'data');
    this.isDiskSmall = canMount;
    this.api = new DeskApi(started.addresses);
  }

  static async start(): Promise<SoakEngine> {
    const file = join(import.meta.dirname, 'soak-engine-child.ts');
    const folder = temporaryFolder();
    if (canMount) mountSmallDisk(folder, DISK_SIZE);
    const child = spawn(process.execPath, ['--expose-gc', file, folder], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const [started]: unknown[] = await once(child, 'message');
    return new SoakEngine(child, folder, startedSchema.parse(started));
  }

  get hasDied(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  signal(name: NodeJS.Signals): void {
    this.#child.kill(name);
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
    if (this.isDiskSmall) unmount(this.#folder);
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
