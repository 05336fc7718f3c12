/** The data folder of this computer's usual place, after what an older version kept elsewhere was moved there. */
import { mkdirSync, readdirSync, renameSync, rmdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { dataFolderStep, type DataPlace } from '../../shared/program/app-data.ts';

/**
 * Before anything in it is opened. It is renamed, never copied: a rename happens as a whole or not at all. Where it
 * cannot be done (another volume, a program that has a file of it open) the data stays where it is.
 * @param former null where the place was always the same
 * @returns the folder to use; it need not exist yet
 */
export function settleDataFolder(dir: string, former: string | null): string {
  const step = dataFolderStep(placeAt(dir), former === null ? null : placeAt(former));
  if (step.kind === 'use') return step.dir;
  try {
    mkdirSync(dirname(step.to), { recursive: true });
    removeEmpty(step.to);
    renameSync(step.from, step.to);
    return step.to;
  } catch {
    return step.from;
  }
}

function placeAt(dir: string): DataPlace {
  try {
    return { dir, isUsed: readdirSync(dir).length > 0 };
  } catch (error) {
    // What is there and cannot be read is somebody's: it counts as used.
    const code = error instanceof Error && 'code' in error ? error.code : null;
    return { dir, isUsed: code !== 'ENOENT' && code !== 'ENOTDIR' };
  }
}

/** Windows renames nothing over a folder, not even an empty one. */
function removeEmpty(dir: string): void {
  try {
    rmdirSync(dir);
  } catch {
    // It is not there.
  }
}
