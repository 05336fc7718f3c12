/** What is wrong with a pair of links, and the edit that puts it right. */
import type { Severity } from '../postback/problem.ts';

/** The texts that are checked; a postback URL is told by the event it is for, or `all`. */
export type PartKey = 'offerLink' | 'adLink' | 'landing' | `postback.${string}`;

export const FINDING_CODES = [
  'link_missing',
  'no_scheme',
  'not_http',
  'has_spaces',
  'idn_host',
  'host_broken',
  'macro_in_host',
  'macro_in_path',
  'fragment_swallows',
  'fragment_unused',
  'too_long',
  'bad_percent',
  'double_encoded',
  'macro_encoded',
  'not_encoded',
  'html_ampersand',
  'second_question_mark',
  'parameter_twice',
  'id_missing',
  'id_not_alone',
  'id_in_path',
  'id_macro_unknown',
  'id_macro_not_filled',
  'id_macro_case',
  'id_in_other_parameter',
  'parameter_not_known',
  'parameter_guessed',
  'pair_broken',
  'postback_id_missing',
  'network_macro_unknown',
  'network_macro_case',
  'value_too_long',
  'telegram_too_long',
  'telegram_charset',
  'telegram_no_macros',
  'single_underscores',
  'adds_itself',
  'bare_word_in_signs',
  'foreign_macro',
  'source_macro_case',
  'address_outdated',
  'key_of_another',
  'not_our_address',
  'offer_is_postback',
  'pasted_lacks',
  'pasted_gives_other_id',
  'other_links_id',
  'looks_alike',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** A text as it would be after the fix. */
export interface Edit {
  readonly part: PartKey;
  readonly text: string;
}

export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly part: PartKey;
  /** What it is about: a parameter, a macro, a sign. */
  readonly what: string;
  /** What it should be, or who it belongs to; empty where nothing is known. */
  readonly right: string;
  /** Null where only the person can decide. */
  readonly fix: Edit | null;
}

export function finding(
  code: FindingCode,
  severity: Severity,
  part: PartKey,
  what: string,
  right = '',
  fixed: string | null = null,
): Finding {
  return { code, severity, part, what, right, fix: fixed === null ? null : { part, text: fixed } };
}
