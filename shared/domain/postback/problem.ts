/** What can be wrong with a postback. The sentences for each code are in `shared/text`. */

/** Diagnoses that a postback can carry. */
export const PROBLEM_CODES = [
  'no_key',
  'network_lost',
  'reading_unconfirmed',
  'key_misplaced',
  'not_signed',
  'signature_seen',
  'signature_unchecked',
  'signature_wrong',
  'click_id_missing',
  'click_id_is_macro',
  'click_id_in_braces',
  'click_id_has_spaces',
  'click_id_cut',
  'click_id_is_test',
  'click_id_doubtful',
  'click_id_short',
  'macro_unreplaced',
  'macro_wrong_case',
  'transaction_of_click',
  'event_missing',
  'event_unknown',
  'event_doubtful',
  'event_from_conversion',
  'second_once_only_event',
  'transaction_id_per_message',
  'transaction_id_doubtful',
  'status_unknown',
  'payout_missing',
  'payout_unread',
  'payout_not_a_number',
  'payout_ambiguous',
  'payout_negative',
  'payout_doubtful',
  'reversal',
  'reversal_unmatched',
  'payout_rounded',
  'currency_unknown',
  'currency_missing',
  'currency_contradicts',
  'currency_doubtful',
  'time_in_future',
  'time_too_old',
  'time_not_read',
  'field_gone',
  'field_new',
  'field_twice',
  'escaped_ampersand',
  'ampersand_eaten',
  'second_question_mark',
  'separator_encoded',
  'separator_unusual',
  'fields_hidden',
  'double_encoded',
  'value_trimmed',
  'value_has_invisible',
  'plus_not_blank',
  'event_contradiction',
  'body_not_json',
  'body_not_xml',
  'body_not_unpacked',
  'body_type_unknown',
  'body_file',
  'too_many_postbacks',
  'several_read_as_one',
  'body_too_large',
  'body_incomplete',
  'bad_encoding',
  'too_many_fields',
  'value_too_long',
  'not_understood',
  'not_parsed',
  'content_lost',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** `fatal` holds a postback back from forwarding; `warning` wants a look; `note` is only said. */
export const SEVERITIES = ['fatal', 'warning', 'note'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** One diagnosis attached to a postback: what is wrong, and in which field as it was sent. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** Name of the field the problem is about, as it was sent; null when it is about the whole request. */
  readonly field: string | null;
  /** The offending value, shortened to at most 200 characters; null when there is none to show. */
  readonly value: string | null;
  /** What would be right, where that is known: the macro to write, the place of the key, the time meant. */
  readonly hint: string | null;
  /** How many of this code the postback has; not all of them are listed. */
  readonly count: number;
}

const MAX_SHOWN_VALUE = 200;

/** As much of a text as a problem shows. */
export function shortened(text: string): string {
  return text.slice(0, MAX_SHOWN_VALUE);
}

/** Makes a problem whose field and value are short enough to show. */
export function problem(
  code: Problem['code'],
  severity: Problem['severity'],
  field: string | null = null,
  value: string | null = null,
  hint: string | null = null,
): Problem {
  return {
    code,
    severity,
    field: field === null ? null : shortened(field),
    value: value === null ? null : shortened(value),
    hint,
    count: 1,
  };
}

/** So many of one code are listed: a stranger's request can hold a thousand. */
export const MOST_OF_ONE_CODE = 3;

/** The gravest few of each code, in the order in which they came, each with how many there are. */
export function countProblems(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length === 0) return problems;
  const counts = new Map<ProblemCode, number>();
  const listed = new Set<Problem>();
  for (const each of gravestFirst(problems)) {
    const count = (counts.get(each.code) ?? 0) + 1;
    counts.set(each.code, count);
    if (count <= MOST_OF_ONE_CODE) listed.add(each);
  }
  return problems
    .filter((each) => listed.has(each))
    .map((each) => ({ ...each, count: Math.max(each.count, counts.get(each.code) ?? 1) }));
}

/** Those of one severity in the order in which they came. */
export function gravestFirst<Some extends Pick<Problem, 'severity'>>(
  problems: readonly Some[],
): readonly Some[] {
  return SEVERITIES.flatMap((severity) => problems.filter((each) => each.severity === severity));
}
