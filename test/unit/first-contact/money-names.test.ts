/** Which parameter is the payout, and which currency is its own, by their names. */
import { expect, test } from 'vitest';
import { contactFromText } from '../../../electron/engine/parse/first-contact.ts';

const ID = '51ts6sgr1cbkdhljnrv';

function contact(query: string) {
  return contactFromText(
    `https://desk.example/postback/4fK2mZq9sTtB1xYw7LrN8c?clickid=${ID}&event=dep&${query}`,
    0,
  );
}

test.each([
  'commission_id=99120',
  'commission_rate=35',
  'revenue_share=30',
  'payout_percent=50',
  'payoutPercent=50',
  'commissionId=99120',
  'commissionid=99120',
  'commission.rate=35',
  'payout_type=2',
  'payout_model=1',
  'payout_group_id=12',
  'payout_plan=4',
  'commission_tier=3',
  'revenue_type=1',
  'profit_center=700',
  'income_level=3',
  'reward_points=500',
  'earnings_ratio=0.35',
  'payout_count=12',
  'commission_percentage=12.5',
  'commission_pct=12.5',
  'payout_method=3',
  'min_payout=100',
  'payout_limit=1000',
  'COMMISSION_RATE=35.5',
  'bet_amount=5.00',
  'win_amount=9.00',
  'stake=5.50',
  'ggr=80.00',
  'ngr=80.00',
  'vat=2.50',
  'tax_amount=2.50',
  'discount_amount=5.00',
  'player_balance=50.00',
  'balance_after=50.00',
  'geo_lat=55.75',
  'ecpm=1.25',
  'cpc=0.05',
  'click_cost=0.05',
  'withdrawal_amount=20.00',
  'refund_amount=0',
  'max_payout=100.00',
  'min_deposit=10.00',
  'ltv_revenue=300.00',
  'shipping_cost=4.99',
  'time_spent=12.50',
  'utc_offset=3.0',
  'payout_hash=25.00',
  'points=25.00',
])('%s is no payout: amount=25 is', (other) => {
  for (const query of [`${other}&amount=25&currency=USD`, `amount=25&currency=USD&${other}`]) {
    const { parsed, proposal } = contact(query);
    expect(parsed).toMatchObject({ payoutMicros: 25_000_000, currency: 'USD' });
    expect(proposal.mapping.amounts).toBe('auto');
  }
  expect(contact(other).parsed.payoutMicros).toBeNull();
});

test.each([
  'payout_amount',
  'payout_usd',
  'payout_in_usd',
  'commission_value',
  'commission_total',
  'affiliateCommission',
  'commissions',
  'publisher_revenue',
  'net_profit',
  'reward_amount',
  'earningsEur',
  'partner_payout_final',
  'totalCommissionPaid',
])('%s is the payout beside a rate and an id', (name) => {
  const { parsed } = contact(`commission_id=99120&commission_rate=35&${name}=12.5&currency=USD`);
  expect(parsed.payoutMicros).toBe(12_500_000);
});

test.each(['amount_affiliate', 'amountPartner', 'sum_webmaster', 'price_publisher'])(
  '%s is the payout beside what the buyer paid',
  (name) => {
    for (const query of [
      `${name}=40.75&amount_brutto=97&amount_netto=81.51`,
      `amount_netto=81.51&${name}=40.75`,
    ])
      expect(contact(query).parsed.payoutMicros).toBe(40_750_000);
  },
);

test('hundredths are only what a name calls cents', () => {
  expect(contact('payout_cents=1250').parsed.payoutMicros).toBe(12_500_000);
  expect(contact('commissionInCents=1250').parsed.payoutMicros).toBe(12_500_000);
  expect(contact('payout=50&percent=30').parsed.payoutMicros).toBe(50_000_000);
});

