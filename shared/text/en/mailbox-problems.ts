/** What is wrong with a mailbox, and what to do. */
import type { MailboxNonsense, MailboxProblem } from '../../contract/mailboxes.ts';
import type { MessagesOf, ProblemMessage } from '../message-for.ts';

const nonsense: Readonly<Record<MailboxNonsense, string>> = {
  too_long: 'it sent more at once than a mailbox ever sends',
  not_readable: 'its response cannot be read',
  numbers: 'it numbers its postbacks in a way a mailbox never does',
  no_progress: 'it says that postbacks wait but does not send them',
  not_sealed: 'what it sent was not encrypted for this computer, or was changed',
};

export const mailboxProblems: MessagesOf<MailboxProblem, ProblemMessage> = {
  mailbox_unreachable: ({ cause }) => ({
    message: `The mailbox cannot be reached (${cause}).`,
    fix: 'Check that the server runs and that its address is correct. The app keeps trying.',
  }),
  mailbox_not_there: () => ({
    message: 'There is no mailbox at this address.',
    fix: 'Check the address, and that your web server forwards everything to the mailbox.',
  }),
  mailbox_not_ours: () => ({
    message: 'The mailbox does not know this computer. It was reset, or it belongs to another Postback Desk.',
    fix: 'Remove the mailbox here, then pair it again with a new code.',
  }),
  mailbox_newer: () => ({
    message: 'The mailbox is from a newer version of Postback Desk.',
    fix: 'Update Postback Desk on this computer. Postbacks wait in the mailbox until then.',
  }),
  mailbox_older: () => ({
    message: 'The mailbox is from an older version of Postback Desk.',
    fix: 'Update the mailbox on its server. Postbacks wait in it until then.',
  }),
  mailbox_not_trusted: () => ({
    message: 'The response was not signed by your mailbox. Another server may answer in its place.',
    fix: 'Check the address and the server. If you set up the mailbox again, remove it here and pair it again.',
  }),
  mailbox_changes_urls: () => ({
    message: 'Your web server changes URLs before they reach the mailbox, so click ids may arrive wrong.',
    fix: 'Let it forward every URL unchanged. In nginx: proxy_pass http://127.0.0.1:8792; without a path behind it.',
  }),
  mailbox_nonsense: ({ what }) => ({
    message: `The response of the mailbox was not accepted: ${nonsense[what]}. Nothing of it was saved.`,
    fix: 'Check the server: somebody may have changed the program or its files. The app keeps trying.',
  }),
  mailbox_disk_full: () => ({
    message: 'The disk of the mailbox is full.',
    fix: 'Free some space on the server.',
  }),
  mailbox_failed: () => ({
    message: 'The mailbox reports an error.',
    fix: 'Look into the log of the mailbox. The app keeps trying.',
  }),
  mailbox_not_stored: ({ cause }) => ({
    message: `Postbacks from the mailbox cannot be saved here (${cause}). They wait in the mailbox.`,
    fix: 'Free some space on the disk of the data folder. The app keeps trying.',
  }),
  mailbox_keys_unreadable: () => ({
    message: 'The keys of this mailbox can no longer be read, because the key of this computer changed.',
    fix: 'Remove the mailbox here, run it once with --unpair on its server, then pair it again.',
  }),
};
