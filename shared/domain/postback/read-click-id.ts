/** The click id of a postback, exactly as sent, and what is wrong with it. */
import { hasSpaces, isCutClickId, isTestClickId } from './click-id.ts';
import { doubtfulClickId, isShortNumber } from './doubtful-id.ts';
import { problem, type Problem } from './problem.ts';
import type { FieldStatistics } from './field-statistics.ts';
import { hasMacro, isUnreplacedMacro, rightCaseOf } from './macros.ts';
import type { RoleReader } from './role-reader.ts';
import { idInBraces } from './unfilled.ts';
import type { NetworkKnowledge } from './parsed-postback.ts';

export function readClickId(
  reader: RoleReader,
  fieldStatistics: FieldStatistics,
  known: NetworkKnowledge,
  problems: Problem[],
): string | null {
  const picked = reader.raw('clickId', fieldStatistics.idLengths);
  if (picked?.isCut === true) return null;
  if (picked === null || picked.kind === 'nothing') {
    problems.push(problem('click_id_missing', 'fatal', picked?.origin.name ?? null, picked?.value ?? null));
    return null;
  }
  const { value, origin } = picked;
  const inBraces = idInBraces(value);
  const rival = reader.rivalId(picked, fieldStatistics.idLengths);
  if (inBraces !== null) {
    problems.push(problem('click_id_in_braces', 'fatal', origin.name, value, inBraces));
  } else if (picked.kind === 'unfilled') {
    problems.push(macroProblem(value, origin.name, known));
  } else if (rival !== null) {
    problems.push(doubtfulClickId({ name: origin.name, value }, rival));
  } else if (isTestClickId(value)) {
    problems.push(problem('click_id_is_test', 'note', origin.name, value));
  } else if (hasSpaces(value)) {
    problems.push(problem('click_id_has_spaces', 'warning', origin.name, value));
  } else if (isShortNumber(value) && !fieldStatistics.idLengths.has(value.length)) {
    problems.push(problem('click_id_short', 'warning', origin.name, value));
  } else if (isCutClickId(value, { idLengths: fieldStatistics.idLengths, limit: known.clickIdLimit })) {
    problems.push(problem('click_id_cut', 'warning', origin.name, value));
  }
  return value;
}

function macroProblem(value: string, field: string, known: NetworkKnowledge): Problem {
  const rightCase = rightCaseOf(value, known.macros);
  if (rightCase !== null) return problem('macro_wrong_case', 'fatal', field, value, rightCase);
  // A macro within a longer text is half an id: as useless to the one who gets it.
  const isPart = hasMacro(value) && !isUnreplacedMacro(value);
  return problem('click_id_is_macro', 'fatal', field, value, isPart ? null : rightMacroFor(value, known));
}

/** The value itself where it is right already: then the link had nothing to fill it with. */
function rightMacroFor(value: string, known: NetworkKnowledge): string | null {
  if (known.linkMacros.includes(value)) return value;
  return value === known.clickIdMacro ? null : known.clickIdMacro;
}
