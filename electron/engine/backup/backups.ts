/** Backups as the person and the job see them: made, listed, looked into, restored. */
import { createHash, randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import type { BackupEdit } from '../../../shared/contract/backups.ts';
import type { UserErrorReason } from '../../../shared/contract/user-errors.ts';
import type { Log } from '../../platform/log.ts';
import { UserError } from '../../platform/user-error.ts';
import { WorkerThread } from '../../platform/worker-thread.ts';
import { threadEntry } from '../../platform/thread-entry.ts';
import type { SecretBook } from '../secrets/secret-book.ts';
import {
  BACKUPS_FOLDER,
  type BackupFile,
  backupName,
  listBackups,
  makeBackupsFolder,
  newestFirst,
  pruneBackups,
} from '../store/backup-files.ts';
import type { DatabaseLoss } from '../store/compare-databases.ts';
import type { DatabaseContent } from '../store/inspect-database.ts';
import type { BackupSettings, LastBackups, SettingReads, SettingWrites } from '../store/settings-table.ts';
import { type BackupCall, type BackupReply, failedCall, type SpoolPlace } from './backup-calls.ts';
import { createBackupRunner } from './backup-runner.ts';
import { causeOf } from '../../platform/cause-of.ts';

export interface BackupsDeps {
  readonly dataDir: string;
  readonly databasePath: string;
  readonly settings: Pick<SettingReads, 'backup' | 'lastBackups'> &
    Pick<SettingWrites, 'saveBackup' | 'saveLastBackups'>;
  readonly secrets: SecretBook;
  /** Tells this desk from others that share a folder. */
  readonly secretKey: Buffer;
  readonly now: () => number;
  readonly log: Log;
  readonly onChanged: () => void;
  /** Lets go of the database, and goes on over this file, which is kept in the data folder. */
  readonly reopenOver: (file: string) => void;
  /** Where the gate keeps what it received. */
  readonly spool: () => SpoolPlace;
}

export interface BackupFindings {
  /** Names this look, for the restore that follows it. */
  readonly look: string;
  readonly content: DatabaseContent;
  readonly loss: DatabaseLoss;
}

export interface BackupsState {
  readonly settings: BackupSettings;
  /** Where they are written. */
  readonly folder: string;
  readonly hasPassphrase: boolean;
  readonly isRunning: boolean;
  readonly last: LastBackups;
  readonly items: readonly BackupFile[];
}

const PASSPHRASE = 'backup/passphrase';
const RESTORING_FILE = 'postback-desk.restoring.db';
const YOUNG_MB = 4;
const IDLE_MS = 5_000;

export class Backups {
  readonly #deps: BackupsDeps;
  readonly #maker: string;
  readonly #thread: WorkerThread<BackupCall, BackupReply>;
  #making: Promise<UserErrorReason | null> | null = null;
  #look: { readonly id: string; readonly file: string } | null = null;

  constructor(deps: BackupsDeps) {
    this.#deps = deps;
    this.#maker = createHash('sha256').update(deps.secretKey).digest('hex').slice(0, 8);
    // Left by a look that no restore followed.
    for (const suffix of ['', '-wal', '-shm'])
      rmSync(join(deps.dataDir, RESTORING_FILE + suffix), { force: true });
    this.#thread = new WorkerThread({
      name: 'the thread of backups',
      entry: threadEntry('engine/backup/backup-entry.ts', 'backup.js'),
      youngMb: YOUNG_MB,
      idleMs: IDLE_MS,
      log: deps.log,
      createLocal: createBackupRunner,
      lost: (_call, { cause }) => failedCall(cause),
    });
  }

  view(): BackupsState {
    const { settings, secrets } = this.#deps;
    const chosen = settings.backup();
    const own = join(this.#deps.dataDir, BACKUPS_FOLDER);
    const folder = chosen.folder ?? own;
    const nowMs = this.#deps.now();
    const items = [...new Set([folder, own])].flatMap((each) => listBackups(each, nowMs));
    return {
      settings: chosen,
      folder,
      hasPassphrase: secrets.stateOf(PASSPHRASE) === 'set',
      isRunning: this.#making !== null,
      last: settings.lastBackups(),
      items: newestFirst(items, nowMs),
    };
  }

  /** @throws UserError when what leaves the data folder would not be encrypted */
  update(edit: BackupEdit): BackupsState {
    const { settings, secrets, onChanged } = this.#deps;
    const before = settings.backup();
    const after: BackupSettings = {
      folder: edit.folder === undefined ? before.folder : cleanFolder(edit.folder),
      keep: edit.keep ?? before.keep,
      isDaily: edit.isDaily ?? before.isDaily,
    };
    // An empty one removes what is saved.
    const passphrase = edit.passphrase ?? secrets.get(PASSPHRASE) ?? '';
    if (after.folder !== null && passphrase === '')
      throw new UserError('BAD_REQUEST', { code: 'backup_passphrase_missing' });
    if (edit.passphrase !== undefined) secrets.set(PASSPHRASE, edit.passphrase);
    settings.saveBackup(after);
    onChanged();
    return this.view();
  }

  /** UTC milliseconds of the last attempt, good or not; null before the first. */
  get lastAttemptAtMs(): number | null {
    const { good, failure } = this.#deps.settings.lastBackups();
    if (good === null && failure === null) return null;
    return Math.max(good?.atMs ?? 0, failure?.atMs ?? 0);
  }

  /** Makes one now; when one is being made, waits for that. @returns what went wrong */
  async make(): Promise<UserErrorReason | null> {
    this.#making ??= this.#makeOne().finally(() => {
      this.#making = null;
      this.#deps.onChanged();
    });
    this.#deps.onChanged();
    return this.#making;
  }

  /**
   * Unpacks a backup beside the database and says what is in it and what a restore of it would take away.
   * @param file a name from the list, or an absolute path
   * @throws UserError
   */
  async look(file: string, passphrase: string | null): Promise<BackupFindings> {
    const path = this.#find(file);
    const to = join(this.#deps.dataDir, RESTORING_FILE);
    this.#look = null;
    const { databasePath: database, secrets } = this.#deps;
    const reply = await this.#thread.call({
      kind: 'unpack',
      database,
      file: path,
      to,
      passphrase: passphrase ?? secrets.get(PASSPHRASE),
      spool: this.#deps.spool(),
    });
    if (reply.kind === 'failed') throw new UserError('CONFLICT', reply.problem);
    if (reply.kind !== 'unpacked') throw new Error(`It replied ${reply.kind}.`);
    this.#look = { id: randomUUID(), file: to };
    return { look: this.#look.id, content: reply.content, loss: reply.loss };
  }

  /**
   * Goes on over what was looked into; the database of now is kept beside it.
   * @throws UserError when it is not the last look
   */
  restore(look: string): void {
    const looked = this.#look;
    if (looked?.id !== look) throw new UserError('CONFLICT', { code: 'backup_look_first' });
    this.#look = null;
    this.#deps.reopenOver(looked.file);
  }

  async close(): Promise<void> {
    await this.#thread.close();
  }

  async #makeOne(): Promise<UserErrorReason | null> {
    const { settings, secrets, dataDir, databasePath, now, log } = this.#deps;
    const { folder, keep } = settings.backup();
    const workFolder = join(dataDir, BACKUPS_FOLDER);
    const obstacle = obstacleTo(() => {
      makeBackupsFolder(workFolder);
    });
    if (obstacle !== null)
      return this.#failed({ code: 'backup_folder_unusable', folder: workFolder, cause: obstacle });
    const passphrase = folder === null ? null : secrets.get(PASSPHRASE);
    if (folder !== null && passphrase === null) return this.#failed({ code: 'backup_passphrase_missing' });
    const atMs = now();
    const name = backupName(this.#maker, atMs, passphrase !== null);
    const target = folder ?? workFolder;
    const reply = await this.#thread.call({
      kind: 'make',
      database: databasePath,
      workFolder,
      folder: target,
      name,
      maker: this.#maker,
      nowMs: atMs,
      passphrase,
    });
    if (reply.kind === 'failed') return this.#failed(reply.problem);
    if (reply.kind !== 'made') throw new Error(`It replied ${reply.kind}.`);
    const path = join(target, name);
    const { bytes, content } = reply;
    settings.saveLastBackups({
      good: { atMs, path, bytes, isEncrypted: passphrase !== null, content },
      failure: null,
    });
    log.info({ path, bytes, ...content }, 'a backup was made and checked');
    pruneBackups(target, this.#maker, keep, atMs);
    return null;
  }

  #failed(problem: UserErrorReason): UserErrorReason {
    const { settings, now, log } = this.#deps;
    settings.saveLastBackups({ ...settings.lastBackups(), failure: { atMs: now(), problem } });
    log.error({ problem }, 'the backup failed');
    return problem;
  }

  #find(file: string): string {
    if (isAbsolute(file)) return file;
    const found = this.view().items.find(({ name }) => name === file);
    if (found === undefined) throw new UserError('NOT_FOUND', { code: 'backup_not_found', file });
    return found.path;
  }
}

/** @throws UserError when it is no absolute path: nobody knows what it would be relative to */
function cleanFolder(folder: string | null): string | null {
  if (folder === null || folder.trim() === '') return null;
  if (!isAbsolute(folder)) throw new UserError('BAD_REQUEST', { code: 'backup_folder_relative', folder });
  return resolve(folder);
}

/** @returns why it failed, in the system's words; null where it did not */
function obstacleTo(work: () => void): string | null {
  try {
    work();
    return null;
  } catch (error) {
    return causeOf(error);
  }
}
