/** Saves what a run has open whose file has lost its place, and puts that back where the file was. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { CodedNotice } from '../../../shared/contract/coded-views.ts';
import { causeOf } from '../../platform/cause-of.ts';
import { keepDeskToken } from '../api/desk-token.ts';
import { keepSecretKey } from '../secrets/secret-key.ts';
import { besideName } from '../store/beside-name.ts';
import { findMigrationsDir, readMigrations } from '../store/migrate.ts';
import { prepareFolder } from '../store/open-store.ts';
import { putBack } from '../store/put-back.ts';
import type { EngineRun } from './engine-run.ts';
import { whenStill } from './when-still.ts';

export interface Saving {
  readonly dataDir: string;
  /** UTC milliseconds. */
  readonly now: () => number;
  /** The program is being stopped. */
  readonly stopping: AbortSignal;
  /** Called when the folder is there and nobody writes into the file: the run is ended now. */
  readonly onReady: () => void;
}

/** Between two attempts to save what is open. */
const SAVE_AGAIN_MS = 2_000;

/**
 * Waits until the folder can be written.
 * @returns what the next run tells of it
 * @throws Error when the program is being stopped: then what is open cannot be saved
 */
export async function saveAndPutBack(run: EngineRun, saving: Saving): Promise<readonly CodedNotice[]> {
  const { databasePath: path, isOurs } = run;
  const { dataDir, now, stopping, onReady } = saving;
  await folderReady(run, saving);
  await whenStill(path, () => isOurs(path) && !run.isBeingWritten(), stopping);
  onReady();
  const nowMs = now();
  const copy = besideName(path, 'saved', nowMs);
  await run.stopInto(copy, async (error) => {
    await waitAfter(run, saving, error);
    // It may have gone again.
    await folderReady(run, saving);
  });
  keepDeskToken(dataDir, run.addresses.token);
  keepSecretKey(dataDir, run.secretKey);
  return [putBack({ path, copy, isOurs, migrations: readMigrations(findMigrationsDir()), nowMs })];
}

/** Makes the folder where it is gone, and waits until it can be written. */
async function folderReady(run: EngineRun, saving: Saving): Promise<void> {
  for (;;) {
    try {
      prepareFolder(saving.dataDir);
      return;
    } catch (error) {
      await waitAfter(run, saving, error);
    }
  }
}

async function waitAfter(run: EngineRun, { stopping }: Saving, error: unknown): Promise<void> {
  run.setObstacle(causeOf(error));
  await sleep(SAVE_AGAIN_MS, undefined, { signal: stopping });
}
