/** Files that are there as a whole or not at all: written under another name, on the disk before they get theirs. */
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

const OWNER_ONLY = 0o600;

/** What a file is called while it is written. */
export function partialName(path: string): string {
  return `${path}.partial`;
}

/**
 * Gives a file that was written its name, in place of what had it before.
 * @param from in the same folder
 */
export function putInPlace(from: string, path: string): void {
  flush(from, 'r+');
  renameSync(from, path);
  // A folder cannot be opened on Windows, where the rename is durable by itself.
  if (process.platform !== 'win32') flush(dirname(path), 'r');
}

/**
 * Writes a small file that only its owner can read. On a disk that is full nothing is left of it.
 * @throws Error of the file system
 */
export function writeOwnFile(path: string, content: string | Uint8Array): void {
  const partial = partialName(path);
  try {
    writeFileSync(partial, content, { mode: OWNER_ONLY });
    // The mode above counts only for a new file.
    chmodSync(partial, OWNER_ONLY);
    putInPlace(partial, path);
  } catch (error) {
    removeIfThere(partial);
    throw error;
  }
}

/** Also where its folder is none. */
export function removeIfThere(path: string): void {
  if (existsSync(path)) rmSync(path);
}

function flush(path: string, flags: 'r' | 'r+'): void {
  const file = openSync(path, flags);
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
