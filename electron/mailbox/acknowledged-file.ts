/**
 * Up to where the desk has taken over each queue, kept for the next start. The file may be behind by a moment, and then
 * more counts as waiting than there is until the desk calls.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { SpoolQueue } from '../platform/gate-link/gate-messages.ts';
import type { Log } from '../platform/log.ts';
import { partialName } from '../platform/whole-file.ts';

const FILE = 'acknowledged.json';
const WRITE_MS = 30_000;
const fileSchema = z.record(z.string(), z.number().int().nonnegative());

export type Acknowledged = Readonly<Record<SpoolQueue, number>>;

export interface AcknowledgedFileDeps {
  readonly dir: string;
  /** Names of the spools, which are others where the folder was made anew. */
  readonly sources: () => Readonly<Record<SpoolQueue, string>>;
  readonly log: Log;
}

export class AcknowledgedFile {
  readonly #deps: AcknowledgedFileDeps;
  #now: Acknowledged;
  #isWritten = true;
  #timer: NodeJS.Timeout | null = null;

  constructor(deps: AcknowledgedFileDeps) {
    this.#deps = deps;
    this.#now = readAcknowledged(deps);
  }

  get now(): Acknowledged {
    return this.#now;
  }

  /** @returns whether it is something new */
  note(acknowledged: Acknowledged): boolean {
    const { requests, keyless } = this.#now;
    if (acknowledged.requests === requests && acknowledged.keyless === keyless) return false;
    this.#now = acknowledged;
    this.#isWritten = false;
    return true;
  }

  start(): void {
    this.#timer = setInterval(() => {
      this.#write();
    }, WRITE_MS);
    this.#timer.unref();
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#write();
  }

  #write(): void {
    if (this.#isWritten) return;
    const { dir, sources, log } = this.#deps;
    const path = join(dir, FILE);
    const names = sources();
    const content = { [names.requests]: this.#now.requests, [names.keyless]: this.#now.keyless };
    try {
      writeFileSync(partialName(path), JSON.stringify(content), { mode: 0o600 });
      renameSync(partialName(path), path);
      this.#isWritten = true;
    } catch (error) {
      log.error({ err: error }, 'how far the desk has taken over could not be written down');
    }
  }
}

function readAcknowledged({ dir, sources }: AcknowledgedFileDeps): Acknowledged {
  try {
    const known = fileSchema.parse(JSON.parse(readFileSync(join(dir, FILE), 'utf8')));
    const { requests, keyless } = sources();
    return { requests: known[requests] ?? 0, keyless: known[keyless] ?? 0 };
  } catch {
    return { requests: 0, keyless: 0 };
  }
}
