/** The values of one filter as typed. Pure. */
import type { SearchValue } from './query.ts';
import type { RawValue, Token } from './tokens.ts';

export type FilterToken = Extract<Token, { readonly kind: 'filter' }>;

export function isEmpty({ values }: FilterToken): boolean {
  return filled(values).length === 0;
}

export function filled(values: readonly RawValue[]): readonly RawValue[] {
  return values.filter(({ text, isQuoted }) => text !== '' && (isQuoted || text !== '*'));
}

/** As typed, without quotes. */
export function valueText({ values }: FilterToken): string {
  return values.map(({ text, hasStar }) => text + (hasStar ? '*' : '')).join(',');
}

export function valueOf({ text, isQuoted, hasStar }: RawValue, isLower: boolean): SearchValue {
  const isPrefix = isQuoted ? hasStar : text.endsWith('*');
  const plain = isPrefix && !isQuoted ? text.slice(0, -1) : text;
  return { text: isLower ? plain.toLowerCase() : plain, isPrefix };
}
