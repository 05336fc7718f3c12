/**
 * The search language of the inbox: `network:1win event:ftd (payout>30 OR -status:rejected) "two words" abc123`.
 * Words and filters beside each other must all hold, `OR` binds less, brackets more. Pure; never throws.
 */
import {
  joined,
  negated,
  type ParsedSearch,
  SEARCH_LIMITS,
  type SearchErrorCode,
  type SearchFault,
  type SearchNode,
} from './query.ts';
import { type ReadFilter, readFilter } from './read-filter.ts';
import { type Token, tokensOf } from './tokens.ts';
import { wordDoubts } from './word-doubts.ts';

/** @param text as typed; of one that is too long nothing is read */
export function parseSearch(text: string): ParsedSearch {
  if (text.length > SEARCH_LIMITS.length) {
    const range = { start: SEARCH_LIMITS.length, end: text.length };
    return { kind: 'errors', errors: [{ code: 'too_long', ...range, field: '', value: '', fix: null }] };
  }
  return new Parser(text).parse();
}

class Parser {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #errors: SearchFault[] = [];
  readonly #doubts: SearchFault[] = [];
  #at = 0;
  #depth = 0;
  #terms = 0;

  constructor(text: string) {
    this.#text = text;
    this.#tokens = tokensOf(text);
  }

  parse(): ParsedSearch {
    const query = this.#tokens.length === 0 ? null : this.#readOr();
    for (let token = this.#next(); token !== null; token = this.#next()) {
      // Only a bracket ends the reading before the end.
      this.#fault('closing_bracket', token);
      this.#at += 1;
      this.#readOr();
    }
    if (this.#terms > SEARCH_LIMITS.terms) {
      this.#fault('too_many_terms', { start: 0, end: this.#text.length });
    }
    return this.#errors.length > 0
      ? { kind: 'errors', errors: inOrder(this.#errors) }
      : { kind: 'query', query, doubts: inOrder([...this.#doubts, ...wordDoubts(this.#text, this.#tokens)]) };
  }

  #next(): Token | null {
    return this.#tokens[this.#at] ?? null;
  }

  #readOr(): SearchNode | null {
    const parts: SearchNode[] = [];
    let lastOr: Token | null = null;
    for (;;) {
      const part = this.#readAnd();
      const next = this.#next();
      const or: Token | null = next?.kind === 'or' ? next : lastOr;
      if (part !== null) parts.push(part);
      else if (or !== null && this.#errors.length === 0) this.#fault('or_alone', or);
      if (next?.kind !== 'or') return joined('or', parts);
      lastOr = next;
      this.#at += 1;
    }
  }

  /** Null where there is nothing, or nothing that can be read. */
  #readAnd(): SearchNode | null {
    const parts: SearchNode[] = [];
    for (let next = this.#next(); next !== null; next = this.#next()) {
      if (next.kind === 'or' || next.kind === 'close') break;
      const part = this.#readUnary();
      if (part !== null) parts.push(part);
    }
    return joined('and', parts);
  }

  #readUnary(): SearchNode | null {
    let isNegated = false;
    let token = this.#next();
    for (; token?.kind === 'minus'; token = this.#next()) {
      isNegated = !isNegated;
      this.#at += 1;
    }
    if (token === null || token.kind === 'or' || token.kind === 'close') {
      const minus = this.#tokens[this.#at - 1];
      if (minus !== undefined) this.#fault('minus_alone', minus);
      return null;
    }
    const part = this.#readPrimary(token);
    return part === null || !isNegated ? part : negated(part);
  }

  #readPrimary(token: Token): SearchNode | null {
    this.#at += 1;
    if (token.kind === 'open') return this.#readBrackets(token);
    this.#terms += 1;
    switch (token.kind) {
      case 'quoted':
        if (token.text !== '') return { kind: 'text', text: token.text };
        this.#fault('missing_value', token);
        return null;
      case 'filter':
        return this.#readFilter(token);
      case 'open_quote':
        this.#fault('open_quote', token, `${this.#text.slice(token.start, token.end)}"`);
        return null;
      default:
        return { kind: 'text', text: this.#text.slice(token.start, token.end) };
    }
  }

  #readBrackets(open: Token): SearchNode | null {
    if (this.#depth >= SEARCH_LIMITS.depth) {
      this.#fault('too_deep', open);
      // What is deeper is passed over, so that the stack stays shallow.
      this.#at = this.#tokens.length;
      return null;
    }
    this.#depth += 1;
    const isEmpty = this.#next()?.kind === 'close';
    const inside = isEmpty ? null : this.#readOr();
    this.#depth -= 1;
    const close = this.#next();
    if (close?.kind !== 'close') {
      const place = { start: open.start, end: this.#text.length };
      if (this.#errors.length === 0) this.#fault('open_bracket', place, `${this.#text.slice(open.start)})`);
      return null;
    }
    this.#at += 1;
    if (isEmpty) this.#fault('empty_brackets', { start: open.start, end: close.end });
    return inside;
  }

  #readFilter(token: Extract<Token, { readonly kind: 'filter' }>): SearchNode | null {
    if (token.isOpen) {
      this.#fault('open_quote', token, `${this.#text.slice(token.start, token.end)}"`);
      return null;
    }
    const read: ReadFilter = readFilter(token);
    const place = { start: token.start, end: token.end, field: token.field };
    switch (read.kind) {
      case 'text':
        return { kind: 'text', text: this.#text.slice(token.start, token.end) };
      case 'error':
        this.#errors.push({ ...place, ...read.error });
        return null;
      case 'term':
        if (read.doubt !== null) this.#doubts.push({ ...place, ...read.doubt });
        return read.term;
    }
  }

  #fault(
    code: SearchErrorCode,
    { start, end }: { readonly start: number; readonly end: number },
    fix: string | null = null,
  ): void {
    this.#errors.push({ code, start, end, field: '', value: '', fix });
  }
}

function inOrder(faults: readonly SearchFault[]): readonly SearchFault[] {
  return faults.toSorted((one, other) => one.start - other.start);
}
