/**
 * The folder of a spool: segments that are only ever appended to, each named by the number of its first request,
 * and the name of the spool itself. Two spools never have one name, so numbers of one are not taken for another's.
 */
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { partialName, putInPlace } from '../whole-file.ts';

export const SOURCE_FILE = 'source';
const SOURCE_BYTES = 9;
const DIGITS = 16;
const SEGMENT_NAME = /^(\d{16})\.spool$/;
const SOURCE_NAME = /^[\w-]{12}$/;

export interface Segment {
  readonly path: string;
  readonly firstSequence: number;
}

/** Makes the folder and its name where they are missing. @returns the name of the spool, as the source of what is in it */
export function openSpoolFolder(dir: string): string {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  return readSource(dir) ?? createSource(dir);
}

/** Null where there is none, or none that can be read. */
export function readSource(dir: string): string | null {
  const path = join(dir, SOURCE_FILE);
  if (!existsSync(path)) return null;
  const name = readFileSync(path, 'utf8').trim();
  return SOURCE_NAME.test(name) ? name : null;
}

function createSource(dir: string): string {
  const name = randomBytes(SOURCE_BYTES).toString('base64url');
  const path = join(dir, SOURCE_FILE);
  writeFileSync(partialName(path), `${name}\n`, { mode: 0o600 });
  putInPlace(partialName(path), path);
  return name;
}

export function segmentPath(dir: string, firstSequence: number): string {
  return join(dir, `${String(firstSequence).padStart(DIGITS, '0')}.spool`);
}

/** In the order of their requests. Empty where there is no folder. */
export function segmentsIn(dir: string): readonly Segment[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir)
    .flatMap((name) => {
      const digits = SEGMENT_NAME.exec(name)?.[1];
      return digits === undefined ? [] : [{ path: join(dir, name), firstSequence: Number(digits) }];
    })
    .toSorted((a, b) => a.firstSequence - b.firstSequence);
}

/** A new file is there after a power cut only when its folder was flushed. Windows does that with the file. */
export function flushFolder(dir: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(dir, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
