/** What is said about amounts, currencies and money that is taken back, and what holds a postback. */
import { expect, test } from 'vitest';
import { defaultMapping } from '../../../shared/catalog/default-network.ts';
import type { ParsedPostback } from '../../../shared/domain/postback/parsed-postback.ts';
import { en } from '../../../shared/text/en.ts';
import { problemMessage } from '../../../shared/text/problem-message.ts';
import { parseQuery } from '../../fixtures/parse-fields.ts';

function parse(query: string): ParsedPostback {
  return parseQuery(`clickid=a1b2c3d4e5&event=deposit&${query}`);
}

function codes(query: string): readonly string[] {
  return parse(query).problems.map((each) => each.code);
}

test.each([
  ['payout=12.50EUR&currency=USD'],
  ['payout=%E2%82%AC12.50&currency=USD'],
  ['payout=12.50+EUR&currency=840'],
  ['payout=US$12.50&currency=EUR'],
  ['payout=$12.50&currency=EUR'],
  ['payout=$12.50&currency=%E2%82%AC'],
  ['payout=500+%D1%80%D1%83%D0%B1.&currency=USD'],
  ['payout=12+USDT_TRC20&currency=EUR'],
  ['payout=R$12&currency=USD'],
  ['payout=%C2%A51500&currency=USD'],
  ['payout=100+kr&currency=EUR'],
  ['payout=Rs.500&currency=usd'],
])('%s names two currencies for one amount, so it is held and in no sum', (query) => {
  const parsed = parse(query);
  expect(parsed.problems.map((each) => each.code)).toContain('currency_contradicts');
  expect(parsed).toMatchObject({ isHeld: true, currency: null });
});

test.each([
  ['payout=12.50EUR&currency=EUR', 'EUR'],
  ['payout=12.50EUR&currency=978', 'EUR'],
  ['payout=$12.50&currency=USD', 'USD'],
  ['payout=$12.50&currency=CAD', 'CAD'],
  ['payout=$12.50+USD&currency=$', 'USD'],
  ['payout=12.50&currency=%D1%80%D1%83%D0%B1', 'RUB'],
  ['payout=12.50&currency=USDT_TRC20', 'USDT'],
  ['payout=12.50&currency=Euro', 'EUR'],
  ['payout=100+kr&currency=SEK', 'SEK'],
  ['payout=US$12.50', 'USD'],
])('%s is an amount in %s', (query, currency) => {
  expect(parse(query)).toMatchObject({ isHeld: false, currency });
});

test('what holds for the whole network says which dollars are meant, and the amount itself goes before it', () => {
  const mapping = { ...defaultMapping, fixed: { event: null, status: null, currency: 'CAD' } };
  const currencyOf = (payout: string): string | null =>
    parseQuery(`clickid=a1b2c3d4e5&event=deposit&payout=${payout}`, { mapping }).currency;
  expect(['12', '$12', '12+EUR', '%E2%82%AC12', '%C2%A512'].map(currencyOf)).toEqual([
    'CAD',
    'CAD',
    'EUR',
    'EUR',
    null,
  ]);
});

test('a currency decides whether a full stop can stand before thousands', () => {
  expect(codes('payout=150.000&currency=VND')).toContain('payout_ambiguous');
  expect(codes('payout=1.500&currency=360')).toContain('payout_ambiguous');
  expect(parse('payout=150.000&currency=USD')).toMatchObject({ payoutMicros: 150_000_000 });
});

test('what is rounded says from what to what', () => {
  const { payoutMicros, problems, isHeld } = parse('payout=33.333333333333336&currency=USD');
  expect({ payoutMicros, isHeld }).toEqual({ payoutMicros: 33_333_333, isHeld: false });
  expect(problems).toMatchObject([{ code: 'payout_rounded', severity: 'note', hint: '33.333333' }]);
  expect(codes('payout=33.3333330&currency=USD')).toEqual([]);
});

