/** What the person should know about a start. */
import { damagedFix, damagedMessage } from './database-damaged.ts';
import type { CodedNotice } from '../../contract/coded-views.ts';
import { messageFor, type MessagesOf, type ProblemMessage } from '../message-for.ts';
import { userErrors } from './user-errors.ts';

function heldDeliveries(unknown: number): string {
  return `${unknown} deliveries may have been sent since the backup, and nobody knows: they are marked “unknown” and are not sent by themselves.`;
}

const MAX_NAMED = 5;

export const startNotices: MessagesOf<CodedNotice, ProblemMessage> = {
  database_damaged: ({ report }) => ({ message: damagedMessage(report), fix: damagedFix(report) }),
  log_set_aside: ({ keptAs }) => ({
    message: `A file with unsaved changes (“-wal”) was beside the database and belongs to another one, so it was not used. It is kept as ${keptAs}.`,
    fix: 'Did you put a backup in place? Then everything is right, and the file can be deleted. If you did not: the last postbacks before the program stopped may be missing.',
  }),
  log_damaged: ({ keptAs, held }) => ({
    message: `The file with the last changes (“-wal”) beside the database was damaged, so not all of it could be read. The database itself is sound, but the last postbacks before the program stopped may be missing.${keptAs === null ? '' : ` The damaged file is kept as ${keptAs}.`}`,
    fix: `Ask your networks to resend what they sent in the minutes before the program stopped: what is already here counts once.${held === 0 ? '' : ` ${held} deliveries may have been sent already and wait in the state “unknown”: check at the destination, and send again what is missing there.`} Then check the disk: damage like this often comes back.`,
  }),
  data_dir_open: ({ dataDir, open, cause }) => ({
    message: `Other users of this computer can get into the data folder: ${open.join(', ')} ${open.length === 1 ? 'is' : 'are'} not private${cause === null ? '' : ` (${cause})`}.`,
    fix: `Stop the program and make ${dataDir} private (chmod 700). If others have to get into that folder, give the program one of its own with --data DIR. If somebody may have read it, replace the keys and secrets, and delete the file “desk-token”: the next start makes a new one.`,
  }),
  disk_low: ({ freeBytes, dataDir }) => ({
    message: `The disk has little room left (${Math.floor(freeBytes / 1_048_576)} MB): postbacks without a key that no network takes are not kept.`,
    fix: `Make room on the disk of ${dataDir}. Postbacks with a key are stored as long as there is any.`,
  }),
  disk_full: ({ dataDir }) => ({
    message: 'The disk is full: postbacks cannot be stored, and senders are told to come again.',
    fix: `Make room on the disk of ${dataDir} now. Receiving goes on by itself; then ask the networks to resend what did not come again.`,
  }),
  destinations_broken: ({ names }) => ({
    message: `Nothing is sent to ${named(names)}: its URL or template cannot be sent as it stands.`,
    fix: 'Open it under Destinations: what is wrong is marked at its field. What waits goes out once that is saved.',
  }),
  destinations_private: ({ names }) => ({
    message: `Nothing is sent to ${named(names)}: its URL leads to this computer or into a private network, and nobody has said yes to that.`,
    fix: 'Open it under Destinations. If you mean that address, allow it there; what waits goes out then.',
  }),
  destination_secrets_unreadable: ({ names }) => ({
    message: `Nothing is sent to ${named(names)}: a secret of it cannot be opened, because it was sealed on another computer or by another user.`,
    fix: 'Open it under Destinations and type the secret again; what waits goes out then.',
  }),
  signature_secrets_unreadable: ({ names }) => ({
    message: `Every postback of ${named(names)} is refused: the secret of its signature cannot be opened, because it was sealed on another computer or by another user.`,
    fix: 'Open the network and type the secret of its signature again, or switch the signature off.',
  }),
  database_lost: ({ path, cause }) => ({
    message: `The database ${path} was deleted, moved or replaced while the program runs. Postbacks are not accepted until everything is saved, so senders try again later.`,
    fix:
      cause === null
        ? 'It is being saved now. Do not stop the program.'
        : `It cannot be saved yet: ${cause}. Do not stop the program; put the folder or the disk back, or make it writable. It is tried again every few seconds.`,
  }),
  database_put_back: ({ path }) => ({
    message: `The database ${path} was deleted or moved while the program ran. Everything that was stored is back in its place.`,
    fix: 'Nothing to do. To move your data, stop the program first, and start it with --data and the new folder.',
  }),
  database_replaced: ({ path, keptAs, unknown }) => ({
    message: `Another database was put in place of ${path} while the program ran. It is used now; the one before is kept as ${keptAs}.`,
    fix: `Compare your networks with their cabinets: keys that only the one before knows are refused now. To go back, stop the program and give ${keptAs} the name of the database.${unknown === 0 ? '' : ` ${heldDeliveries(unknown)}`}`,
  }),
  database_restored: ({ path, keptAs, unknown }) => ({
    message: `The backup was restored as ${path}. The database before it is kept as ${keptAs}.`,
    fix:
      unknown === 0
        ? 'What was sent since the backup is not sent again. Compare your networks with their cabinets.'
        : `${heldDeliveries(unknown)} Compare your networks with their cabinets.`,
  }),
  setup_imported: ({ added, replaced, blocked, allowedPrivate }) => ({
    message: `The set-up was imported: ${added} added, ${replaced} replaced${blocked === 0 ? '' : `, ${blocked} left out because another network has their key`}.${allowedPrivate.length === 0 ? '' : ` It lets ${named(allowedPrivate)} send to addresses on this computer or in a private network.`}`,
    fix: `A backup was made before; restore it in Settings to undo this.${allowedPrivate.length === 0 ? '' : ' If you do not want those private addresses, forbid them under Destinations.'} The public URL may be another one on this computer: see which networks need it.`,
  }),
  restore_failed: ({ path, cause }) => ({
    message: `The backup could not be restored: ${cause}. The database ${path} is as it was.`,
    fix: 'Make room on the disk, or restore another backup.',
  }),
  backup_before_migration_failed: ({ cause }) => ({
    message: `The database was updated to this version without a backup before it: ${cause}.`,
    fix: 'Make a backup in Settings now, and look whether the disk has room.',
  }),
  backup_failed: ({ problem, lastGoodAtMs }) => ({
    message: `The last backup failed. ${messageFor(userErrors, problem)}`,
    fix:
      lastGoodAtMs === null
        ? 'There is no good backup yet. It is tried again every half hour.'
        : `The last good one is of ${new Date(lastGoodAtMs).toISOString().slice(0, 16).replace('T', ' ')} UTC. It is tried again every half hour.`,
  }),
  database_put_back_over: ({ path, keptAs }) => ({
    message: `The database ${path} was replaced, while the program ran, by a file that is no database of this program. The database is back in its place.`,
    fix: `The other file is kept as ${keptAs}. If it was meant to be a backup, restore another one.`,
  }),
};

function named(names: readonly string[]): string {
  const shown = names.slice(0, MAX_NAMED).map((name) => `“${name}”`);
  return names.length > MAX_NAMED
    ? `${shown.join(', ')} and ${names.length - MAX_NAMED} more`
    : shown.join(', ');
}
