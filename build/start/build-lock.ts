/** One build at a time, among all processes. A lock whose owner is gone counts for nothing. */
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

const ASK_AGAIN_MS = 100;
/** Between making the file and writing the owner into it nothing but a crash can take this long. */
const EMPTY_EXPIRES_MS = 5_000;

/**
 * Waits until the lock is ours.
 * @param onWait called once, when somebody else has it
 * @returns gives it back
 */
export async function takeBuildLock(file: string, onWait: () => void): Promise<() => void> {
  let isSaid = false;
  for (;;) {
    if (tryToMake(file)) {
      return () => {
        rmSync(file, { force: true });
      };
    }
    if (isAbandoned(file)) {
      rmSync(file, { force: true });
      continue;
    }
    if (!isSaid) onWait();
    isSaid = true;
    await wait(ASK_AGAIN_MS);
  }
}

function tryToMake(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function isAbandoned(file: string): boolean {
  try {
    const owner = readFileSync(file, 'utf8');
    if (owner === '') return Date.now() - statSync(file).mtimeMs > EMPTY_EXPIRES_MS;
    return !isProcessAlive(Number(owner));
  } catch {
    // It went away just now.
    return false;
  }
}

/** Whether a process of this id runs, under whatever user. */
export function isProcessAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
