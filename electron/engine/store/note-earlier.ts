/** Marks a database that was put back: another one knew all that is in it, and may have sent of it what this one has not. */
import type { WritableDb } from '../../platform/database.ts';
import { newestId } from './newest-id.ts';
import { createSettingWrites } from './settings-table.ts';

/** Before anything else comes into it. */
export function noteEarlier(db: WritableDb): void {
  createSettingWrites(db).saveEarlierUntilId(newestId(db) ?? '');
}
