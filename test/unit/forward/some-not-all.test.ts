/** A share of the clicks, the first of each, and each after a delay: as rules, without a store. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanningDestination } from '../../../shared/domain/conversion/delivery-decision.ts';
import { clickPercentile } from '../../../shared/domain/forward/click-share.ts';
import { type DeliveryOfClick, holdsPlace } from '../../../shared/domain/forward/first-of-click.ts';
import { readPastedProxy } from '../../../shared/domain/forward/pasted-proxy.ts';
import { isTooOld, longestAgeMs } from '../../../shared/domain/forward/planning.ts';
import type { DestinationRules } from '../../../shared/domain/forward/rules.ts';
import { destinationIdSchema } from '../../../shared/domain/ids.ts';
import type { ParsedPostback } from '../../../shared/domain/postback/parsed-postback.ts';
import { DecidedDesk, destination, postbackId } from '../../fixtures/decided-desk.ts';

const HOUR_MS = 3_600_000;
const id = destinationIdSchema.parse('d');

const DEPOSIT: ParsedPostback = {
  clickId: 'click',
  event: 'deposit',
  eventWord: 'dep',
  status: 'approved',
  statusWord: null,
  payoutMicros: 20,
  currency: 'USD',
  transactionId: 'tx-1',
  isTakenBack: false,
  occurredAtMs: null,
  origins: {},
  problems: [],
  isHeld: false,
};

function withRules(rules: Partial<DestinationRules>): PlanningDestination {
  const plain = destination('d', ['deposit', 'lead', 'sale']);
  return { ...plain, rules: { ...plain.rules, ...rules } };
}

/** The first delivery was sent and taken. */
function deliver({ deliveries }: DecidedDesk): void {
  const [first] = deliveries;
  if (first !== undefined) deliveries[0] = { ...first, state: 'delivered', reason: null };
}

describe('a share of the clicks', () => {
  // Worked out by another program (Python), so that this one cannot change its mind unseen.
  it.each([
    ['a', 11.11384283],
    ['click-1', 95.58852962],
    ['клик', 75.91331191],
  ])('is decided by a function that never changes: %s', (clickId, percentile) => {
    expect(clickPercentile(id, clickId)).toBeCloseTo(percentile, 6);
  });

  it('is as large as it says, whatever the click ids look like', () => {
    const shapes = [
      (n: number) => `click-${n}`,
      (n: number) => String(1_700_000_000_000 + n),
      (n: number) => `01980000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`,
    ];
    for (const shape of shapes) {
      for (const percent of [1, 10, 50, 90]) {
        const taken = Array.from({ length: 20_000 }, (_, n) => clickPercentile(id, shape(n))).filter(
          (each) => each < percent,
        ).length;
        expect(Math.abs(taken / 200 - percent)).toBeLessThan(1.2);
      }
    }
  });

  it('is another one for each destination', () => {
    const other = destinationIdSchema.parse('e');
    const both = Array.from({ length: 20_000 }, (_, n) => `click-${n}`).filter(
      (click) => clickPercentile(id, click) < 50 && clickPercentile(other, click) < 50,
    ).length;
    expect(Math.abs(both / 200 - 25)).toBeLessThan(1.5);
  });

  it('lies in its range for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (clickId) => {
        const percentile = clickPercentile(id, clickId);
        expect(percentile).toBeGreaterThanOrEqual(0);
        expect(percentile).toBeLessThan(100);
      }),
    );
  });

  it('leaves no delivery of a click that is not in it', () => {
    const desk = new DecidedDesk([withRules({ sharePercent: 50 })]);
    // Of the destination `d` the clicks `a` (11) and `click-1` (96).
    desk.take(postbackId(1), 1, { ...DEPOSIT, clickId: 'a' });
    desk.take(postbackId(2), 2, { ...DEPOSIT, clickId: 'click-1' });
    desk.take(postbackId(3), 3, { ...DEPOSIT, clickId: 'click-1', status: 'rejected' });
    expect(desk.deliveries.map(({ postbackId: of, state }) => [of, state])).toEqual([
      [postbackId(1), 'pending'],
    ]);
  });
});

describe('the place of the first of a click', () => {
  const row = (part: Partial<DeliveryOfClick>): DeliveryOfClick => ({
    event: 'deposit',
    version: 1,
    state: 'delivered',
    mayHaveArrived: false,
    told: { status: 'approved' },
    ...part,
  });

  it.each([
    ['told', true, [row({})]],
    ['perhaps told', true, [row({ state: 'unknown' })]],
    ['perhaps told and tried again', true, [row({ state: 'retrying', mayHaveArrived: true })]],
    ['still to be told', false, [row({ state: 'pending' })]],
    ['on its way', false, [row({ state: 'sending' })]],
    ['refused for good', false, [row({ state: 'dead' })]],
    ['stopped before', false, [row({ state: 'skipped' })]],
    ['told another event', false, [row({ event: 'lead' })]],
    ['told, then told as rejected', false, [row({}), row({ version: 2, told: { status: 'rejected' } })]],
    [
      'told, and the rejection still waits',
      true,
      [row({}), row({ version: 2, state: 'pending', told: { status: 'rejected' } })],
    ],
  ] as const)('%s: %s', (_name, isHeld, rows) => {
    expect(holdsPlace(rows, 'deposit')).toBe(isHeld);
  });

  it('is taken by what was told, and a second one is skipped with that reason', () => {
    const desk = new DecidedDesk([withRules({ firstOfClick: true })]);
    desk.take(postbackId(1), 1, DEPOSIT);
    desk.take(postbackId(2), 2, { ...DEPOSIT, transactionId: 'tx-2' });
    // Both wait in their order; whose turn it is decides.
    expect(desk.deliveries.map(({ state }) => state)).toEqual(['pending', 'pending']);
    deliver(desk);
    desk.take(postbackId(3), 3, { ...DEPOSIT, transactionId: 'tx-3' });
    expect(desk.deliveries[2]).toMatchObject({ state: 'skipped', reason: 'not_first_of_click' });
  });
});

