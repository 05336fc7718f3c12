/** Names and values of a query or a form. */
import { badEncoding } from './encoding-problem.ts';
import type { Field } from './field.ts';
import { type Decoded, decodeComponent } from './percent.ts';
import { type Problem, problem } from './problem.ts';
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
  let start = 0;
  while (start < text.length && fields.length <= MAX_FIELDS) {
    let end = text.indexOf('&', start);
    if (end === -1) end = text.length;
    const pair = text.slice(start, end);
    const isAfterAmpersand = start > 0;
    start = end + 1;
    if (pair === '') continue;
    const cut = pair.indexOf('=');
    const name = decode(cut === -1 ? pair : pair.slice(0, cut));
    const value = decode(cut === -1 ? '' : pair.slice(cut + 1));
    if (!name.isValid || !value.isValid)
      problems.push(badEncoding(name.text, value.text, value.readAs ?? name.readAs));
    const isEscaped = isAfterAmpersand && name.text.startsWith('amp;');
    if (isEscaped) problems.push(problem('escaped_ampersand', 'warning', name.text.slice(4)));
    fields.push({ name: isEscaped ? name.text.slice(4) : name.text, value: value.text, source });
  }
}
