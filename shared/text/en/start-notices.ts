/** What the person should know about a start. */
import type { CodedNotice } from '../../contract/coded-views.ts';
import type { MessagesOf, ProblemMessage } from '../message-for.ts';

const MAX_NAMED = 5;

export const startNotices: MessagesOf<CodedNotice, ProblemMessage> = {
  database_damaged: ({ keptAs, networks, postbacks }) => ({
    message: `The database was damaged. It is kept as ${keptAs}, and a new one was started with what could still be read: ${networks} networks and ${postbacks} postbacks.`,
    fix: `Compare your networks with their cabinets: a network that is missing here gets its postbacks refused until you add it again with its old key. To go back to a backup, stop the program and put the backup in place of the new file; ${keptAs} can be sent to somebody who repairs databases.`,
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
};

function named(names: readonly string[]): string {
  const shown = names.slice(0, MAX_NAMED).map((name) => `“${name}”`);
  return names.length > MAX_NAMED
    ? `${shown.join(', ')} and ${names.length - MAX_NAMED} more`
    : shown.join(', ');
}
