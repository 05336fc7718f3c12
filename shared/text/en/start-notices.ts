/** What the person should know about a start. */
import type { CodedNotice } from '../../contract/coded-views.ts';
import type { MessagesOf, ProblemMessage } from '../message-for.ts';

export const startNotices: MessagesOf<CodedNotice, ProblemMessage> = {
  database_damaged: ({ keptAs, networks, postbacks }) => ({
    message: `The database was damaged. It is kept as ${keptAs}, and a new one was started with what could still be read: ${networks} networks and ${postbacks} postbacks.`,
    fix: `Compare your networks with their cabinets: a network that is missing here gets its postbacks refused until you add it again with its old key. To go back to a backup, stop the program and put the backup in place of the new file; ${keptAs} can be sent to somebody who repairs databases.`,
  }),
};
