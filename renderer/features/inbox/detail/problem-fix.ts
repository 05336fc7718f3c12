/** On which part of its network's page a problem of a postback is mended. Pure. */
import type { ProblemCode } from '../../../../shared/domain/postback/problem.ts';

/** Parts of the page of a network. */
export type FixPlace = 'meanings' | 'reading' | 'url' | 'access';

const FIXES: Readonly<Partial<Record<ProblemCode, FixPlace>>> = {
  event_unknown: 'meanings',
  event_doubtful: 'meanings',
  event_contradiction: 'meanings',
  status_unknown: 'meanings',
  event_missing: 'url',
  reading_unconfirmed: 'reading',
  payout_ambiguous: 'reading',
  payout_unread: 'reading',
  payout_not_a_number: 'reading',
  payout_missing: 'url',
  currency_contradicts: 'reading',
  currency_missing: 'reading',
  currency_unknown: 'reading',
  second_once_only_event: 'reading',
  transaction_id_per_message: 'reading',
  transaction_of_click: 'reading',
  several_read_as_one: 'reading',
  field_gone: 'url',
  field_new: 'reading',
  click_id_missing: 'url',
  click_id_is_macro: 'url',
  click_id_in_braces: 'url',
  click_id_cut: 'url',
  macro_unreplaced: 'url',
  macro_wrong_case: 'url',
  key_misplaced: 'url',
  second_question_mark: 'url',
  separator_encoded: 'url',
  separator_unusual: 'url',
  escaped_ampersand: 'url',
  ampersand_eaten: 'url',
  not_signed: 'access',
  signature_wrong: 'access',
  signature_unchecked: 'access',
};

/** Each place once, in the order of the problems; none where the network's page cannot mend it. */
export function fixPlacesOf(problems: readonly { readonly code: ProblemCode }[]): readonly FixPlace[] {
  return [...new Set(problems.flatMap(({ code }) => FIXES[code] ?? []))];
}
