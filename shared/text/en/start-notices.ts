/** What the person should know about a start. */
import type { CodedNotice } from '../../contract/coded-views.ts';
import type { MessagesOf, ProblemMessage } from '../message-for.ts';

export const startNotices: MessagesOf<CodedNotice, ProblemMessage> = {
  database_damaged: ({ keptAs, networks, postbacks }) => ({
    message: `The database was damaged. It is kept as ${keptAs}, and a new one was started with what could still be read: ${networks} networks and ${postbacks} postbacks.`,
    fix: `Compare your networks with their cabinets: a network that is missing here gets its postbacks refused until you add it again with its old key. To go back to a backup, stop the program and put the backup in place of the new file; ${keptAs} can be sent to somebody who repairs databases.`,
  }),
  disk_low: ({ freeBytes, dataDir }) => ({
    message: `The disk has little room left (${Math.floor(freeBytes / 1_048_576)} MB): postbacks without a key that no network takes are not kept.`,
    fix: `Make room on the disk of ${dataDir}. Postbacks with a key are stored as long as there is any.`,
  }),
  disk_full: ({ dataDir }) => ({
    message: 'The disk is full: postbacks cannot be stored, and senders are told to come again.',
    fix: `Make room on the disk of ${dataDir} now. Receiving goes on by itself; then ask the networks to resend what did not come again.`,
  }),
};
