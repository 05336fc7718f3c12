/** Why the program cannot start: what happened, why, what to do. */
import type { StartErrorReason } from '../../contract/start-errors.ts';
import type { MessagesOf } from '../message-for.ts';

export const startErrors: MessagesOf<StartErrorReason> = {
  window_missing: ({ dir }) => `The window is not built (${dir} is missing): run "npm start" to build it.`,
  data_dir_not_writable: ({ dir, cause }) =>
    `The data folder ${dir} is not writable (${cause}): give yourself write access, or choose another folder with --data DIR.`,
  disk_full: ({ dir }) =>
    `The disk of the data folder ${dir} is full, so Postback Desk cannot start: make room on it, then start again. Everything that was stored is still there.`,
  folder_in_place_of_file: ({ path }) =>
    `${path} is a folder, but Postback Desk keeps a file with that name there: move the folder to another place, then start again. Nothing was changed.`,
  file_closed: ({ path, cause }) =>
    `${path} cannot be read and written (${cause}), perhaps because Postback Desk was once started as another user: give yourself the right to read and write it, then start again. Nothing was changed.`,
  data_dir_in_use: ({ dir }) =>
    `Another Postback Desk is already running with the data folder ${dir}: use that one, stop it first, or choose another folder with --data DIR.`,
  port_in_use: ({ port, flag }) =>
    `Port ${port} is already in use by another program: stop that program or choose another port with ${flag} N (0 picks a free one).`,
  port_not_allowed: ({ port, flag }) =>
    `You are not allowed to open port ${port}: choose a port above 1023 with ${flag} N.`,
  database_newer: ({ path, found, known }) =>
    `The database ${path} is from a newer version of Postback Desk (schema ${found}, this version knows ${known}): update the program, or choose another data folder with --data DIR. Nothing was changed.`,
  database_cannot_open: ({ path, cause }) =>
    `The database ${path} cannot be opened (${cause}): check that the disk is not full or read-only, or choose another data folder with --data DIR.`,
  migrations_missing: ({ dir }) =>
    `The program is incomplete: its database migrations are missing in ${dir}. Install it again.`,
  secret_key_unreadable: ({ where }) =>
    `The key that encrypts your secrets cannot be read (${where}). Allow this user to read it, or delete it: a new key is then created, and you must enter the secrets of your destinations again.`,
  join_key_unreadable: ({ path, cause }) =>
    `The join key in ${path} cannot be read (${cause}): copy it again from Settings → Broker of your Postback Desk, as one line.`,
  mailbox_of_other_desk: ({ dir }) =>
    `The mailbox in ${dir} was paired by code, or belongs to another desk, so it cannot join this one: let its desk take over what waits and unpair it there, or start it with --unpair, which deletes what it keeps. Nothing was changed.`,
  unexpected: ({ cause }) =>
    `Postback Desk could not start (${cause}): check the log in the data folder, or try another folder with --data DIR.`,
};
