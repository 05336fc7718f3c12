/**
 * Which numbers of a spool were given away in which run of the mailbox. Kept beside the segments, so that a disk that is
 * put back has the runs of its time, and what comes after it is a run of its own.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Log } from '../platform/log.ts';
import type { SpoolRun } from '../platform/mailbox-link/mailbox-messages.ts';
import { segmentsIn } from '../platform/spool/spool-folder.ts';
import { writeOwnFile } from '../platform/whole-file.ts';

const FILE = 'runs.json';
const ID_BYTES = 12;

const fileSchema = z.array(
  z.object({
    id: z.string(),
    fromSequence: z.number(),
    /** Null of one that has not ended, or was killed: it ends where the next one found it. */
    throughSequence: z.number().nullable(),
  }),
);

/** How a spool was found when it was opened. */
export interface FoundSpool {
  /** Its folder. */
  readonly dir: string;
  /** The last number that was read in it. */
  readonly foundSequence: number;
  /** Counting goes on behind this one. */
  readonly startedAtSequence: number;
}

/**
 * Begins a run. Must be called before anything of it is told to a desk.
 * @returns the runs before it that something is left of, and the new one, in order
 * @throws Error of the file system
 */
export function beginRun(
  { dir, foundSequence, startedAtSequence }: FoundSpool,
  log: Log,
): readonly SpoolRun[] {
  const firstKept = segmentsIn(dir)[0]?.firstSequence ?? Number.POSITIVE_INFINITY;
  const before = readRuns(dir, foundSequence, log).filter(
    ({ fromSequence, throughSequence }) => throughSequence >= fromSequence && throughSequence >= firstKept,
  );
  const now: SpoolRun = {
    id: randomBytes(ID_BYTES).toString('base64url'),
    fromSequence: startedAtSequence + 1,
    throughSequence: startedAtSequence,
  };
  const stored: z.infer<typeof fileSchema> = [...before, { ...now, throughSequence: null }];
  writeOwnFile(join(dir, FILE), JSON.stringify(stored));
  return [...before, now];
}

function readRuns(dir: string, foundSequence: number, log: Log): readonly SpoolRun[] {
  const stored = readFile(dir, log);
  // What no run is known of is one, whose name nobody had.
  if (stored.length === 0) {
    const id = randomBytes(ID_BYTES).toString('base64url');
    return foundSequence === 0 ? [] : [{ id, fromSequence: 1, throughSequence: foundSequence }];
  }
  return stored.map((run) => ({ ...run, throughSequence: run.throughSequence ?? foundSequence }));
}

function readFile(dir: string, log: Log): z.infer<typeof fileSchema> {
  try {
    return fileSchema.parse(JSON.parse(readFileSync(join(dir, FILE), 'utf8')));
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!isMissing) log.error({ err: error }, 'the runs of the spool could not be read');
    return [];
  }
}
