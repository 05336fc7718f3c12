/** Why a request cannot be carried out: what happened, why, what to do. */
import type { UserErrorReason } from '../../contract/user-errors.ts';
import type { MessagesOf } from '../message-for.ts';
import { templateMessages } from '../template-messages.ts';
import { templateProblems } from './template-problems.ts';

export const userErrors: MessagesOf<UserErrorReason> = {
  no_public_url_yet: () =>
    'There is no public address yet that could have been pasted: start one in Settings first.',
  network_not_found: ({ id }) => `There is no network ${id}: it may have been removed. Read the list again.`,
  link_not_found: ({ id }) => `There is no link ${id}: it may have been removed. Read the list again.`,
  link_without_network: () =>
    'This link has no network, so it has no postback URL to paste. Choose a network first.',
  destination_not_found: ({ id }) =>
    `There is no destination ${id}: it may have been removed. Read the list again.`,
  signature_secret_missing: () =>
    'A signature needs its secret. Copy it from the network’s cabinet, where it stands beside the signature.',
  postback_not_found: ({ id }) => `There is no postback ${id}. Read the list again.`,
  delivery_not_found: ({ id }) => `There is no delivery ${id}. Read the list again.`,
  sample_not_read: () =>
    'No request can be read in this text: paste a whole postback URL, a curl command, or a raw request that starts with GET or POST.',
  sample_missing: () =>
    'There is no such postback to propose from: wait for the first one, or paste an example.',
  sample_body_not_read: () =>
    'The body of this request cannot be read, and there is nothing else in it: the JSON or XML is broken, compressed or not complete. Paste the whole body as it was sent.',
  sample_empty: () =>
    'This request has no parameters, so there is nothing to read from it: paste one that carries a click id and an event.',
  postback_not_held: () =>
    'This postback is not held back, so there is nothing to release. Read the list again.',
  release_without_network: () =>
    'It came without a key, so nobody knows which network it is of: allow keyless postbacks for one network first.',
  release_without_click_id: () =>
    'It has no click id, so there is nothing to forward: ask the network to send it again with one.',
  release_of_reversal: () =>
    'It takes an earlier conversion back, so it cannot be forwarded as a new one. Compare the conversion with the network’s report.',
  release_without_event: () => 'It does not say what happened: choose the event that it stands for.',
  key_taken: () =>
    'Another network already uses this key: choose another one, or leave it out to get a new one.',
  keyless_taken: ({ name }) =>
    `Keyless postbacks already go to “${name}”: switch them off there first, because nobody could tell the two apart.`,
  disk_full: () =>
    'The disk is full, so nothing can be saved: make room on the disk of the data folder, then try again.',
  cursor_invalid: () => 'The cursor is not one that this API gave out: start again without it.',
  input_invalid: ({ details }) => `The request cannot be used: ${details}. Correct it and send it again.`,
  delivery_being_sent: () => 'This delivery is being sent right now: wait for its result.',
  delivery_not_retryable: () =>
    'This delivery was skipped because its destination does not take the event: change the event map of the destination first.',
  destination_gone: () => 'Its destination was removed: there is no address to send to.',
  destination_off: ({ name }) =>
    `“${name}” is switched off, so nothing can be sent to it: switch it on first.`,
  too_many_tests: () => 'Too many test requests are running: wait for their answers.',
  tunnel_not_allowed: () => 'The tunnel was switched off with --no-tunnel: start without that flag.',
  secret_missing: ({ name }) => `The secret ${name} has no value: type it under Constants, then try again.`,
  replay_running: () => 'A replay is running: wait until it ends, or cancel it first.',
  constant_twice: ({ name }) => `Two constants are called ${name}: give one of them another name.`,
  tunnel_server_invalid: () =>
    'Write an address such as https://localtunnel.me for localtunnel, or user@host for ssh.',
  tunnel_fallback_same: () => 'A provider cannot stand in for itself: choose another one, or none.',
  backup_passphrase_missing: () =>
    'A backup outside the data folder is encrypted, and there is no passphrase: give one, and keep it somewhere else too.',
  backup_passphrase_wrong: () =>
    'The passphrase is wrong. Nothing was changed: try another one. Without the right one this backup cannot be opened.',
  backup_not_found: ({ file }) =>
    `There is no backup ${file}: it may have been moved or deleted. Read the list again, or give a full path.`,
  backup_unusable: ({ cause }) =>
    `The backup cannot be used: ${cause}. Nothing was changed; use another one.`,
  backup_damaged: () =>
    'The backup was changed or cut after it was written, so it cannot be opened. Nothing was changed; use another one.',
  backup_folder_relative: ({ folder }) =>
    `“${folder}” is not a full path: write the whole path, from the drive or from / on.`,
  backup_newer: () =>
    'The file was made by a newer version of the program, or is no backup of it. Update the program, or use another file.',
  backup_folder_unusable: ({ folder, cause }) =>
    `Nothing can be written to ${folder}: ${cause}. Choose another folder, or make this one writable.`,
  backup_failed: ({ cause }) =>
    `The backup did not succeed: ${cause}. Make room, or check the folder, then try again.`,
  backup_no_room: ({ folder, missingBytes }) =>
    `There is too little room for a backup at ${folder}: ${Math.ceil(missingBytes / 1_048_576)} MB are missing. Make room there, or choose a folder on another disk.`,
  backup_look_first: () =>
    'Look at the backup again first, to see what would be lost: only the last look can be restored.',
  setup_not_readable: () =>
    'This is not a set-up file of this program: export one in the Settings of the other computer.',
  setup_newer: () =>
    'The set-up was made by another version of the program: update both to the same version, then export it again.',
  setup_passphrase_wrong: () =>
    'The passphrase is wrong. Nothing was changed: use the one that the file was exported with.',
  setup_damaged: () =>
    'The file was changed or cut after it was made. Nothing was changed: copy it again from the other computer.',
  setup_look_first: () =>
    'Look at the file again first, to see what would be added and replaced: only the last look can be imported.',
  template_broken: ({ problems }) => templateMessages(templateProblems, problems).join(' '),
};
