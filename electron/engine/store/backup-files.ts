/** Names of backups, and which of them a folder holds. */
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** In the data folder. */
export const BACKUPS_FOLDER = 'backups';
/** Who made those that were made before a migration. */
export const BEFORE_MIGRATION = 'migration';

export interface BackupFile {
  readonly name: string;
  readonly path: string;
  /** Who made it: a mark of the desk, so that two desks may share a folder. */
  readonly maker: string;
  /** UTC milliseconds. */
  readonly madeAtMs: number;
  readonly bytes: number;
  readonly isEncrypted: boolean;
}

const NAME =
  /^postback-desk-backup-([a-z0-9]{1,16})-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z\.db(\.encrypted)?$/;

/** For example `postback-desk-backup-4f1c2a9b-2026-11-26T03-08-04-000Z.db`. */
export function backupName(maker: string, nowMs: number, isEncrypted: boolean): string {
  const stamp = new Date(nowMs).toISOString().replaceAll(/[:.]/g, '-');
  return `postback-desk-backup-${maker}-${stamp}.db${isEncrypted ? '.encrypted' : ''}`;
}

/** Newest first; empty where there is no such folder. @param nowMs UTC milliseconds */
export function listBackups(folder: string, nowMs: number): readonly BackupFile[] {
  return newestFirst(
    namesIn(folder).flatMap((name) => backupFile(folder, name) ?? []),
    nowMs,
  );
}

/**
 * All were made before now, so one with a later time was made while the clock was wrong: it counts as older than
 * those that were made since. By its time alone it would stay the newest for ever, and each new one be the oldest.
 */
export function newestFirst(files: readonly BackupFile[], nowMs: number): readonly BackupFile[] {
  const isLater = ({ madeAtMs }: BackupFile): number => Number(madeAtMs > nowMs);
  return files.toSorted((one, other) => isLater(one) - isLater(other) || other.madeAtMs - one.madeAtMs);
}

/** Deletes what one maker has too many of, the oldest, and what was left half written. @param nowMs as above */
export function pruneBackups(folder: string, maker: string, keep: number, nowMs: number): void {
  const own = listBackups(folder, nowMs).filter((file) => file.maker === maker);
  for (const { path } of own.slice(keep)) rmSync(path, { force: true });
  const partial = new RegExp(`^postback-desk-backup-${maker}-.*\\.partial(?:-journal)?$`);
  for (const name of namesIn(folder)) if (partial.test(name)) rmSync(join(folder, name), { force: true });
}

/** @throws Error of the system when it cannot be made */
export function makeBackupsFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function backupFile(folder: string, name: string): BackupFile | null {
  const match = NAME.exec(name);
  const path = join(folder, name);
  const found = match === null ? undefined : statSync(path, { throwIfNoEntry: false });
  if (match === null || found === undefined) return null;
  const [, maker = '', day = '', hours = '', minutes = '', seconds = '', ms = '', encrypted] = match;
  const madeAtMs = Date.parse(`${day}T${hours}:${minutes}:${seconds}.${ms}Z`);
  if (Number.isNaN(madeAtMs)) return null;
  return { name, path, maker, madeAtMs, bytes: found.size, isEncrypted: encrypted !== undefined };
}
