/** Whether a database's file can still hold what is in it: a page that is not in the log has to be in the file. */
import { statSync } from 'node:fs';
import type { WritableDb } from '../../platform/database.ts';

/** False for sure when another, smaller file was copied over it, or it was cut. */
export function isFileWhole(db: WritableDb): boolean {
  const needed = Number(db.pragma('page_count')) * Number(db.pragma('page_size'));
  return bytesOf(db.path) + bytesOf(`${db.path}-wal`) >= needed;
}

/** Of one that cannot be asked, as in a folder that was closed or on a disk that fails, nothing is known. */
function bytesOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