test.each([
  ['payout=-5'],
  ['payout=-0.01&currency=USD'],
  ['payout=(12.50)'],
  ['payout=12.50-'],
  ['payout=$-5'],
  ['payout=%E2%88%925'],
  ['payout=20&is_chargeback=1'],
  ['payout=20&isChargeback=true'],
  ['payout=20&IS_REFUND=yes'],
  ['payout=20&refund=1'],
  ['payout=20&chargeback=Y'],
  ['payout=20&is_refunded=on'],
  ['payout=20&refund_amount=20.00'],
  ['payout=20&reversed=1'],
  ['payout=20&data.is_chargeback=1'],
  ['payout=20&order[is_refund]=1'],
  ['payout=20&transaction_type=RFND'],
  ['payout=20&type=refund'],
  ['payout=20&action=chargeback'],
  ['payout=20&kind=Reversal'],
  ['payout=20&goal=refunded'],
  ['payout=20&operation=refund'],
  ['payout=20&canceled=1'],
  ['payout=20&cancelled=true'],
  ['payout=20&is_void=1'],
  ['payout=20&rollback=yes'],
  ['payout=20&is_returned=1'],
  ['payout=20&isFraud=true'],
  ['payout=20&estorno=1'],
  ['payout=20&refunded_at=2026-11-20T10:00:00Z'],
  ['payout=20&data.chargeback_date=2026-11-20'],
  ['payout=20&reversed_at=1763800000'],
  ['payout=20&transaction_type=chargeback'],
  ['payout=20&txn_type=Refund'],
  ['payout=20&storno=1'],
])('%s takes a conversion back: it is held, whatever a person says', (query) => {
  expect(parse(query).isHeld).toBe(true);
  const released = parseQuery(`clickid=a1b2c3d4e5&event=deposit&${query}`, { release: { event: 'deposit' } });
  expect(released.isHeld).toBe(true);
});

test.each([
  ['payout=-5&txid=77', '77'],
  ['payout=20&currency=USD&is_chargeback=1&txid=77', '77'],
  ['payout=-5', null],
])('%s names the conversion that it takes back by its transaction id', (query, id) => {
  const [first] = parse(query).problems;
  expect(first?.hint ?? null).toBe(id);
  expect(first === undefined ? '' : problemMessage(en, first).message.includes('“77”')).toBe(id !== null);
});

test.each([
  ['payout=0'],
  ['payout=-0'],
  ['payout=20&is_chargeback=0'],
  ['payout=20&refunded_at='],
  ['payout=20&refunded_at=null'],
  ['payout=20&cancelled_at=0000-00-00 00:00:00'],
  ['payout=20&refund_policy=30'],
  ['payout=20&refund_reason=none'],
  ['payout=20&chargeback_reason=10'],
  ['payout=20&canceled=0'],
  ['payout=20&cancel_url=https://x.example/c'],
  ['payout=20&return=1'],
  ['payout=20&type=cb'],
  ['payout=20&action=deposit'],
  ['payout=20&fraud=0.2'],
  ['payout=20&is_chargeback=false'],
  ['payout=20&is_chargeback='],
  ['payout=20&chargeback=no'],
  ['payout=20&refund=0.00'],
  ['payout=20&refund=null'],
  ['payout=20&refund_amount=0'],
  ['payout=20&refund_policy=14'],
  ['payout=20&refund_days=30'],
  ['payout=20&chargeback_rate=1.5'],
  ['payout=20&refundable=1'],
  ['payout=20&is_chargeback={is_chargeback}'],
  ['payout=20&transaction_type=sale'],
  ['payout=20&sub3=refund'],
  ['payout=20&campaign=chargeback'],
])('%s is an ordinary postback', (query) => {
  expect(parse(query).isHeld).toBe(false);
});

test('each of these problems has words for what it is and what to do', () => {
  for (const query of ['payout=5+EUR&currency=USD', 'payout=1.00000001', 'payout=-1', 'payout=1&refund=1']) {
    for (const problem of parse(query).problems) {
      const { message, fix } = problemMessage(en, problem);
      expect(message.endsWith('.')).toBe(true);
      expect(fix.endsWith('.')).toBe(true);
    }
  }
});
