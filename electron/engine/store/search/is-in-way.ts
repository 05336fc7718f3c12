/** Asks an index for one postback, without a look at the postback itself. Pure. */
import { joinedBy, type SearchCondition } from './join-conditions.ts';
import type { Way } from './way.ts';

/**
 * Whether a way leads to a postback; null for a way that cannot be asked for one by its id alone.
 * @param id SQL of it, of a row that is called neither `p` nor `d`
 */
function isInWay(way: Way, id: string): SearchCondition | null {
  switch (way.kind) {
    case 'stream':
      return { sql: `(${way.sql} AND ${way.column} = ${id} LIMIT 1) IS NOT NULL`, values: way.values };
    case 'union': {
      const each = way.ways.flatMap((part) => isInWay(part, id) ?? []);
      return each.length === way.ways.length ? joinedBy(' OR ', each) : null;
    }
    case 'range':
    case 'addresses':
    case 'text':
      return null;
  }
}

/** Whether each of several ways leads to a postback, as far as they can be asked. @param id SQL of it, of a row that is called neither `p` nor `d` */
export function isInWays(ways: readonly Way[], id: string): SearchCondition {
  return joinedBy(
    ' AND ',
    ways.flatMap((way) => isInWay(way, id) ?? []),
  );
}
