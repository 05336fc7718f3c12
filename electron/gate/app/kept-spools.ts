/**
 * The spools in their place on the disk. When their folder is deleted or another one is put there, nothing is answered
 * with 200 any more; what is still open goes into new ones, and receiving goes on over those.
 */
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { FileWatch } from '../../platform/file-watch.ts';
import { SOURCE_FILE } from '../../platform/spool/spool-folder.ts';
import { Spools, type SpoolsDeps } from './spools.ts';

const AGAIN_MS = 1_000;

export interface KeptSpoolsDeps extends SpoolsDeps {
  /** Makes the folder ready, and takes its lock. @throws Error while it cannot be done */
  readonly prepare: () => void;
  /** They are in another place of the disk now. */
  readonly onPlaced: () => void;
}

export class KeptSpools {
  readonly #deps: KeptSpoolsDeps;
  #spools: Spools;
  #isLost = false;
  #watch: FileWatch | null = null;
  readonly #stopping = new AbortController();

  /** @throws Error of the file system */
  constructor(deps: KeptSpoolsDeps) {
    this.#deps = deps;
    this.#spools = new Spools(deps);
  }

  get now(): Spools {
    return this.#spools;
  }

  /** What is written now would be lost. */
  get isLost(): boolean {
    return this.#isLost;
  }

  start(): void {
    this.#spools.start();
    this.#watchPlace();
  }

  async close(): Promise<void> {
    this.#stopping.abort();
    this.#watch?.stop();
    await this.#spools.close();
  }

  #watchPlace(): void {
    const { dir, log } = this.#deps;
    this.#watch = new FileWatch({
      paths: [join(dir, 'requests', SOURCE_FILE), join(dir, 'keyless', SOURCE_FILE)],
      onLost: (loss) => {
        this.#isLost = true;
        log.error(
          loss,
          'the spool was deleted, moved or replaced: nothing is received until there is another',
        );
        void this.#placeAnew();
      },
    });
    this.#watch.start();
  }

  async #placeAnew(): Promise<void> {
    const { log, prepare, onPlaced } = this.#deps;
    const lost = this.#spools;
    while (!this.#stopping.signal.aborted) {
      try {
        prepare();
        const spools = new Spools(this.#deps);
        // What is on its way, and will be answered with 200, goes into the new ones or is among what is open.
        this.#spools = spools;
        // oxlint-disable-next-line no-await-in-loop -- the next turn is only for a failure
        await lost.idle();
        const open = lost.openRequests();
        // oxlint-disable-next-line no-await-in-loop -- the same
        await Promise.all(open.map(async (request) => spools.append(request)));
        this.start();
        this.#isLost = false;
        onPlaced();
        // oxlint-disable-next-line no-await-in-loop -- the same
        await lost.close();
        log.info({ saved: open.length }, 'receiving goes on over a new spool');
        return;
      } catch (error) {
        log.error({ err: error }, 'no new spool can be made yet, will try again');
        // oxlint-disable-next-line no-await-in-loop -- it is tried again after a while
        await pause(AGAIN_MS);
      }
    }
  }
}