test.each([
  'deposit_currency=BRL',
  'depositCurrency=BRL',
  'dep_currency=BRL',
  'player_currency=BRL',
  'user_currency=BRL',
  'account_currency=BRL',
  'order_currency=BRL',
  'bet_currency=BRL',
  'deposit_cur=BRL',
  'currency_deposit=BRL',
  'original_currency=BRL',
  'transaction_currency_code=BRL',
  'deposit_amount=140&deposit_currency=BRL',
  'sale_amount=140&sale_amount_currency=BRL',
])('payout=25&%s is not 25 of that currency', (query) => {
  for (const whole of [`payout=25&${query}`, `${query}&payout=25`]) {
    const { parsed } = contact(whole);
    expect(parsed).toMatchObject({ payoutMicros: 25_000_000, currency: null });
    expect(parsed.problems.map((each) => each.code)).toContain('currency_missing');
  }
  const alone = query.split('&').at(-1) ?? '';
  const [name] = alone.split('=');
  expect(contact(alone).proposal.mapping.fields.currency).not.toContain(name);
});

test.each([
  ['payout=25&currency=USD', 'USD'],
  ['payout=25&payout_currency=USD', 'USD'],
  ['payout=25&payout_currency=USD&currency=BRL', 'USD'],
  ['deposit_currency=BRL&deposit_amount=140&payout=25&payout_currency=USD', 'USD'],
  ['deposit_currency=BRL&deposit_amount=140&payout=25&currency=USD', 'USD'],
  ['currency=BRL&commission=25&commission_currency=EUR', 'EUR'],
  ['commission_amount=25&commission_currency=EUR', 'EUR'],
  ['payout=25&offer_currency=USD', 'USD'],
  ['sum=25&conversion_currency=USD', 'USD'],
  ['deposit_amount=25&deposit_currency=BRL', 'BRL'],
  ['depsum=25&deposit_currency=BRL', 'BRL'],
  ['payoutAmount=25&payoutCurrency=EUR', 'EUR'],
  ['payout=25&cur=USD', 'USD'],
])('%s is 25 %s', (query, currency) => {
  expect(contact(query).parsed).toMatchObject({ payoutMicros: 25_000_000, currency });
});

test.each([
  'Wed%2C+25+Nov+2026+10%3A00%3A00+GMT',
  '2026-11-25T10%3A00%3A00+03%3A00',
  '2026%2F11%2F25+10%3A00',
])('event_time=%s is the time that it happened', (time) => {
  expect(contact(`payout=5&event_time=${time}`).proposal.mapping.fields.time).toEqual(['event_time']);
});

test('in a template the macros pair: the deposit’s currency is not that of the payout', () => {
  const fields = (query: string) => contact(query).proposal.mapping.fields;
  expect(fields('sum={payout}&cur={deposit_currency}').currency).not.toContain('cur');
  expect(fields('sum={payout}&cur={payout_currency}').currency).toContain('cur');
  expect(fields('sum={payout}&cur={currency}').currency).toContain('cur');
});

test.each([
  'cart_value=40.00',
  'whatever=40.00',
  'net_amount=40',
  'amount_due=40.00',
  'bonus_sum=40.00',
  'advertiser_payout=40',
  'merchant_revenue=40',
  'network_profit=40.00',
  'montant=40',
  'betrag=40,00',
  'сумма=40',
  'total_deposits=40.00',
])('%s may be the payout, and is asked about', (query) => {
  const [name] = query.split('=');
  const { parsed } = contact(query);
  expect(parsed.payoutMicros).toBe(40_000_000);
  expect(parsed.problems).toContainEqual(
    expect.objectContaining({ code: 'payout_doubtful', field: name, hint: null }),
  );
});

test.each([
  'выплата=40',
  'вознаграждение=40.00',
  'comision=40',
  'vyplata=40',
  'valor_comissao=40,00',
  'provision=40',
])('%s is the payout in another language', (query) => {
  const { parsed } = contact(query);
  expect(parsed.payoutMicros).toBe(40_000_000);
  expect(parsed.problems.filter(({ code }) => code.startsWith('payout'))).toEqual([]);
});

test.each([
  ['currency=840', 'USD'],
  ['currency_id=978', 'EUR'],
  ['currency_name=Euro', 'EUR'],
  ['currency_iso=PLN', 'PLN'],
  ['payout_currency_code=643', 'RUB'],
])('%s is a currency', (query, currency) => {
  expect(contact(`payout=40&${query}`).parsed).toMatchObject({ payoutMicros: 40_000_000, currency });
});
