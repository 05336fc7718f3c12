/** Why the program cannot start: what happened, why, what to do. */
import type { StartErrorReason } from '../../contract/start-errors.ts';
import type { MessagesOf } from '../message-for.ts';

export const startErrors: MessagesOf<StartErrorReason> = {
  window_missing: ({ dir }) => `The built window is missing in ${dir}: run "npm start", which builds it.`,
  data_dir_not_writable: ({ dir, cause }) =>
    `The data folder ${dir} cannot be written (${cause}): give yourself write access to it or choose another one with --data DIR.`,
  disk_full: ({ dir }) =>
    `The disk of the data folder ${dir} is full, so Postback Desk cannot start: make room on it, then start again. Everything that was stored is still there.`,
  folder_in_place_of_file: ({ path }) =>
    `${path} is a folder, but Postback Desk keeps a file with that name there: move the folder to another place, then start again. Nothing was changed.`,
  file_closed: ({ path, cause }) =>
    `${path} cannot be read and written (${cause}), perhaps because Postback Desk was once started as another user: give yourself the right to read and write it, then start again. Nothing was changed.`,
  data_dir_in_use: ({ dir }) =>
    `Another Postback Desk is already running on the data folder ${dir}: use that one, stop it first, or choose another folder with --data DIR.`,
  port_in_use: ({ port, flag }) =>
    `Port ${port} is already in use by another program: stop that program or choose another port with ${flag} N (0 picks a free one).`,
  port_not_allowed: ({ port, flag }) =>
    `Port ${port} cannot be opened by this user: choose a port above 1023 with ${flag} N.`,
  database_newer: ({ path, found, known }) =>
    `The database ${path} was written by a newer Postback Desk (schema ${found}, this program knows ${known}): update the program, or choose another data folder with --data DIR. Nothing was changed.`,
  database_cannot_open: ({ path, cause }) =>
    `The database ${path} cannot be opened (${cause}): check that the disk is not full or read-only, or choose another data folder with --data DIR.`,
  migrations_missing: ({ dir }) =>
    `The program is incomplete: its database migrations are missing beside ${dir}. Install it again.`,
  secret_key_unreadable: ({ where }) =>
    `The key that secrets are sealed with cannot be read (${where}). Give this user the right to read it, or remove it: a new one is made then, and the secrets of your destinations have to be typed again.`,
  unexpected: ({ cause }) =>
    `Postback Desk could not start (${cause}): look into the log in the data folder, or try another folder with --data DIR.`,
};
