/** What a search calls the problems of a postback. Pure. */
import { PROBLEM_CODES, type ProblemCode } from '../postback/problem.ts';

/** Codes that hold each word of a value: `click_id` names nine of them, `unreplaced_macro` one. */
export function problemCodesOf(value: string): readonly ProblemCode[] {
  const words = value
    .toLowerCase()
    .slice(0, 80)
    .split(/[_\s-]/)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  return PROBLEM_CODES.filter((code) => {
    const parts = code.split('_');
    return words.every((word) => parts.some((part) => part.startsWith(word)));
  });
}
