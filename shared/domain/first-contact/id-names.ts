/** Names of ids, as far as they say what the id is of. All are compared as `bareName` gives them. */

function names(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/**
 * A transaction in one network and something else in another: `trade_id` is a trade or the trader, `event_id` one
 * event or one kind of event (Pocket Option, ClickBank, Everflow; documentation, read 2026-11).
 */
const SEVERAL_THINGS = names(`
  tradeid eventid oid externalid extid xid uniqueid uniqid requestid messageid refid referenceid eid
`);

export function meansSeveralThings(bare: string): boolean {
  return SEVERAL_THINGS.has(bare);
}

/** How names of ids and numbers end. */
const OF_ID = /(?:id|ids|uuid|guid|no|nr|num|number|ref|reference|receipt|invoice|order)$/;
/** What else has an id and tells no two conversions apart. */
const OF_ELSE =
  /^(?:[mapswb]id|offid|uid)$|clid$|^msclkid$|^(?:offer|campaign|camp|product|prod|merchant|vendor|shop|store|link|landing|prelanding|lp|player|user|customer|client|member|trader|account|acc|profile|affiliate|aff|partner|pub|publisher|webmaster|wm|adv|advertiser|brand|device|app|bundle|site|zone|place|placement|source|sub|creative|banner|ad|adset|adgroup|pixel|network|geo|country|region|city|ip|goal|flow|stream|manager|item|sku|category|page|program|plan|tariff|session|click|visit|browser|os|phone|postcode|promo|bonus|game|team|chat|bot|channel|key|token|sign|hash|push)(?:$|.*(?:id|ids|uuid|guid|no|nr|num|number|ref|reference)$)/;

/** Whether an id under this name could be that of a transaction, although no list has it. */
export function mayNameTransaction(bare: string): boolean {
  return meansSeveralThings(bare) || (OF_ID.test(bare) && !OF_ELSE.test(bare));
}

/** `ORD-5512`, `MW-55120`: how shops number orders. */
export function isOrderLike(value: string): boolean {
  return /^[A-Z]{1,6}[-_#]\d{3,}(?:[-_]\w{1,12})?$/.test(value) && value.length <= MAX_ORDER;
}

const MAX_ORDER = 40;

/** Numbered parameters that a buyer fills in: what stands in the second of them is known to nobody else. */
const SUB =
  /^(?:aff?|web|pub|p|ext|x|ml|ap|my|utm)?sub(?:id|param|acc|aff|account)?\d{0,2}$|^(?:s|sid|data|custom|label|sourceid|p|t|var|param|aff|cv|c|d|l|dp|affparam|ext|u|xid|extra|additional)\d{1,2}$|^utm/;

export function isSubName(bare: string): boolean {
  return SUB.test(bare);
}
