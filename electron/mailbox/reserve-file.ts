/**
 * A little room that is kept on the disk: on one that is full a mailbox still begins a run with it, which its desk needs
 * to take over what fills it.
 */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = 'reserve';
const BYTES = 256 * 1024;

export class ReserveFile {
  readonly #path: string;

  constructor(dir: string) {
    this.#path = join(dir, FILE);
  }

  /** Takes the room where there is some. */
  fill(): void {
    if (existsSync(this.#path)) return;
    try {
      // Zeros might take none on a disk that knows of holes.
      writeFileSync(this.#path, Buffer.alloc(BYTES, 1), { mode: 0o600 });
    } catch {
      // Half of it would be no help the next time.
      rmSync(this.#path, { force: true });
    }
  }

  /** Does work, and once more with the room of the reserve. @throws Error of the work */
  use<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (!existsSync(this.#path)) throw error;
      rmSync(this.#path, { force: true });
      return work();
    }
  }
}
