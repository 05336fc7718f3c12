/** How sure a field's name is for a role. */
import type { FieldRole } from '../postback/field-role.ts';
import { payoutNameScore } from './payout-name.ts';
import { isNeverClickId, USUAL_NAMES } from './names.ts';

/** Last parts of a JSON path that say little without the part before: `click.id`, `payout.amount`. */
const GENERIC = new Set([
  'id',
  'value',
  'name',
  'type',
  'amount',
  'code',
  'status',
  'sum',
  'currency',
  'uuid',
  'hash',
  'time',
  'at',
  'rate',
  'percent',
  'percentage',
  'share',
]);

/**
 * A field's name as bare lower-case letters and digits, without the containers it stands in:
 * `data.click_id` -> `clickid`, `params[Sub1]` -> `sub1`, `player.id` -> `playerid`.
 */
export function bareName(name: string): string {
  const parts = name
    .split(/[.[\]]+/)
    .map((part) => part.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, ''))
    .filter((part) => part !== '' && !/^\d+$/.test(part));
  const last = parts.at(-1) ?? '';
  const before = parts.at(-2) ?? '';
  if (before === '' || !GENERIC.has(last) || CONTAINERS.has(before)) return last;
  return last === before ? last : `${before}${last}`;
}

const CONTAINERS = new Set([
  'data',
  'params',
  'payload',
  'body',
  'query',
  'fields',
  'postback',
  'attributes',
  'meta',
  'custom',
  'extra',
]);

export interface NameHit {
  readonly score: number;
  readonly reason: 'usual_name' | 'similar_name';
}

const NONE: NameHit = { score: 0, reason: 'usual_name' };

/** @param bare as `bareName` gives it, of a parameter or of the macro that fills it: `s1={sub1}` */
export function nameHits(bare: string): Readonly<Record<FieldRole, NameHit>> {
  return {
    clickId: nameHit('clickId', bare),
    event: nameHit('event', bare),
    status: nameHit('status', bare),
    payout: nameHit('payout', bare),
    currency: nameHit('currency', bare),
    transactionId: nameHit('transactionId', bare),
    time: nameHit('time', bare),
  };
}

export function nameHit(role: FieldRole, bare: string): NameHit {
  const known = USUAL_NAMES[role].get(bare) ?? 0;
  if (known > 0) return { score: known, reason: 'usual_name' };
  const alike = similarScore(role, bare);
  return alike === 0 ? NONE : { score: alike, reason: 'similar_name' };
}

/** Numbered sub ids, and names that contain the telling part. */
function similarScore(role: FieldRole, bare: string): number {
  switch (role) {
    case 'clickId':
      return isNeverClickId(bare) ? 0 : similarClickId(bare);
    case 'payout':
      return payoutNameScore(bare);
    case 'currency':
      return /curr(?:ency)?(?:code|iso|name|id|symbol|sign)?$/.test(bare) ? 84 : 0;
    case 'event':
      if (/(?:id|time|date|value|count|amount|sum|status|currency|timestamp)$/.test(bare)) return 0;
      return /event|goal|conversiontype|actiontype/.test(bare) ? 60 : 0;
    case 'status':
      if (bare.endsWith('status')) return 80;
      return bare.startsWith('status') ? 76 : 0;
    case 'transactionId':
      return /(?:transaction|conversion|deposit|order|payment|lead|txn?|trx)(?:uu|gu)?id$/.test(bare)
        ? 72
        : 0;
    case 'time':
      return /(?:timestamp|datetime|(?:event|conversion|deposit|reg|registration)(?:time|date|at))$/.test(
        bare,
      )
        ? 70
        : 0;
    default:
      return 0;
  }
}

function similarClickId(bare: string): number {
  if (/click/.test(bare) && /(?:id|uuid|hash|key|ref|token)\d?$/.test(bare)) return 90;
  const numbered = /^(?:aff?|web|pub|p|ext|x|ml|ap|my|utm)?sub(?:id|param|acc|aff|account)?(\d{1,2})$/.exec(
    bare,
  );
  if (numbered?.[1] !== undefined) {
    const number = Number(numbered[1]);
    return number <= 1 ? 84 : Math.max(40, 66 - number);
  }
  const others =
    /^(?:s|sid|data|custom|label|sourceid|p|t|var|param|aff|cv|c|dp|affparam|ext|utm)(\d{1,2})$/.exec(bare);
  if (others?.[1] !== undefined) return Math.max(34, 58 - 2 * Number(others[1]));
  return /subid|tracking(?:code|token)|externalid/.test(bare) ? 80 : 0;
}
