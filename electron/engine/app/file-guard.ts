/** What notices that the open database has lost its place on the disk, and keeps anything from being answered then. */
import { dirname, join } from 'node:path';
import type { CodedNotice } from '../../../shared/contract/coded-views.ts';
import { type FileLoss, FileWatch } from '../../platform/file-watch.ts';
import { UserError } from '../../platform/user-error.ts';
import { LOCK_FILE } from '../../platform/data-lock.ts';
import { isFileWhole } from '../store/is-file-whole.ts';
import type { OpenedStore } from '../store/open-store.ts';
import type { Base } from './base.ts';

export interface FileGuardDeps extends Pick<Base, 'log' | 'events'> {
  readonly opened: Pick<OpenedStore, 'db' | 'isWrittenByOthers'>;
  /** Told once, after the receiver has begun to refuse. */
  readonly onLost: (loss: FileLoss) => void;
}

export class FileGuard {
  readonly #deps: FileGuardDeps;
  readonly #path: string;
  readonly #watch: FileWatch;
  #loss: FileLoss | null = null;
  #obstacle: string | null = null;

  constructor(deps: FileGuardDeps) {
    const { db, isWrittenByOthers } = deps.opened;
    this.#deps = deps;
    this.#path = db.path;
    this.#watch = new FileWatch({
      // Without its lock another program could begin over the same database, and send everything twice.
      paths: [db.path, `${db.path}-wal`, `${db.path}-shm`, join(dirname(db.path), LOCK_FILE)],
      isWhole: () => isFileWhole(db) && !isWrittenByOthers(),
      onLost: (loss) => {
        this.#lose(loss);
      },
    });
  }

  /** Once it is lost, what is stored would be lost with it. */
  get isLost(): boolean {
    return this.#loss !== null;
  }

  /** How it was lost; null while it is in its place. */
  get loss(): FileLoss | null {
    return this.#loss;
  }

  /** Whether the file of a name is the one that was opened. */
  isOurs(path: string): boolean {
    return this.#watch.isOurs(path);
  }

  notices(): readonly CodedNotice[] {
    return this.isLost ? [{ code: 'database_lost', path: this.#path, cause: this.#obstacle }] : [];
  }

  /** Why a call fails that reads through another connection; null while the database is in its place. */
  obstacle(): UserError | null {
    return this.isLost
      ? new UserError('SERVICE_UNAVAILABLE', {
          code: 'database_lost',
          path: this.#path,
          cause: this.#obstacle,
        })
      : null;
  }

  /** Why what is open cannot be saved yet, in the system's words. */
  setObstacle(cause: string): void {
    const { log, events } = this.#deps;
    if (cause !== this.#obstacle) {
      log.error({ cause }, 'the open database cannot be saved yet, will try again');
    }
    this.#obstacle = cause;
    events.emit('storage.changed', null);
  }

  start(): void {
    this.#watch.start();
  }

  stop(): void {
    this.#watch.stop();
  }

  #lose(loss: FileLoss): void {
    const { log, events, onLost } = this.#deps;
    this.#loss = loss;
    log.error(
      loss,
      'the database file was deleted, moved or replaced: nothing is received until it is saved',
    );
    events.emit('storage.changed', null);
    onLost(loss);
  }
}
