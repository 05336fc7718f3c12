/** Why a request cannot be carried out: what happened, why, what to do. */
import type { BrokerProblem } from '../../contract/broker-problems.ts';
import type { MailboxProblem } from '../../contract/mailboxes.ts';
import type { UserErrorReason } from '../../contract/user-errors.ts';
import type { MessagesOf, ProblemMessage } from '../message-for.ts';
import { templateMessages } from '../template-messages.ts';
import { searchFaults } from './search.ts';
import { serversErrors } from './broker.ts';
import { brokerProblems } from './broker-problems.ts';
import { mailboxProblems } from './mailbox-problems.ts';
import { pairingErrors } from './mailboxes.ts';
import { templateProblems } from './template-problems.ts';
import { telegramErrors } from './telegram.ts';

const tryAgain = {
  unreachable: 'Check that the server runs and that its address is correct. Then try again.',
  failed: 'Look into the log of the mailbox. Then try again.',
};

/** As an error, what happened and what to do are one text. */
const mailboxErrors: MessagesOf<MailboxProblem> = {
  // What a person asked for once is not tried again by itself.
  mailbox_unreachable: (problem) =>
    inOne({ ...mailboxProblems.mailbox_unreachable(problem), fix: tryAgain.unreachable }),
  mailbox_not_there: (problem) => inOne(mailboxProblems.mailbox_not_there(problem)),
  mailbox_not_ours: (problem) => inOne(mailboxProblems.mailbox_not_ours(problem)),
  mailbox_newer: (problem) => inOne(mailboxProblems.mailbox_newer(problem)),
  mailbox_older: (problem) => inOne(mailboxProblems.mailbox_older(problem)),
  mailbox_not_trusted: (problem) => inOne(mailboxProblems.mailbox_not_trusted(problem)),
  mailbox_changes_urls: (problem) => inOne(mailboxProblems.mailbox_changes_urls(problem)),
  mailbox_nonsense: (problem) => inOne(mailboxProblems.mailbox_nonsense(problem)),
  mailbox_disk_full: (problem) => inOne(mailboxProblems.mailbox_disk_full(problem)),
  mailbox_failed: (problem) => inOne({ ...mailboxProblems.mailbox_failed(problem), fix: tryAgain.failed }),
  mailbox_not_stored: (problem) => inOne(mailboxProblems.mailbox_not_stored(problem)),
  mailbox_keys_unreadable: (problem) => inOne(mailboxProblems.mailbox_keys_unreadable(problem)),
};

const brokerErrors: MessagesOf<BrokerProblem> = {
  broker_unreachable: (problem) =>
    inOne({ ...brokerProblems.broker_unreachable(problem), fix: tryAgain.unreachable }),
  broker_refused: (problem) => inOne(brokerProblems.broker_refused(problem)),
  broker_not_trusted: (problem) => inOne(brokerProblems.broker_not_trusted(problem)),
  broker_credentials_invalid: (problem) => inOne(brokerProblems.broker_credentials_invalid(problem)),
  broker_certificate_refused: (problem) => inOne(brokerProblems.broker_certificate_refused(problem)),
  broker_not_tls_first: (problem) => inOne(brokerProblems.broker_not_tls_first(problem)),
  broker_no_jetstream: (problem) => inOne(brokerProblems.broker_no_jetstream(problem)),
  broker_not_set_up: (problem) => inOne(brokerProblems.broker_not_set_up(problem)),
  broker_full: (problem) => inOne(brokerProblems.broker_full(problem)),
  broker_payload_small: (problem) => inOne(brokerProblems.broker_payload_small(problem)),
  broker_limits: (problem) => inOne(brokerProblems.broker_limits(problem)),
  broker_stream_of_other: (problem) => inOne(brokerProblems.broker_stream_of_other(problem)),
  broker_other_desk: (problem) => inOne(brokerProblems.broker_other_desk(problem)),
  broker_not_stored: (problem) => inOne(brokerProblems.broker_not_stored(problem)),
  broker_keys_unreadable: (problem) => inOne(brokerProblems.broker_keys_unreadable(problem)),
  broker_failed: (problem) => inOne(brokerProblems.broker_failed(problem)),
};

