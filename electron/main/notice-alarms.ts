/** Which notices of the engine a person should hear of although the window is closed. */
import type { CodedNotice } from '../../shared/contract/coded-views.ts';
import type { Info } from '../../shared/contract/desk.ts';
import type { Alarm } from './alarm.ts';

/** What comes without the person's doing and costs postbacks, conversions or their safety. */
const IS_TOLD: Readonly<Record<CodedNotice['code'], boolean>> = {
  disk_low: true,
  disk_full: true,
  spool_half_full: true,
  spool_full: true,
  spool_damaged: true,
  mailbox_restored: true,
  database_lost: true,
  database_damaged: true,
  log_damaged: true,
  database_put_back: true,
  database_put_back_over: true,
  destinations_broken: true,
  destinations_private: true,
  destination_secrets_unreadable: true,
  signature_secrets_unreadable: true,
  keychain_locked: true,
  backup_failed: true,
  backup_before_migration_failed: true,
  data_dir_open: true,
  // Told as a notification, by its rules.
  warning_reached: false,
  // What follows is the answer to something that the person has just done.
  log_set_aside: false,
  database_replaced: false,
  database_restored: false,
  restore_failed: false,
  setup_imported: false,
};

const TOLD: ReadonlySet<string> = new Set(
  Object.entries(IS_TOLD).flatMap(([code, isTold]) => (isTold ? [code] : [])),
);

/** What was found longer ago was told before the program was started again. */
const NEW_FOR_MS = 10 * 60_000;

/** @param title of each */
export function noticeAlarms(notices: Info['notices'], nowMs: number, title: string): readonly Alarm[] {
  return notices
    .filter(({ code, at }) => TOLD.has(code) && (at === undefined || nowMs - Date.parse(at) < NEW_FOR_MS))
    .map(({ code, id, message, fix }) => ({
      key: `notice ${id ?? code}`,
      title,
      body: `${message} ${fix}`,
    }));
}
