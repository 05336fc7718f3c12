/** What the thread does: writes a backup, reads it again to be sure, unpacks one to be looked at. */
import { copyFileSync, existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { UserErrorReason } from '../../../shared/contract/user-errors.ts';
import { openReader, openReadOnly, writeCompactCopy } from '../../platform/database.ts';
import { decryptFile, encryptFile, isEncryptedFile } from '../../platform/encrypted-file.ts';
import { missingRoom } from '../../platform/missing-room.ts';
import { partialName, putInPlace, removeIfThere } from '../../platform/whole-file.ts';
import type { LocalRunner } from '../../platform/worker-thread.ts';
import { listBackups, makeBackupsFolder, pruneBackups } from '../store/backup-files.ts';
import { segmentsIn } from '../../platform/spool/spool-folder.ts';
import { compareDatabases, type DatabaseLoss } from '../store/compare-databases.ts';
import { findMigrationsDir, type Migration, readMigrations } from '../store/migrate.ts';
import { type DatabaseInspection, type DatabaseContent, inspectDatabase } from '../store/inspect-database.ts';
import { obstacleToRun } from '../store/obstacle-to-run.ts';
import { type BackupCall, type BackupReply, failedCall } from './backup-calls.ts';
import { causeOf } from '../../platform/cause-of.ts';

type MakeCall = Extract<BackupCall, { kind: 'make' }>;
type UnpackCall = Extract<BackupCall, { kind: 'unpack' }>;

class BackupProblem extends Error {
  readonly problem: UserErrorReason;

  constructor(problem: UserErrorReason) {
    super(problem.code);
    this.problem = problem;
  }
}

export function createBackupRunner(): LocalRunner<BackupCall, BackupReply> {
  return {
    run: async (call) => {
      try {
        return call.kind === 'make' ? await make(call) : await unpack(call);
      } catch (error) {
        if (error instanceof BackupProblem) return { kind: 'failed', problem: error.problem };
        return failedCall(error);
      }
    },
    close: () => undefined,
  };
}

async function make(call: MakeCall): Promise<BackupReply> {
  makeFolder(call.folder);
  makeRoom(call);
  const plain = partialName(join(call.workFolder, `${call.name}.plain`));
  const path = join(call.folder, call.name);
  const partial = partialName(path);
  try {
    removeIfThere(plain);
    writeCompactCopy(call.database, plain);
    const content = usable(inspectDatabase(plain, ownMigrations(), 'own'));
    if (call.passphrase === null) putInPlace(plain, path);
    else {
      await encryptFile(plain, partial, call.passphrase);
      // Read back: what a disk or a share did not take is noticed now, not on the day that it is needed.
      const verdict = await decryptFile(partial, null, call.passphrase);
      if (verdict !== 'decrypted') throw new BackupProblem({ code: 'backup_damaged' });
      putInPlace(partial, path);
    }
    return { kind: 'made', bytes: statSync(path).size, content };
  } finally {
    for (const file of [plain, partial]) removeIfThere(file);
  }
}

function ownMigrations(): readonly Migration[] {
  return readMigrations(findMigrationsDir());
}

/** Older backups are worth less than a new one, and both less than room for what arrives. */
function makeRoom({ database, folder, workFolder, maker, nowMs }: MakeCall): void {
  const bytes = databaseBytes(database);
  const own = listBackups(folder, nowMs).filter((file) => file.maker === maker);
  for (let kept = own.length; ; kept -= 1) {
    const tight = [workFolder, folder].find((each) => missingRoom(each, bytes) > 0);
    if (tight === undefined) return;
    if (kept <= 1) throw noRoom(tight, bytes);
    pruneBackups(folder, maker, kept - 1, nowMs);
  }
}

function noRoom(folder: string, bytes: number): BackupProblem {
  return new BackupProblem({ code: 'backup_no_room', folder, missingBytes: missingRoom(folder, bytes) });
}

/** With what is still in its log. */
function databaseBytes(path: string): number {
  return statSync(path).size + (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0);
}

async function unpack(call: UnpackCall): Promise<BackupReply> {
  removeIfThere(call.to);
  try {
    await bringPlain(call);
    const migrations = ownMigrations();
    const content = usable(inspectDatabase(call.to, migrations, 'given'));
    const obstacle = obstacleToRun(call.to, migrations);
    if (obstacle !== null) throw new BackupProblem({ code: 'backup_unusable', cause: obstacle });
    return { kind: 'unpacked', content, loss: compare(call) };
  } catch (error) {
    for (const suffix of ['', '-wal', '-shm']) removeIfThere(call.to + suffix);
    throw error;
  }
}

async function bringPlain({ file, to, passphrase }: UnpackCall): Promise<void> {
  if (!existsSync(file) || !statSync(file).isFile())
    throw new BackupProblem({ code: 'backup_not_found', file });
  const { size } = statSync(file);
  if (missingRoom(dirname(to), size) > 0) throw noRoom(dirname(to), size);
  if (size === 0) throw new BackupProblem({ code: 'backup_damaged' });
  if (!(await isEncryptedFile(file))) {
    copyFileSync(file, to);
    return;
  }
  if (passphrase === null) throw new BackupProblem({ code: 'backup_passphrase_missing' });
  switch (await decryptFile(file, to, passphrase)) {
    case 'decrypted':
      return;
    case 'wrong_passphrase':
      throw new BackupProblem({ code: 'backup_passphrase_wrong' });
    case 'damaged':
      throw new BackupProblem({ code: 'backup_damaged' });
    case 'unknown_format':
      throw new BackupProblem({ code: 'backup_newer' });
  }
}

function compare({ database, to, spool }: UnpackCall): DatabaseLoss {
  const [now, then] = [openReader(database), openReadOnly(to)];
  try {
    const fromSequence = segmentsIn(spool.dir)[0]?.firstSequence ?? Number.POSITIVE_INFINITY;
    return now.snapshot(() => compareDatabases(now, then, { source: spool.source, fromSequence }));
  } finally {
    now.close();
    then.close();
  }
}

function usable(check: DatabaseInspection): DatabaseContent {
  switch (check.kind) {
    case 'usable':
      return check.content;
    case 'newer':
      throw new BackupProblem({ code: 'backup_newer' });
    case 'unusable':
      throw new BackupProblem({ code: 'backup_unusable', cause: check.cause });
  }
}

function makeFolder(folder: string): void {
  try {
    makeBackupsFolder(folder);
  } catch (error) {
    const cause = causeOf(error);
    throw new BackupProblem({ code: 'backup_folder_unusable', folder, cause });
  }
}
