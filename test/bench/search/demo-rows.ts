/** Postbacks as a busy year leaves them: several networks, events, amounts, senders, faults. Seeded: the same each time. */
import { createHash } from 'node:crypto';

export interface DemoRow {
  readonly network: number;
  readonly clickId: string;
  readonly event: string | null;
  readonly eventWord: string;
  readonly status: string | null;
  readonly payoutMicros: number | null;
  readonly currency: string | null;
  readonly transactionId: string | null;
  readonly problems: readonly string[];
  readonly isHeld: boolean;
  readonly isTest: boolean;
  readonly address: string;
  readonly head: string;
  readonly body: string;
  readonly state: string;
}

export const DEMO_NETWORKS = [
  '1win',
  'Affise',
  'Mostbet',
  'Leadbit',
  'Vavada',
  'Pin-Up',
  'Rare partners',
] as const;

const NETWORK_WEIGHTS = [40, 20, 15, 10, 8, 6.9, 0.1];
const EVENTS = ['registration', 'first_deposit', 'deposit', 'lead', 'rebill'] as const;
const EVENT_WEIGHTS = [60, 15, 20, 4.5, 0.5];
const CURRENCIES = ['USD', 'EUR', 'RUB', 'UAH', 'KZT'];
const CURRENCY_WEIGHTS = [70, 20, 8, 1.9, 0.1];
const STATES = ['delivered', 'dead', 'unknown', 'retrying', 'skipped'];
const STATE_WEIGHTS = [95, 0.3, 0.1, 0.02, 4.58];
const COUNTRIES = ['PL', 'DE', 'BR', 'IN', 'KZ', 'UA', 'ID', 'TR'];

/** @param seed any text; another one gives other rows */
export function createDemoRows(seed: string): (index: number) => DemoRow {
  const random = createRandom(seed);
  return (index) => {
    const network = pick(NETWORK_WEIGHTS, random());
    const eventAt = pick(EVENT_WEIGHTS, random());
    const word = EVENTS[eventAt] ?? 'lead';
    const isMoney = word === 'first_deposit' || word === 'deposit' || word === 'rebill';
    const [isHeld, isUnknown, isTest] = [random() < 0.01, random() < 0.002, random() < 0.003];
    const clickId = hex(random, 20);
    const payout = isMoney ? Math.round(5 + random() ** 6 * 900) + (random() < 0.3 ? 0.5 : 0) : null;
    const currency = isMoney ? (CURRENCIES[pick(CURRENCY_WEIGHTS, random())] ?? null) : null;
    const roll = random();
    const status = roll < 0.55 ? 'approved' : roll < 0.58 ? 'rejected' : roll < 0.7 ? 'pending' : null;
    const transactionId = isMoney ? `t${hex(random, 10)}` : null;
    const fields: readonly (readonly [string, string])[] = [
      ['clickid', isHeld ? '{clickid}' : clickId],
      ['event', isUnknown ? 'vip_player' : word],
      ...(status === null ? [] : [['status', status] as const]),
      ...(payout === null
        ? []
        : [['payout', String(payout)] as const, ['currency', currency ?? ''] as const]),
      ...(transactionId === null ? [] : [['txid', transactionId] as const]),
      ['sub2', `creo${Math.floor(random() ** 2 * 400)}`],
      ['sub3', COUNTRIES[Math.floor(random() * COUNTRIES.length)] ?? 'PL'],
      ...(random() < 0.001 ? [['promo', `summer ${index % 7}`] as const] : []),
    ];
    const query = new URLSearchParams(fields.map(([name, value]) => [name, value])).toString();
    const isPost = random() < 0.1;
    const headers = `Host: mybuyer.example\r\nUser-Agent: ${DEMO_NETWORKS[network] ?? ''}-postback/1.${network}\r\nAccept: */*\r\nX-Forwarded-For: 203.0.113.${network}\r\n`;
    return {
      network,
      clickId,
      event: isUnknown ? null : word,
      eventWord: isUnknown ? 'vip_player' : word,
      status,
      payoutMicros: payout === null ? null : payout * 1_000_000,
      currency,
      transactionId,
      problems: [
        ...(isHeld ? ['click_id_is_macro'] : []),
        ...(isUnknown ? ['event_unknown'] : []),
        ...(random() < 0.03 ? ['macro_unreplaced'] : []),
      ],
      isHeld: isHeld || isUnknown,
      isTest,
      address: `198.51.100.${network * 8 + Math.floor(random() * 6)}`,
      head: isPost
        ? `POST /postback/KEY HTTP/1.1\r\n${headers}Content-Type: application/json\r\n\r\n`
        : `GET /postback/KEY?${query} HTTP/1.1\r\n${headers}\r\n`,
      body: isPost ? JSON.stringify(Object.fromEntries(fields)) : '',
      state: STATES[pick(STATE_WEIGHTS, random())] ?? 'delivered',
    };
  };
}

function pick(weights: readonly number[], at: number): number {
  let left = at * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [index, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return index;
  }
  return 0;
}

function hex(random: () => number, length: number): string {
  let text = '';
  while (text.length < length)
    text += Math.floor(random() * 0xffff_ffff)
      .toString(16)
      .padStart(8, '0');
  return text.slice(0, length);
}

/** Mulberry32, public domain (https://gist.github.com/tommyettinger/46a874533244883189143505d203312c). 0 to 1. */
function createRandom(seed: string): () => number {
  let state = createHash('sha256').update(seed).digest().readUInt32LE(0);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
