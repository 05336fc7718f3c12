/** Says which fields are not what a sender of UTF-8 would have written. */
import { isKeptApart, type ReadAs } from './charset.ts';
import type { Field } from './field.ts';
import type { Guess } from './percent.ts';
import { type Problem, problem } from './problem.ts';

export function badEncoding(field: string, value: string, readAs: Guess | undefined): Problem {
  return problem('bad_encoding', 'note', field, value, readAs ?? null);
}

/** Of a body that was decoded as a whole, the fields from a place on. */
export function encodingProblems(fields: readonly Field[], from: number, readAs: ReadAs): readonly Problem[] {
  const problems: Problem[] = [];
  for (let at = from; at < fields.length; at += 1) {
    const { name = '', value = '' } = fields[at] ?? {};
    if (isKeptApart(value) || isKeptApart(name)) problems.push(badEncoding(name, value, 'bytes'));
    else if (readAs === 'windows-1251' && (!isAscii(value) || !isAscii(name)))
      problems.push(badEncoding(name, value, readAs));
  }
  return problems;
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}
