/** What the person should know about a start. */
import { damagedFix, damagedMessage } from './database-damaged.ts';
import type { CodedNotice } from '../../contract/coded-views.ts';
import { messageFor, type MessagesOf, type ProblemMessage } from '../message-for.ts';
import { momentText } from '../moment.ts';
import { userErrors } from './user-errors.ts';
import { reached } from './warnings.ts';

function heldDeliveries(unknown: number): string {
  return `${unknown} deliveries may have been sent since the backup, but we cannot know. They are marked “no answer” and are not sent automatically.`;
}

export const MAX_NAMED = 5;

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1_048_576)} MB`;
}

export const startNotices: MessagesOf<CodedNotice, ProblemMessage> = {
  database_damaged: ({ report }) => ({ message: damagedMessage(report), fix: damagedFix(report) }),
  log_set_aside: ({ keptAs }) => ({
    message: `A file with unsaved changes (“-wal”) next to the database belongs to another database, so it was not used. It was kept as ${keptAs}.`,
    fix: 'If you restored a backup, everything is fine and you can delete the file. If not, the last postbacks before the program stopped may be missing.',
  }),
  log_damaged: ({ keptAs, held }) => ({
    message: `The file with the last changes (“-wal”) was damaged, so part of it could not be read. The database itself is fine, but the last postbacks before the program stopped may be missing.${keptAs === null ? '' : ` The damaged file was kept as ${keptAs}.`}`,
    fix: `Ask your networks to resend the minutes before the program stopped. What is already here counts once.${held === 0 ? '' : ` ${held} deliveries may have been sent already and have the status “no response”: check at the destination, and resend what is missing there.`} Then check the disk, because such damage often returns.`,
  }),
  data_dir_open: ({ dataDir, open, cause }) => ({
    message: `Other users of this computer can open the data folder: ${open.join(', ')} ${open.length === 1 ? 'is' : 'are'} not private${cause === null ? '' : ` (${cause})`}.`,
    fix: `Stop the program and make ${dataDir} private (chmod 700). If others need that folder, use a separate one for the program with --data DIR. If someone may have read it, replace the keys and secrets, and delete the file “desk-token”: the next start creates a new one.`,
  }),
  warning_reached: reached,
  disk_low: ({ freeBytes, dataDir }) => ({
    message: `The disk is almost full (${Math.floor(freeBytes / 1_048_576)} MB free): postbacks without a key are not kept if no network accepts them.`,
    fix: `Free up space on the disk of ${dataDir}. Postbacks with a key are saved as long as there is space.`,
  }),
  disk_full: ({ dataDir }) => ({
    message: 'The disk is full: postbacks cannot be saved, and senders are asked to try again later.',
    fix: `Free up space on the disk of ${dataDir} now. Receiving then continues automatically. Ask the networks to resend what is still missing.`,
  }),
  spool_half_full: ({ waitingBytes, maxBytes }) => ({
    message: `${megabytes(waitingBytes)} of postbacks are received but not processed yet. At ${megabytes(maxBytes)} no more are accepted, and senders are asked to try again later.`,
    fix: 'Restart the program. If the number does not go down then, read the log: it says what stops the processing.',
  }),
  spool_full: ({ waitingBytes }) => ({
    message: `Postbacks are not accepted: ${megabytes(waitingBytes)} are received but not processed yet, and there is no room for more. Senders are asked to try again later.`,
    fix: 'Restart the program. If the number does not go down then, read the log: it says what stops the processing.',
  }),
  mailbox_restored: ({ url, missing }) => ({
    message:
      missing === 0
        ? `The disk of your mailbox ${url} was set back to an older state. Nothing is missing here.`
        : `The disk of your mailbox ${url} was set back to an older state, so up to ${missing} postbacks that it had received are gone.`,
    fix:
      missing === 0
        ? 'Nothing needs to be done. No postback counts twice.'
        : 'Ask your networks to resend the postbacks of that time. No postback counts twice.',
  }),
  spool_damaged: ({ unreadable, dir }) => ({
    message: `${unreadable} received ${unreadable === 1 ? 'postback' : 'postbacks'} cannot be read, because a file in ${dir} was damaged before they were processed.`,
    fix: 'Ask your networks to resend the postbacks of the last hours. What is already here counts once. Then check the disk, because such damage often returns.',
  }),
  destinations_broken: ({ names }) => ({
    message: `Nothing is sent to ${named(names)}: its URL or template cannot be used.`,
    fix: 'Open it under Destinations and correct the marked field. Waiting deliveries are sent when you save.',
  }),
  destinations_private: ({ names }) => ({
    message: `Nothing is sent to ${named(names)}: its URL is on this computer or in a private network, and that is not allowed yet.`,
    fix: 'Open it under Destinations. If the URL is right, allow it there. Waiting deliveries are then sent.',
  }),
  destination_secrets_unreadable: ({ names }) => ({
    message: `Nothing is sent to ${named(names)}: one of its secrets cannot be decrypted, because it was saved on another computer or by another user.`,
    fix: 'Open it under Destinations and enter the secret again. Waiting deliveries are then sent.',
  }),
  keychain_locked: () => ({
    message:
      'Your computer’s keychain is locked, so saved tokens, passwords and keys cannot be read. Postbacks are received. Destinations, public addresses, mailboxes and channels that need a secret wait.',
    fix: 'Unlock the keychain when your computer asks for it. If it does not ask, quit Postback Desk and start it again. If this keychain is gone for good, quit, delete the file “secret-key.sealed” from the data folder, start again and enter your secrets anew.',
  }),
  signature_secrets_unreadable: ({ names }) => ({
    message: `Postbacks of ${named(names)} are received but not processed: its signature secret cannot be decrypted, because it was saved on another computer or by another user.`,
    fix: 'Open the network and enter its signature secret again, or switch the signature off. What is waiting is then checked and processed.',
  }),
  database_lost: ({ path, cause }) => ({
    message: `The database ${path} was deleted, moved or replaced while the program was running. Postbacks are still received, and are processed when everything is saved.`,
    fix:
      cause === null
        ? 'It is being saved now. Do not stop the program.'
        : `It cannot be saved yet: ${cause}. Do not stop the program. Put the folder or disk back, or make it writable. It retries every few seconds.`,
  }),
  database_put_back: ({ path }) => ({
    message: `The database ${path} was deleted or moved while the program was running. Everything was saved and put back.`,
    fix: 'Nothing to do. To move your data, stop the program first, and start it with --data and the new folder.',
  }),
  database_replaced: ({ path, keptAs, unknown }) => ({
    message: `${path} was replaced by another database while the program was running. The new one is used now. The previous one was kept as ${keptAs}.`,
    fix: `Compare your networks with their cabinets: keys that exist only in the previous database are refused now. To go back, stop the program and rename ${keptAs} to the name of the database.${unknown === 0 ? '' : ` ${heldDeliveries(unknown)}`}`,
  }),
  database_restored: ({ path, keptAs, unknown }) => ({
    message: `The backup was restored as ${path}. The previous database was kept as ${keptAs}.`,
    fix:
      unknown === 0
        ? 'Nothing is sent twice. Compare your networks with their cabinets.'
        : `${heldDeliveries(unknown)} Compare your networks with their cabinets.`,
  }),
  setup_imported: ({ added, replaced, blocked, allowedPrivate }) => ({
    message: `The set-up was imported: ${added} added, ${replaced} replaced${blocked === 0 ? '' : `, ${blocked} skipped because another network uses their key`}.${allowedPrivate.length === 0 ? '' : ` It lets ${named(allowedPrivate)} send to addresses on this computer or in a private network.`}`,
    fix: `A backup was made first. Restore it in Settings to undo this.${allowedPrivate.length === 0 ? '' : ' If you do not want those private addresses, do not allow them in Destinations.'} The public address may be different on this computer: check which networks need the new one.`,
  }),
  restore_failed: ({ path, cause }) => ({
    message: `The backup could not be restored: ${cause}. The database ${path} was not changed.`,
    fix: 'Free up space on the disk, or restore another backup.',
  }),
  backup_before_migration_failed: ({ cause }) => ({
    message: `The database was updated to this version without a backup before it: ${cause}.`,
    fix: 'Make a backup in Settings now, and check that the disk has enough space.',
  }),
  backup_failed: ({ problem, lastGoodAtMs }) => ({
    message: `The last backup failed. ${messageFor(userErrors, problem)}`,
    fix:
      lastGoodAtMs === null
        ? 'There is no good backup yet. It retries every half hour.'
        : `The last good one was made on ${momentText('en', lastGoodAtMs)}. It retries every half hour.`,
  }),
  database_put_back_over: ({ path, keptAs }) => ({
    message: `The database ${path} was replaced by a file that is not a database of this program. The database was put back.`,
    fix: `The other file was kept as ${keptAs}. If it should have been a backup, restore another one.`,
  }),
};

function named(names: readonly string[]): string {
  const shown = names.slice(0, MAX_NAMED).map((name) => `“${name}”`);
  return names.length > MAX_NAMED
    ? `${shown.join(', ')} and ${names.length - MAX_NAMED} more`
    : shown.join(', ');
}
