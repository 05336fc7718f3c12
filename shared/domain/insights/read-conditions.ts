/** The filter of insights, in the language of the search: `event:ftd began.country:DE -status:rejected`. Pure. */
import { EVENT_SHORT_NAMES, partsOf, type SearchNode, type SearchQuery } from '../search/query.ts';
import { type InsightCondition, type InsightDimension, isInsightDimension, NO_KEY } from './insight.ts';

/** Said for a conversion that says nothing. */
export const NONE_WORD = 'none';

/** @returns null where it asks for what figures are not kept of; networks are as written, by name or id */
export function readConditions(query: SearchQuery): readonly InsightCondition[] | null {
  const conditions = partsOf(query).map((part) =>
    part.kind === 'not' ? conditionOf(part.part, true) : conditionOf(part, false),
  );
  const known = conditions.filter((condition) => condition !== null);
  return known.length === conditions.length ? known : null;
}

function conditionOf(node: SearchNode, isNot: boolean): InsightCondition | null {
  switch (node.kind) {
    case 'began':
      return { dimension: node.dimension, keys: keysOf(node.dimension, node.values), isNot };
    case 'list':
      return isKept(node.field)
        ? { dimension: node.field, keys: keysOf(node.field, node.values), isNot }
        : null;
    case 'param': {
      const dimension = `param.${node.name}`;
      const isPlain = node.values.every(({ isPrefix }) => !isPrefix);
      return isPlain && isInsightDimension(dimension)
        ? { dimension, keys: keysOf(dimension, node.values), isNot }
        : null;
    }
    default:
      return null;
  }
}

function isKept(field: string): field is 'network' | 'event' | 'status' | 'currency' {
  return ['network', 'event', 'status', 'currency'].includes(field);
}

function keysOf(dimension: InsightDimension, values: readonly { readonly text: string }[]): string[] {
  return values.map(({ text }) => {
    if (text === NONE_WORD) return NO_KEY;
    if (dimension === 'event') return EVENT_SHORT_NAMES.get(text) ?? text;
    return dimension === 'currency' ? text.toUpperCase() : text;
  });
}
