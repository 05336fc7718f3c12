/** Whether a disk has room for something large, so that making it does not fill the disk for everybody else. */
import { statfsSync } from 'node:fs';

/** So much is left free. */
const RESERVE_BYTES = 300 * 1024 * 1024;

/**
 * @param dir exists; of a disk that does not say what it has, it is taken that it is enough
 * @returns how many bytes are missing; 0 where there is room
 */
export function missingRoom(dir: string, bytes: number): number {
  return Math.max(0, bytes + RESERVE_BYTES - freeBytesOf(dir));
}

function freeBytesOf(dir: string): number {
  try {
    const { bavail, bsize } = statfsSync(dir);
    return bavail * bsize;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
