/** What the person should know about a start. */
import { damagedFix, damagedMessage } from './database-damaged.ts';
import type { CodedNotice } from '../../contract/coded-views.ts';
import type { MessagesOf, ProblemMessage } from '../message-for.ts';

export const startNotices: MessagesOf<CodedNotice, ProblemMessage> = {
  database_damaged: ({ report }) => ({ message: damagedMessage(report), fix: damagedFix(report) }),
  disk_low: ({ freeBytes, dataDir }) => ({
    message: `The disk has little room left (${Math.floor(freeBytes / 1_048_576)} MB): postbacks without a key that no network takes are not kept.`,
    fix: `Make room on the disk of ${dataDir}. Postbacks with a key are stored as long as there is any.`,
  }),
  disk_full: ({ dataDir }) => ({
    message: 'The disk is full: postbacks cannot be stored, and senders are told to come again.',
    fix: `Make room on the disk of ${dataDir} now. Receiving goes on by itself; then ask the networks to resend what did not come again.`,
  }),
};
