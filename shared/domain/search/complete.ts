/** What can be typed next in a search: names of fields, or values of the field before the caret. Pure. */
import { DELIVERY_WORDS } from './delivery-words.ts';
import { FIELD_ALIASES, SEARCH_FIELDS, SEARCH_FLAGS, type SearchField } from './query.ts';
import { tokensOf } from './tokens.ts';

export type Completion = {
  /** What is replaced by a choice, as indexes of UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** What of it is typed before the caret. */
  readonly typed: string;
} & (
  | { readonly kind: 'field' }
  /** The name of a parameter, behind `param.` */
  | { readonly kind: 'parameter' }
  | { readonly kind: 'value'; readonly field: SearchField; readonly parameter: string }
);

/** Fields that are followed by a sign of comparison. */
const COMPARED: ReadonlySet<SearchField> = new Set(['payout']);
const PARAM = 'param.';

/** @returns null where nothing is being typed */
export function completionAt(text: string, caret: number): Completion | null {
  const token = tokensOf(text.slice(0, caret)).at(-1);
  if (token === undefined || token.end !== caret) return null;
  const end = endOfTyped(text, caret);
  if (token.kind === 'word') {
    const lower = token.text.toLowerCase();
    if (lower.startsWith(PARAM)) {
      const typed = token.text.slice(PARAM.length);
      return { kind: 'parameter', start: token.start, end, typed };
    }
    return { kind: 'field', start: token.start, end, typed: token.text };
  }
  if (token.kind !== 'filter' || token.operator !== ':') return null;
  const name = token.field.toLowerCase();
  const field = name.startsWith(PARAM)
    ? 'param'
    : (FIELD_ALIASES[name] ?? SEARCH_FIELDS.find((each) => each === name));
  if (field === undefined || COMPARED.has(field)) return null;
  const start = startOfLastValue(text, token.start + token.field.length + 1, caret);
  const typed = text.slice(start, caret).replace(/^"/, '');
  // A quoted value that has its end is complete.
  if (text[start] === '"' && caret > start + 1 && text[caret - 1] === '"') return null;
  const parameter = field === 'param' ? name.slice(PARAM.length) : '';
  return { kind: 'value', field, parameter, start, end, typed };
}

/** Fields that begin with what is typed, as they are written. */
export function fieldChoices(typed: string): readonly string[] {
  const lower = typed.toLowerCase();
  return SEARCH_FIELDS.filter((name) => name.startsWith(lower)).map(writtenField);
}

/** A field with what follows it: `network:`, `payout>`, `param.`. */
export function writtenField(name: SearchField): string {
  if (name === 'param') return PARAM;
  return COMPARED.has(name) ? `${name}>` : `${name}:`;
}

/** Values that a field has whatever there is; null where they come from the data. */
export function fixedValues(field: SearchField): readonly string[] | null {
  switch (field) {
    case 'is':
      return SEARCH_FLAGS;
    case 'delivery':
      return DELIVERY_WORDS;
    case 'test':
    case 'pinned':
      return ['yes', 'no'];
    case 'received':
      return ['today', 'yesterday', 'now-24h', 'now-7d', 'now-30d'];
    case 'payout':
    case 'tx':
    case 'note':
      return [];
    default:
      return null;
  }
}

/** The text with a choice in its place. @param isValue a value is followed by a blank, a field by its value */
export function withChoice(
  text: string,
  { start, end }: Pick<Completion, 'start' | 'end'>,
  choice: string,
  isValue: boolean,
): { readonly text: string; readonly caret: number } {
  const rest = text.slice(end);
  const gap = isValue && !/^[\s)]/.test(rest) ? ' ' : '';
  const before = text.slice(0, start) + choice + gap;
  const isGapThere = isValue && gap === '' && rest.startsWith(' ');
  return { text: before + rest, caret: before.length + (isGapThere ? 1 : 0) };
}

/** A value as it is typed: in quotes where it would not be read as one. */
export function writtenValue(value: string): string {
  if (/^[^\s"(),*]+$/.test(value)) return value;
  return `"${value.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
}

function endOfTyped(text: string, caret: number): number {
  let end = caret;
  while (end < text.length && !/[\s"(),]/.test(text[end] ?? '')) end += 1;
  return end;
}

function startOfLastValue(text: string, from: number, caret: number): number {
  let [start, isQuoted] = [from, false];
  for (let at = from; at < caret; at += 1) {
    const sign = text[at];
    if (sign === '\\') at += 1;
    else if (sign === '"') isQuoted = !isQuoted;
    else if (sign === ',' && !isQuoted) start = at + 1;
  }
  return start;
}