describe('a delay', () => {
  const delayed = (rules: Partial<DestinationRules> = {}) =>
    new DecidedDesk([withRules({ delayMinutes: 60, ...rules })]);

  it('plans for later, and the age counts from then', () => {
    const desk = delayed();
    desk.take(postbackId(1), 1_000, DEPOSIT);
    expect(desk.deliveries[0]).toMatchObject({
      state: 'pending',
      reason: 'delayed',
      nextAttemptAtMs: 1_000 + HOUR_MS,
    });
    const rules = { maxAgeHours: 2, delayMinutes: 60 };
    expect(isTooOld(3 * HOUR_MS, rules)).toBe(false);
    expect(isTooOld(3 * HOUR_MS + 1, rules)).toBe(true);
    expect(longestAgeMs(rules)).toBe(3 * HOUR_MS);
  });

  it('stops what is rejected meanwhile, and tells the newest of what is paid differently', () => {
    const desk = delayed();
    desk.take(postbackId(1), 0, DEPOSIT);
    desk.take(postbackId(2), 10, { ...DEPOSIT, payoutMicros: 35 });
    expect(desk.deliveries).toHaveLength(1);
    expect(desk.deliveries[0]).toMatchObject({
      reason: 'delayed',
      nextAttemptAtMs: HOUR_MS,
      told: { payoutMicros: 35 },
    });
    desk.take(postbackId(3), 20, { ...DEPOSIT, status: 'rejected' });
    expect(desk.deliveries[0]).toMatchObject({ state: 'skipped', reason: 'status_rejected' });
    // Approved again, it goes out when it would have.
    desk.take(postbackId(4), 30, { ...DEPOSIT, payoutMicros: 35 });
    expect(desk.deliveries[0]).toMatchObject({ reason: 'delayed', nextAttemptAtMs: HOUR_MS });
  });

  it('lets a later version take the time of the one whose place it takes', () => {
    const desk = delayed({ laterChanges: 'statusAndMoney' });
    desk.take(postbackId(1), 0, DEPOSIT);
    desk.take(postbackId(2), 40_000, { ...DEPOSIT, payoutMicros: 35 });
    desk.take(postbackId(3), 50_000, { ...DEPOSIT, payoutMicros: 50 });
    expect(desk.deliveries.map(({ reason, nextAttemptAtMs }) => [reason, nextAttemptAtMs])).toEqual([
      ['superseded', null],
      ['superseded', null],
      ['delayed', HOUR_MS],
    ]);
  });

  it('lets a change of what was told wait for itself', () => {
    const tracker = withRules({ delayMinutes: 60, laterChanges: 'statusAndMoney' });
    const desk = new DecidedDesk([
      { ...tracker, request: { ...tracker.request, url: 'https://t.example/?p={payout}&s={status}' } },
    ]);
    desk.take(postbackId(1), 0, DEPOSIT);
    deliver(desk);
    desk.take(postbackId(2), 2 * HOUR_MS, { ...DEPOSIT, payoutMicros: 35 });
    expect(desk.deliveries[1]).toMatchObject({ reason: 'delayed', nextAttemptAtMs: 3 * HOUR_MS });
  });
});

describe('a proxy as it is pasted', () => {
  const read = (text: string) => {
    const pasted = readPastedProxy(text);
    return pasted && [pasted.kind, pasted.host, pasted.port, pasted.username, pasted.password];
  };

  it.each([
    ['1.2.3.4:8080', [null, '1.2.3.4', 8080, '', '']],
    [' proxy.example.com:8080 ', [null, 'proxy.example.com', 8080, '', '']],
    ['gate.example:1080:user:pa:ss', [null, 'gate.example', 1080, 'user', 'pa:ss']],
    ['user:pa@ss@gate.example:1080', [null, 'gate.example', 1080, 'user', 'pa@ss']],
    ['socks5://user:p%40ss@gate.example:1080', ['socks5', 'gate.example', 1080, 'user', 'p@ss']],
    ['socks5h://gate.example:1080', ['socks5', 'gate.example', 1080, '', '']],
    ['HTTP://gate.example:3128/', ['http', 'gate.example', 3128, '', '']],
    ['[::1]:1080', [null, '[::1]', 1080, '', '']],
    ['user:100%@gate.example:1080', [null, 'gate.example', 1080, 'user', '100%']],
  ])('%s', (text, parts) => {
    expect(read(text)).toEqual(parts);
  });

  it.each([
    '',
    'proxy.example.com',
    'proxy:99999',
    '::1',
    'a b:80',
    'https://x/?a=1:2',
    ':8080',
    'x:'.repeat(600),
  ])('is no proxy: %s', (text) => {
    expect(read(text)).toBeNull();
  });
});
