/** Why a request cannot be carried out, as a code with what the sentence needs. The API shows it in an error's `data`. */
import type { BrokerProblem } from './broker-problems.ts';
import type { MailboxProblem } from './mailboxes.ts';
import type { TelegramUserError } from './telegram.ts';
import type { SendFailure } from './send-failures.ts';
import type { RateFileProblem } from '../domain/money/rates/rate-file.ts';
import type { SearchErrorCode } from '../domain/search/query.ts';
import type { TemplateProblem } from '../domain/forward/template.ts';

export type UserErrorReason =
  | { readonly code: 'network_not_found'; readonly id: string }
  | { readonly code: 'link_not_found'; readonly id: string }
  | { readonly code: 'destination_not_found'; readonly id: string }
  | { readonly code: 'postback_not_found'; readonly id: string }
  | { readonly code: 'delivery_not_found'; readonly id: string }
  | { readonly code: 'conversion_not_found'; readonly id: string }
  /** `id`: of the one that is there; null where it cannot be told. */
  | { readonly code: 'conversion_exists'; readonly id: string | null }
  | { readonly code: 'conversion_void' }
  | { readonly code: 'channel_not_found'; readonly id: string }
  | { readonly code: 'channel_of_other_kind' }
  | { readonly code: 'channel_stays' }
  | { readonly code: 'too_many_channels'; readonly most: number }
  | { readonly code: 'nothing_changes' }
  | { readonly code: 'time_in_future' }
  | { readonly code: 'too_many_by_hand'; readonly most: number }
  | { readonly code: 'entry_not_found' }
  | { readonly code: 'entry_undone' }
  | { readonly code: 'entry_sent' }
  | { readonly code: 'no_public_url_yet' }
  | { readonly code: 'link_without_network' }
  | { readonly code: 'signature_secret_missing' }
  | { readonly code: 'sample_not_read' }
  | { readonly code: 'sample_missing' }
  | { readonly code: 'sample_empty' }
  | { readonly code: 'sample_body_not_read' }
  | { readonly code: 'postback_not_held' }
  | { readonly code: 'release_without_network' }
  | { readonly code: 'release_without_click_id' }
  | { readonly code: 'release_without_event' }
  | { readonly code: 'release_of_reversal' }
  | { readonly code: 'key_taken' }
  /** `name`: of the network that takes keyless postbacks. */
  | { readonly code: 'keyless_taken'; readonly name: string }
  | { readonly code: 'disk_full' }
  /** The database was deleted, moved or replaced, and is being saved. `cause`: why that does not succeed yet, or null. */
  | { readonly code: 'database_lost'; readonly path: string; readonly cause: string | null }
  | { readonly code: 'cursor_invalid' }
  /** The first fault of a search, and where it is in its text. */
  | {
      readonly code: 'search_invalid';
      readonly fault: SearchErrorCode;
      readonly field: string;
      readonly value: string;
      readonly start: number;
      readonly end: number;
    }
  /** `details`: the schema's own words, with the path of each value. */
  | { readonly code: 'input_invalid'; readonly details: string }
  | { readonly code: 'request_too_large'; readonly maxBytes: number }
  /** No JSON. */
  | { readonly code: 'request_not_readable' }
  | { readonly code: 'delivery_being_sent' }
  | { readonly code: 'delivery_not_retryable' }
  | { readonly code: 'delivery_never_sent' }
  | { readonly code: 'destination_gone' }
  | { readonly code: 'destination_off'; readonly name: string }
  | { readonly code: 'too_many_tests' }
  | { readonly code: 'tunnel_not_allowed' }
  /** What was asked for is saved, and the receiver did not confirm it within some seconds. */
  | { readonly code: 'gate_not_answering' }
  | { readonly code: 'gate_rules_not_written'; readonly cause: string }
  | { readonly code: 'tunnel_server_invalid' }
  | { readonly code: 'tunnel_fallback_same' }
  | { readonly code: 'secret_missing'; readonly name: string }
  | { readonly code: 'proxy_login_unreadable' }
  /** The keychain does not say the key that secrets are sealed with. */
  | { readonly code: 'keychain_locked' }
  | { readonly code: 'replay_running' }
  | { readonly code: 'upload_needs_name' }
  | { readonly code: 'housekeeping_running' }
  | { readonly code: 'compact_too_large'; readonly mostBytes: number }
  | { readonly code: 'bulk_running' }
  | { readonly code: 'bulk_not_undoable' }
  | { readonly code: 'hidden_search_invalid' }
  | { readonly code: 'too_many_hidden'; readonly most: number }
  | { readonly code: 'test_postback_not_found'; readonly id: string }
  | { readonly code: 'too_many_test_postbacks'; readonly most: number }
  | { readonly code: 'saved_view_not_found'; readonly id: string }
  | { readonly code: 'too_many_saved_views'; readonly most: number }
  | { readonly code: 'saved_view_name_taken'; readonly name: string }
  | { readonly code: 'constant_twice'; readonly name: string }
  /** What leaves the data folder is encrypted. */
  | { readonly code: 'backup_passphrase_missing' }
  | { readonly code: 'backup_passphrase_wrong' }
  | { readonly code: 'backup_not_found'; readonly file: string }
  /** `cause`: what was found, in words of SQLite or the system, here and below. */
  | { readonly code: 'backup_unusable'; readonly cause: string }
  /** An encrypted one that is not what was encrypted. */
  | { readonly code: 'backup_damaged' }
  /** Made by a newer version of the program, or no backup at all. */
  | { readonly code: 'backup_newer' }
  | { readonly code: 'backup_folder_unusable'; readonly folder: string; readonly cause: string }
  /** Nobody knows what it would be relative to. */
  | { readonly code: 'backup_folder_relative'; readonly folder: string }
  | { readonly code: 'backup_failed'; readonly cause: string }
  | { readonly code: 'backup_no_room'; readonly folder: string; readonly missingBytes: number }
  | { readonly code: 'backup_look_first' }
  | { readonly code: 'setup_not_readable' }
  | { readonly code: 'setup_newer' }
  | { readonly code: 'setup_passphrase_wrong' }
  | { readonly code: 'setup_damaged' }
  | { readonly code: 'setup_look_first' }
  | { readonly code: 'mailbox_not_found'; readonly id: string }
  | { readonly code: 'mailbox_url_invalid' }
  /** Plain HTTP, and not on this computer. */
  | { readonly code: 'mailbox_url_not_https' }
  | { readonly code: 'mailbox_exists' }
  /** No code is written like this. */
  | { readonly code: 'mailbox_code_invalid' }
  /** Wrong, used, or older than ten minutes. */
  | { readonly code: 'mailbox_code_wrong' }
  | { readonly code: 'mailbox_already_paired' }
  | { readonly code: 'mailbox_too_many_tries' }
  | { readonly code: 'mailbox_not_drained'; readonly waiting: number }
  | { readonly code: 'report_not_found'; readonly id: string }
  /** A part of its file that does not follow the one before. */
  | { readonly code: 'report_part_unexpected' }
  /** It is compared already, or was never sent whole. */
  | { readonly code: 'report_file_gone' }
  | { readonly code: 'report_busy' }
  | { readonly code: 'report_without_click_id' }
  | RateFileProblem
  /** No rate above zero, no day, or a currency into itself. */
  | { readonly code: 'pin_invalid' }
  | { readonly code: 'rate_fetch_status'; readonly host: string; readonly status: number }
  | { readonly code: 'rate_fetch_failed'; readonly host: string; readonly failure: SendFailure }
  | { readonly code: 'file_part_unexpected' }
  | { readonly code: 'insight_period_invalid'; readonly mostDays: number }
  /** Figures are not kept of what it asks for. */
  | { readonly code: 'insight_filter_invalid' }
  | { readonly code: 'cost_period_invalid'; readonly mostDays: number }
  | { readonly code: 'cost_amount_invalid'; readonly value: string }
  | { readonly code: 'cost_day_invalid'; readonly value: string }
  | { readonly code: 'cost_columns_missing' }
  | { readonly code: 'too_many_warnings'; readonly most: number }
  | { readonly code: 'cost_file_not_found' }
  | { readonly code: 'cost_file_busy' }
  | { readonly code: 'import_not_found' }
  | { readonly code: 'import_busy' }
  | { readonly code: 'broker_none' }
  | { readonly code: 'broker_servers_invalid' }
  /** Plain, and not on this computer. */
  | { readonly code: 'broker_servers_not_tls' }
  | { readonly code: 'broker_mailbox_not_found'; readonly id: string }
  | BrokerProblem
  | MailboxProblem
  | TelegramUserError
  | { readonly code: 'template_broken'; readonly problems: readonly TemplateProblem[] };
