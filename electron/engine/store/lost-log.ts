/**
 * A write-ahead log that was damaged beside a sound database. SQLite takes what stands behind the damage for never
 * committed and removes the log: the database is older than what happened then, so nothing is sent by itself that
 * may have gone out.
 */
import { copyFileSync, existsSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { CodedNotice } from '../../../shared/contract/coded-views.ts';
import type { WritableDb } from '../../platform/database.ts';
import { missingRoom } from '../../platform/missing-room.ts';
import { besideName } from './beside-name.ts';
import { noteEarlier } from './note-earlier.ts';
import { holdDeliveries, lastWaiting, openDeliveries } from './rescue/hold-sent.ts';
import { createSettingWrites, type LostLog } from './settings-table.ts';

/**
 * Must run before the database is opened.
 * @returns path of the copy; null where it cannot be made
 */
export function keepDamagedLog(path: string, nowMs: number): string | null {
  const log = `${path}-wal`;
  const keptAs = `${besideName(path, 'damaged', nowMs)}-wal`;
  try {
    if (missingRoom(dirname(path), statSync(log).size) > 0) return null;
    copyFileSync(log, keptAs);
    return keptAs;
  } catch {
    rmSync(keptAs, { force: true });
    return null;
  }
}

/** Holds what may have gone out, and remembers it for the person and for postbacks that are not parsed yet. */
export function noteLostLog(db: WritableDb, keptAs: string | null, nowMs: number): void {
  db.transaction(() => {
    const heldDeliveries = holdDeliveries(db, openDeliveries(db), nowMs);
    createSettingWrites(db).saveLostLog({ atMs: nowMs, keptAs, heldDeliveries, askUntilId: lastWaiting(db) });
    noteEarlier(db);
  });
}

/** @param sinceMs one that is older is not told any more */
export function lostLogNotices(lost: LostLog | null, sinceMs: number): readonly CodedNotice[] {
  if (lost === null || lost.atMs < sinceMs) return [];
  const { keptAs, heldDeliveries: held } = lost;
  // Who deletes the file has read it.
  return keptAs !== null && !existsSync(keptAs) ? [] : [{ code: 'log_damaged', keptAs, held }];
}
