/** The click id of a postback, exactly as sent, and what is wrong with it. */
import { hasSpaces, isCutClickId, isNoClickId, isTestClickId } from './click-id.ts';
import { problem, type Problem } from './problem.ts';
import type { FieldStatistics } from './field-statistics.ts';
import { hasMacro, isUnreplacedMacro, rightCaseOf } from './macros.ts';
import type { RoleReader } from './role-reader.ts';
import type { NetworkKnowledge } from './parsed-postback.ts';

export function readClickId(
  reader: RoleReader,
  fieldStatistics: FieldStatistics,
  known: NetworkKnowledge,
  problems: Problem[],
): string | null {
  const picked = reader.raw('clickId');
  if (picked?.isCut === true) return null;
  if (picked === null || isNoClickId(picked.value)) {
    problems.push(problem('click_id_missing', 'fatal', picked?.origin.name ?? null, picked?.value ?? null));
    return null;
  }
  const { value, origin } = picked;
  if (hasMacro(value)) {
    problems.push(macroProblem(value, origin.name, known));
  } else if (isTestClickId(value)) {
    problems.push(problem('click_id_is_test', 'note', origin.name, value));
  } else if (hasSpaces(value)) {
    problems.push(problem('click_id_has_spaces', 'warning', origin.name, value));
  } else if (isCutClickId(value, { idLengths: fieldStatistics.idLengths, limit: known.clickIdLimit })) {
    problems.push(problem('click_id_cut', 'warning', origin.name, value));
  }
  return value;
}

function macroProblem(value: string, field: string, known: NetworkKnowledge): Problem {
  const rightCase = rightCaseOf(value, known.macros);
  if (rightCase !== null) return problem('macro_wrong_case', 'fatal', field, value, rightCase);
  // A macro within a longer text is half an id: as useless to the one who gets it.
  const hint = isUnreplacedMacro(value) && !known.macros.includes(value) ? known.clickIdMacro : null;
  return problem('click_id_is_macro', 'fatal', field, value, hint);
}
