/** What the names in somebody else's postback URL usually hold. */
import { looseName } from '../loose-name.ts';

export const PASTED_ROLES = [
  'click_id',
  'event',
  'status',
  'payout',
  'currency',
  'transaction_id',
  'time',
  'country',
  'secret',
  'constant',
  'keep',
  'unknown',
] as const;
export type PastedRole = (typeof PASTED_ROLES)[number];

/** Letters and digits alone, lower case; the likeliest first, where one URL has several of a role. */
const NAMES: Readonly<Partial<Record<PastedRole, readonly string[]>>> = {
  click_id: [
    'clickid',
    'click',
    'externalid',
    'subid',
    'cid',
    'clid',
    'uid',
    'userid',
    'clientid',
    'trackingid',
    'trackid',
    'exid',
    'cnvid',
    'tdsclickid',
    'miclid',
    'visitorid',
    'appsflyerid',
    'requestid',
    'sub1',
    'subid1',
    'affclickid',
    'yourclickid',
    'id',
  ],
  event: ['event', 'eventname', 'eventtype', 'ev', 'evt', 'e', 'goal', 'action', 'type', 'et', 'cnvtype'],
  status: ['status', 'cnvstatus', 'convstatus', 'st', 'stage'],
  payout: [
    'payout',
    'sum',
    'amount',
    'revenue',
    'rev',
    'value',
    'val',
    'price',
    'profit',
    'money',
    'cost',
    'eventvalue',
    'income',
    'depsum',
    'cash',
  ],
  currency: ['currency', 'cur', 'curr', 'ccy', 'eventcurrency', 'cnvcurrency'],
  transaction_id: [
    'txid',
    'tid',
    'transactionid',
    'tx',
    'orderid',
    'order',
    'conversionid',
    'convid',
    'leadid',
    'dedup',
    'dedupid',
  ],
  time: ['time', 'timestamp', 'ts', 'eventtime', 'date', 'datetime', 'unixtime', 'createdat'],
  country: ['country', 'geo', 'countrycode', 'cc', 'iso'],
  secret: [
    'token',
    'key',
    'secret',
    'accesstoken',
    'apikey',
    'auth',
    'authtoken',
    'authentication',
    'password',
    'pass',
    'sig',
    'signature',
    'hash',
    'apitoken',
  ],
  constant: [
    'from',
    'team',
    'teamid',
    'w',
    'partner',
    'partnerid',
    'buyer',
    'app',
    'appid',
    'pid',
    'aid',
    'source',
    'advertiser',
    'param4',
    'bundle',
    'offer',
    'offerid',
  ],
};

const ROLE_OF_NAME = new Map<string, { readonly role: PastedRole; readonly rank: number }>();
for (const role of PASTED_ROLES) {
  for (const [rank, name] of (NAMES[role] ?? []).entries()) ROLE_OF_NAME.set(name, { role, rank });
}

export interface NamedRole {
  readonly role: PastedRole;
  /** 0 is the likeliest of its role. */
  readonly rank: number;
}

export function roleOfName(name: string): NamedRole | null {
  return ROLE_OF_NAME.get(looseName(name)) ?? null;
}
