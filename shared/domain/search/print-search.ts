/** A search as text, which is read as the same search again. Pure. */
import { parseSearch } from './parse-search.ts';
import { printPeriod } from './period.ts';
import type { SearchNode, SearchQuery, SearchTerm, SearchValue } from './query.ts';

export function printSearch(query: SearchQuery): string {
  return query === null ? '' : print(query, 'or');
}

/** @param inside of what it stands in; what binds less gets brackets */
function print(node: SearchNode, inside: 'or' | 'and' | 'not'): string {
  switch (node.kind) {
    case 'or': {
      const text = node.parts.map((part) => print(part, 'and')).join(' OR ');
      return inside === 'or' ? text : `(${text})`;
    }
    case 'and': {
      const text = node.parts.map((part) => print(part, 'and')).join(' ');
      return inside === 'or' ? text : `(${text})`;
    }
    case 'not':
      return `-${print(node.part, 'not')}`;
    default:
      return printTerm(node);
  }
}

function printTerm(term: SearchTerm): string {
  switch (term.kind) {
    case 'text':
      return isReadAsText(term.text) ? term.text : quoted(term.text);
    case 'list':
      return `${term.field}:${printValues(term.values)}`;
    case 'payout':
      return `payout${term.operator}${printMicros(term.micros)}`;
    case 'received':
      return `received:${printPeriod(term.period)}`;
    case 'test':
      return `test:${term.isTest ? 'yes' : 'no'}`;
    case 'pinned':
      return `pinned:${term.isPinned ? 'yes' : 'no'}`;
    case 'note':
      return `note:${term.text === '' ? '*' : printNote(term.text)}`;
    case 'has':
      return `has:${printParam(term.name)}`;
    case 'param':
      return `${printParam(term.name)}:${printValues(term.values)}`;
    case 'began':
      return `began.${term.dimension}:${printValues(term.values)}`;
  }
}

function printParam(name: string): string {
  return /^[^\s"(),:<>=*]+$/.test(name) ? `param.${name}` : `param.${quoted(name)}`;
}

function printValues(values: readonly SearchValue[]): string {
  return values.map(printValue).join(',');
}

function printNote(text: string): string {
  return /^[^\s"(),*]+$/.test(text) ? text : quoted(text);
}

/** Without quotes where it is read the same without them. */
function printValue({ text, isPrefix }: SearchValue): string {
  const isPlain = /^[^\s"(),]+$/.test(text) && !text.endsWith('*') && !/^param\.$/i.test(text);
  return (isPlain ? text : quoted(text)) + (isPrefix ? '*' : '');
}

function quoted(text: string): string {
  return `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
}

function isReadAsText(text: string): boolean {
  if (!/^[^\s"()]+$/.test(text) || text.startsWith('-')) return text === '-';
  const parsed = parseSearch(text);
  return parsed.kind === 'query' && parsed.query?.kind === 'text' && parsed.query.text === text;
}

function printMicros(micros: number): string {
  const [size, sign] = [Math.abs(micros), micros < 0 ? '-' : ''];
  const [whole, rest] = [Math.floor(size / 1_000_000), size % 1_000_000];
  if (rest === 0) return `${sign}${whole}`;
  // Six digits without the zeros at their end.
  const digits = String(rest).padStart(6, '0');
  const last = Array.from(digits).findLastIndex((digit) => digit !== '0');
  return `${sign}${whole}.${digits.slice(0, last + 1)}`;
}
