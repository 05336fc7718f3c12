/**
 * How far a mailbox has come with its broker, kept for the next start. The file may be behind by a moment: then some
 * requests go to the broker once more, which knows them by their names, or the desk by its numbers.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { SpoolQueue } from '../../platform/gate-link/gate-messages.ts';
import type { Log } from '../../platform/log.ts';
import { partialName, writeOwnFile } from '../../platform/whole-file.ts';

export const BROKER_FILE = 'broker.json';
const WRITE_MS = 1_000;

const fileSchema = z.object({
  /** Of each spool, by its name: up to where the broker has confirmed all. */
  published: z.record(z.string(), z.number().int().nonnegative()),
  /** Of the rules that are held. */
  rulesIssue: z.number().int().nonnegative(),
  /** See `DurableNote`. */
  round: z.number().int().nonnegative(),
  /** As it was seen last: one that was made anew, or has fewer messages, has lost some. */
  stream: z.object({ created: z.string(), lastSequence: z.number().int().nonnegative() }).nullable(),
  losses: z.number().int().nonnegative(),
});
export type BrokerPlace = Readonly<z.infer<typeof fileSchema>>;

const NOWHERE: BrokerPlace = { published: {}, rulesIssue: 0, round: 0, stream: null, losses: 0 };

export interface BrokerFileDeps {
  readonly dir: string;
  readonly sources: () => Readonly<Record<SpoolQueue, string>>;
  readonly log: Log;
}

export class BrokerFile {
  readonly #deps: BrokerFileDeps;
  #now: BrokerPlace;
  #isWritten = true;
  #timer: NodeJS.Timeout | null = null;

  constructor(deps: BrokerFileDeps) {
    this.#deps = deps;
    this.#now = readPlace(deps);
  }

  get now(): BrokerPlace {
    return this.#now;
  }

  /** Up to where a queue is confirmed. */
  published(queue: SpoolQueue): number {
    return this.#now.published[this.#deps.sources()[queue]] ?? 0;
  }

  notePublished(queue: SpoolQueue, sequence: number): void {
    const sources = this.#deps.sources();
    const { requests, keyless } = sources;
    // Spools that are no more are forgotten.
    const kept = { [requests]: this.published('requests'), [keyless]: this.published('keyless') };
    this.note({ published: { ...kept, [sources[queue]]: sequence } });
  }

  note(changed: Partial<BrokerPlace>): void {
    this.#now = { ...this.#now, ...changed };
    this.#isWritten = false;
  }

  /** On the disk when it returns. @throws Error of the file system */
  noteDurably(changed: Partial<BrokerPlace>): void {
    this.note(changed);
    writeOwnFile(join(this.#deps.dir, BROKER_FILE), JSON.stringify(this.#now));
    this.#isWritten = true;
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
    const path = join(this.#deps.dir, BROKER_FILE);
    try {
      writeFileSync(partialName(path), JSON.stringify(this.#now), { mode: 0o600 });
      renameSync(partialName(path), path);
      this.#isWritten = true;
    } catch (error) {
      this.#deps.log.error({ err: error }, 'how far the broker has confirmed could not be written down');
    }
  }
}

function readPlace({ dir, log }: BrokerFileDeps): BrokerPlace {
  try {
    return fileSchema.parse(JSON.parse(readFileSync(join(dir, BROKER_FILE), 'utf8')));
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!isMissing) log.error({ err: error }, 'how far the broker had confirmed could not be read');
    return NOWHERE;
  }
}
