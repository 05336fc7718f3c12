/** Names and values of a query or a form. */
import { badEncoding } from './encoding-problem.ts';
import type { Field } from './field.ts';
import { type Decoded, decodeComponent } from './percent.ts';
import type { Problem } from './problem.ts';
import { queryPairs } from './query-pairs.ts';
import { MAX_FIELDS } from './value-limits.ts';

/**
 * @param text one character for each byte
 * @param declared the charset of the `Content-Type` header, which speaks of the body and only perhaps of a query
 */
export function readPairs(
  text: string,
  source: 'query' | 'form',
  declared: TextDecoder | null,
  fields: Field[],
  problems: Problem[],
): void {
  const decode = (part: string): Decoded => {
    const decoded = decodeComponent(part, 'query', source === 'query' ? null : declared);
    const isGuess = source === 'query' && decoded.readAs !== undefined && declared !== null;
    return isGuess ? decodeComponent(part, 'query', declared) : decoded;
  };
  const found = queryPairs(text, MAX_FIELDS - fields.length);
  problems.push(...found.problems);
  for (const pair of found.pairs) {
    const name = decode(pair.name);
    const value = decode(pair.value);
    if (!name.isValid || !value.isValid)
      problems.push(badEncoding(name.text, value.text, value.readAs ?? name.readAs));
    fields.push({ name: name.text, value: value.text, source });
  }
}