export function inOne({ message, fix }: ProblemMessage): string {
  return `${message} ${fix}`;
}

export const userErrors: MessagesOf<UserErrorReason> = {
  search_invalid: ({ fault, field, value }) => searchFaults[fault](field, value),
  channel_not_found: () => 'This channel no longer exists. Reload the page to see those there are.',
  channel_of_other_kind: () => 'A channel cannot become one of another kind. Add a new one instead.',
  channel_stays: () => 'This computer’s own channel cannot be removed. Switch it off instead.',
  too_many_channels: ({ most }) => `You already have ${most} channels. Remove one you no longer need.`,
  no_public_url_yet: () => 'You have no public address yet. Set one up in Settings first.',
  network_not_found: ({ id }) => `Network ${id} does not exist. It may have been deleted. Reload the list.`,
  link_not_found: ({ id }) => `Link ${id} does not exist. It may have been deleted. Reload the list.`,
  link_without_network: () => 'This link has no network, so it has no postback URL. Choose a network first.',
  destination_not_found: ({ id }) =>
    `Destination ${id} does not exist. It may have been deleted. Reload the list.`,
  signature_secret_missing: () =>
    'A signature needs its secret. Copy it from the signature settings in the network’s cabinet.',
  postback_not_found: ({ id }) => `Postback ${id} does not exist. Reload the list.`,
  conversion_not_found: ({ id }) => `Conversion ${id} does not exist. Reload the list.`,
  conversion_exists: () =>
    'This click already has this conversion, so nothing was added. Correct that one, or enter another transaction ID.',
  conversion_void: () =>
    'No postback is about this conversion any more, so there is nothing to correct. Add it by hand if it happened.',
  nothing_changes: () =>
    'The conversion already has these values, so nothing was changed. Change at least one.',
  time_in_future: () =>
    'This time is in the future. Enter when the conversion happened, or leave the time out.',
  too_many_by_hand: ({ most }) =>
    `This conversion was already changed by hand ${most} times, which is the limit. Its values stay as they are.`,
  entry_not_found: () => 'There is no change by hand to undo here. Reload the list.',
  entry_undone: () => 'This change was already undone. Reload the list.',
  entry_sent: () =>
    'This change was already sent, so it cannot be undone. Correct the conversion again: destinations that take later changes get the correction.',
  delivery_not_found: ({ id }) => `Delivery ${id} does not exist. Reload the list.`,
  sample_not_read: () =>
    'This text contains no request. Paste a whole postback URL, a curl command, or a raw request that starts with GET or POST.',
  sample_missing: () => 'There is no such postback yet. Wait for the first one, or paste an example.',
  sample_empty: () => 'This request has no parameters. Paste one that contains a click id and an event.',
  postback_not_held: () => 'This postback is not held, so it cannot be released. Reload the list.',
  sample_body_not_read: () =>
    'The body of this request cannot be read, and there is nothing else in it: the JSON or XML is broken, compressed or not complete. Paste the whole body as it was sent.',
  release_without_network: () =>
    'It arrived without a key, so its network is unknown. Allow postbacks without a key for one network first.',
  release_without_click_id: () =>
    'It has no click id, so it cannot be forwarded. Ask the network to send it again with one.',
  release_of_reversal: () =>
    'It reverses an earlier conversion, so it cannot be forwarded as a new one. Compare the conversion with the network’s report.',
  release_without_event: () => 'It has no event. Choose which event it means.',
  key_taken: () =>
    'Another network already uses this key. Choose another one, or leave it out to get a new one.',
  keyless_taken: ({ name }) =>
    `Postbacks without a key already go to “${name}”. Switch that off first, because the two networks could not be told apart.`,
  disk_full: () =>
    'The disk is full, so nothing can be saved. Free some space on the disk of the data folder, then try again.',
  database_lost: ({ path, cause }) =>
    cause === null
      ? `The database ${path} was deleted, moved or replaced, and is being saved now. Try again in a few seconds.`
      : `The database ${path} was deleted, moved or replaced, and cannot be saved yet: ${cause}. Do not stop the program. Put the folder or disk back, or make it writable, then try again.`,
  cursor_invalid: () => 'This cursor was not created by this API. Start again without it.',
  input_invalid: ({ details }) => `The request is not valid: ${details}. Correct it and send it again.`,
  delivery_being_sent: () => 'This delivery is being sent now. Wait for its result.',
  request_too_large: ({ maxBytes }) =>
    `The request is larger than ${Math.round(maxBytes / 1024)} KB, so nothing of it was read or saved: send less at once.`,
  request_not_readable: () =>
    'The body of the request is not JSON, so nothing of it was read or saved: send JSON with “Content-Type: application/json”.',
  delivery_never_sent: () =>
    'Nothing of this delivery was sent yet, so it cannot be sent as it was. Send it as it is now.',
  delivery_not_retryable: () =>
    'This delivery was skipped because its destination does not take this event. Add the event to the destination first.',
  destination_gone: () => 'Its destination was deleted, so it cannot be sent.',
  destination_off: ({ name }) => `“${name}” is off, so nothing can be sent to it. Switch it on first.`,
  too_many_tests: () => 'Too many test requests are running. Wait for their responses.',
  gate_not_answering: () =>
    'The receiver does not respond at the moment, so it does not use your change yet. The change is saved. Wait a few seconds and reload this page.',
  gate_rules_not_written: ({ cause }) =>
    `Your change is saved and the receiver uses it, but the receiver cannot write it to its own file: ${cause}. If the computer restarts before it can, the receiver works with the old settings until the rest of the program is up. Make room on the disk; it tries again every second.`,
  tunnel_not_allowed: () => 'The tunnel is off because of --no-tunnel. Start without that flag.',
  keychain_locked: () =>
    'No secret can be saved while your keychain is locked. Unlock it, then quit Postback Desk and start it again.',
  proxy_login_unreadable: () =>
    'The login of the proxy can no longer be read, because the key of this computer changed. Enter it again under Advanced, Proxy.',
  secret_missing: ({ name }) => `The secret ${name} is empty. Enter it under Constants, then try again.`,
  upload_needs_name: () =>
    'A file for Google Ads needs the name of the conversion action, spelled exactly as in Google Ads. Enter it first.',
  housekeeping_running: () =>
    'The database is already being cleaned up or compacted. Wait until it ends, or cancel it.',
  compact_too_large: ({ mostBytes }) =>
    `This database is from an older version and has more than ${Math.round(mostBytes / 1_048_576)} MB of data, so compacting it would stop processing for too long. Free space in it is reused anyway. Make a backup and restore it once: the restored database is compact, and can be compacted at any time.`,
  bulk_running: () => 'Another bulk action is running. Wait until it ends, or cancel it.',
  bulk_not_undoable: () =>
    'There is nothing to undo: the last bulk action removed something or changed nothing.',
  hidden_search_invalid: () =>
    'This search cannot be hidden. Search for a sender first, for example ip:203.0.113.9, and do not use is:hidden.',
  too_many_hidden: ({ most }) => `At most ${most} senders can be hidden. Show one of them again first.`,
  test_postback_not_found: () => 'This saved test does not exist any more. Reload the list.',
  too_many_test_postbacks: ({ most }) => `At most ${most} tests can be saved. Delete one first.`,
  saved_view_not_found: () => 'This view does not exist any more. Reload the list.',
  too_many_saved_views: ({ most }) => `At most ${most} views can be saved. Delete one first.`,
  saved_view_name_taken: ({ name }) => `You already have a view called “${name}”. Choose another name.`,
  replay_running: () => 'A replay is already running. Wait until it ends, or cancel it.',
  constant_twice: ({ name }) => `Two constants are called ${name}. Rename one of them.`,
  tunnel_server_invalid: () =>
    'Enter an address such as https://localtunnel.me for localtunnel, or user@host for ssh.',
  tunnel_fallback_same: () => 'A provider cannot be its own backup. Choose another one or none.',
  backup_passphrase_missing: () =>
    'A backup outside the data folder is encrypted and needs a passphrase. Enter one, and keep a copy of it somewhere else.',
  backup_passphrase_wrong: () =>
    'The passphrase is wrong. Nothing was changed. Try another one; without the right one this backup cannot be opened.',
  backup_not_found: ({ file }) =>
    `Backup ${file} does not exist. It may have been moved or deleted. Reload the list, or enter a full path.`,
  backup_unusable: ({ cause }) =>
    `The backup cannot be used: ${cause}. Nothing was changed. Use another one.`,
  backup_damaged: () =>
    'The backup file was changed or cut, so it cannot be opened. Nothing was changed. Use another one.',
  backup_folder_relative: ({ folder }) =>
    `“${folder}” is not a full path. Enter the whole path, starting with the drive or /.`,
  backup_newer: () =>
    'This file is from a newer version of the app, or it is not a backup. Update the app, or use another file.',
  backup_folder_unusable: ({ folder, cause }) =>
    `We cannot write to ${folder}: ${cause}. Choose another folder, or make this one writable.`,
  backup_failed: ({ cause }) =>
    `The backup failed: ${cause}. Free some space or check the folder, then try again.`,
  backup_no_room: ({ folder, missingBytes }) =>
    `There is not enough space for a backup in ${folder}: ${Math.ceil(missingBytes / 1_048_576)} MB are missing. Free some space there, or choose a folder on another disk.`,
  backup_look_first: () => 'Check the backup again to see what would be lost, then restore it.',
  setup_not_readable: () =>
    'This is not a set-up file of this app. Export one in the Settings on the other computer.',
  setup_newer: () =>
    'This set-up is from another version of the app. Update both computers to the same version, then export it again.',
  setup_passphrase_wrong: () =>
    'The passphrase is wrong. Nothing was changed. Use the one the file was exported with.',
  setup_damaged: () =>
    'The file was changed or cut. Nothing was changed here. Copy it again from the other computer.',
  setup_look_first: () => 'Check the file again to see what would be added and replaced, then import it.',
  ...brokerErrors,
  broker_none: () => 'No broker is set. Enter its address first.',
  broker_servers_invalid: () => serversErrors.broker_servers_invalid,
  broker_servers_not_tls: () => serversErrors.broker_servers_not_tls,
  broker_mailbox_not_found: ({ id }) => `Mailbox ${id} has not joined, or was removed. Reload the list.`,
  mailbox_not_found: ({ id }) => `Mailbox ${id} does not exist. It may have been removed. Reload the list.`,
  mailbox_url_invalid: () => pairingErrors.mailbox_url_invalid,
  mailbox_url_not_https: () => pairingErrors.mailbox_url_not_https,
  mailbox_exists: () => 'You already use the mailbox at this address. Remove it first to pair it again.',
  mailbox_code_invalid: () => pairingErrors.mailbox_code_invalid,
  mailbox_code_wrong: () =>
    'The mailbox does not accept this code: it has a typo, was already used, or is older than ten minutes. Copy the newest code from the log of your mailbox.',
  mailbox_already_paired: () =>
    'This mailbox already belongs to a Postback Desk. Remove it there first. If that computer is lost, run the mailbox once with --unpair.',
  mailbox_too_many_tries: () =>
    'Too many codes were tried. Wait a minute, then enter the newest code from the log of your mailbox.',
  mailbox_not_drained: ({ waiting }) =>
    `Postbacks still wait in this mailbox (${waiting}) and would be lost, so it was not removed. Wait until they are here, or remove it with everything in it.`,
  rate_file_too_large: ({ maxBytes }) =>
    `The file is larger than ${Math.round(maxBytes / 1024 / 1024)} MB, so it was not read. Choose a shorter history.`,
  rate_file_unknown: () =>
    'This is not a rate file of the European Central Bank (XML or CSV), the Bank of Russia (XML) or the National Bank of Ukraine (JSON). Nothing was saved. Unpack a ZIP first, and choose the file inside.',
  rate_file_broken: () => 'The rate file is incomplete or damaged. Nothing was saved. Download it again.',
  rate_file_empty: () => 'There are no rates in this file. Nothing was saved. Choose another day or file.',
  rate_file_bad_day: ({ value }) =>
    `The rate file has a date that cannot be right: “${value}”. Nothing was saved. Download it again.`,
  rate_file_bad_rate: ({ currency, value }) =>
    `The rate file has a rate that cannot be read: ${currency}, “${value}”. Nothing was saved. Download it again.`,
  rate_file_twice: ({ currency }) =>
    `The rate file has two rates for ${currency} on one day. Nothing was saved. Download it again.`,
  pin_invalid: () =>
    'This rate cannot be pinned. Enter two different currencies, a rate above 0 with a point as the decimal mark, and a date.',
  rate_fetch_status: ({ host, status }) =>
    `${host} answered with status ${status} instead of a rate file. Try again later, or download the file and drop it in.`,
  rate_fetch_failed: ({ host }) =>
    `${host} could not be reached, so no rates were read. Check the internet connection, or download the file on another way and drop it in.`,
  insight_period_invalid: ({ mostDays }) =>
    `Choose a period of at most ${mostDays} days that begins before it ends, both at full quarters of an hour.`,
  insight_filter_invalid: () =>
    'Figures can only be filtered by network, event, status, currency, param.NAME and began.…, without OR. Remove the other parts.',
  file_part_unexpected: () => 'A part of the file is missing. Choose the file again.',
  report_not_found: ({ id }) => `Report ${id} does not exist. It may have been removed. Reload the list.`,
  report_part_unexpected: () =>
    'This part of the file does not follow the one before. Remove the report and choose the file again.',
  report_file_gone: () => 'The file of this report is not here any more. Choose it again as a new report.',
  report_busy: () => 'This report is being processed. Wait until it is done.',
  cost_period_invalid: ({ mostDays }) =>
    `Choose a period of at most ${mostDays} days that ends on or after its first day.`,
  cost_amount_invalid: ({ value }) =>
    `The amount “${value}” cannot be read, so nothing was saved. Write it as 12.50, not below 0 and in the currency beside it.`,
  cost_day_invalid: ({ value }) => `“${value}” is not a date, so nothing was saved. Write it as 2026-11-27.`,
  too_many_warnings: ({ most }) => `There are ${most} warnings already. Remove one that you do not need.`,
  cost_columns_missing: () =>
    'The file cannot be read without a day, a name and an amount. Choose the column of each.',
  cost_file_not_found: () => 'There is no file of costs. Choose one first.',
  cost_file_busy: () =>
    'The file of costs is not ready for this. Wait until it is read or saved, or cancel it.',
  import_not_found: () => 'There is no import. Choose a file first.',
  import_busy: () => 'The import is not ready for this. Wait until the file is checked, or cancel it.',
  report_without_click_id: () =>
    'No column has the click id, so nothing can be matched. Choose the column with the sub id that your link carries.',
  ...mailboxErrors,
  ...telegramErrors,
  template_broken: ({ problems }) => templateMessages(templateProblems, problems).join(' '),
};
