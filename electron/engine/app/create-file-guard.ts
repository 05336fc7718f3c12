/** What notices that the open database has lost its place on the disk, and keeps anything from being answered then. */
import { dirname, join } from 'node:path';
import type { CodedNotice } from '../../../shared/contract/coded-views.ts';
import { type FileLoss, FileWatch } from '../../platform/file-watch.ts';
import { LOCK_FILE } from '../../platform/data-lock.ts';
import { isFileWhole } from '../store/is-file-whole.ts';
import type { OpenedStore } from '../store/open-store.ts';
import type { Base } from './base.ts';

export interface FileGuard {
  /** What is stored from then on would be lost. */
  readonly isLost: () => boolean;
  readonly isOurs: (path: string) => boolean;
  /** How it was lost; null while it is in its place. */
  readonly loss: () => FileLoss | null;
  readonly notices: () => readonly CodedNotice[];
  /** Why what is open cannot be saved yet, in the system's words. */
  readonly setObstacle: (cause: string) => void;
  readonly start: () => void;
  readonly stop: () => void;
}

/** @param onLost told once, after the receiver has begun to refuse */
export function createFileGuard(
  { log, events }: Pick<Base, 'log' | 'events'>,
  { db, isWrittenByOthers }: Pick<OpenedStore, 'db' | 'isWrittenByOthers'>,
  onLost: (loss: FileLoss) => void,
): FileGuard {
  const databasePath = db.path;
  let loss: FileLoss | null = null;
  let obstacle: string | null = null;
  const watch = new FileWatch({
    // Without its lock another program could begin over the same database, and send everything twice.
    paths: [
      databasePath,
      `${databasePath}-wal`,
      `${databasePath}-shm`,
      join(dirname(databasePath), LOCK_FILE),
    ],
    isWhole: () => isFileWhole(db) && !isWrittenByOthers(),
    onLost: (found) => {
      loss = found;
      log.error(
        found,
        'the database file was deleted, moved or replaced: nothing is received until it is saved',
      );
      events.emit('storage.changed', null);
      onLost(found);
    },
  });
  return {
    isLost: () => loss !== null,
    loss: () => loss,
    isOurs: (path) => watch.isOurs(path),
    notices: () => (loss === null ? [] : [{ code: 'database_lost', path: databasePath, cause: obstacle }]),
    setObstacle: (cause) => {
      if (cause !== obstacle) log.error({ cause }, 'the open database cannot be saved yet, will try again');
      obstacle = cause;
      events.emit('storage.changed', null);
    },
    start: () => {
      watch.start();
    },
    stop: () => {
      watch.stop();
    },
  };
}
