/** What nobody can know of a sample is asked: two parameters for one thing, a name that means several things. */
import { expect, test } from 'vitest';
import { contactFromText, type FirstContact } from '../../../electron/engine/parse/first-contact.ts';
import type { Choices } from '../../../shared/domain/first-contact/choices.ts';

const ID = '51ts6sgr1cbkdhljnrv';

function contact(query: string, choices: Choices = {}): FirstContact {
  const url = `https://desk.example/postback/4fK2mZq9sTtB1xYw7LrN8c?${query}`;
  return contactFromText(url, Date.UTC(2026, 10, 23), choices);
}

function doubtsOf(query: string, choices: Choices = {}): readonly string[] {
  return contact(query, choices)
    .parsed.problems.filter(({ code }) => code.endsWith('_doubtful'))
    .map(({ code, field, hint }) => [code, field, hint?.split('=')[0]].filter(Boolean).join(' '));
}

test.each([
  'id=88120917&user_id=JohnSmith19&payout=0.35&event=lead',
  'uid=ab12cd34ef&user_id=zz91yy82xx&event=reg',
  'p1=551209&p4=zz77f0a1c2&event=sale',
  'p1=551209&p2=reg&p3=4990&p4=gc_77f0a1',
  's1=440212&s4=ab12cd34ef&event=reg',
  'data1=771020&data3=9f2cab66&event=reg',
  'user_id=pb_77120&transaction_id=pbt-99120&event=lead',
  'client_id=8812345677&pid=7712345671&event=dep',
  'tid=ku-88f1c0d2e3&xid=xq-1&event=reg',
])('%s has two that could be the click id', (query) => {
  expect(doubtsOf(query).some((each) => each.startsWith('click_id_doubtful'))).toBe(true);
});

test.each([
  `clickid=${ID}&user_id=JohnSmith19&event=reg`,
  `clickid=${ID}&uuid=3f2a9c1e-77b0-4c1d-9a0e-0305e82c3301&event=reg`,
  `sub1=${ID}&sub2=9f2c66d0e8b14a0f&event=reg`,
  `aff_sub=buyer7&aff_sub2=BR&aff_sub3=video&aff_sub5=9f2c66d0e8b14a0f&event=reg`,
  'user_id=pwa_5a9c01e7&event=reg&value=0',
  'client_id=1182003344.1731000122&event=dep&sub1=lal&sub2=br',
  'p1=tk_77c0aa41&p2=fb&event=ftd',
  's1=fb&s2=9f2c66d0e8b14a0f&event=reg',
  's1=4402&s2=9f2c66d0e8b14a0f&event=reg',
  'data1=7710&data2=9f2c66d0e8b14a0f&event=reg',
  `id=70012&click_id=${ID}&event=reg`,
])('%s has one click id', (query) => {
  expect(doubtsOf(query).filter((each) => each.startsWith('click_id'))).toEqual([]);
});

const CLICK = `clickid=${ID}&event=dep`;

test.each([
  ['kimia_id=kx-771200', 'kimia_id'],
  ['externalId=lead-12345', 'externalId'],
  ['oid=CJ-771200', 'oid'],
  ['on=ORD-5512', 'on'],
  ['net_ref=88120091', 'net_ref'],
  ['bookingNumber=8812009', 'bookingNumber'],
  ['ticket_no=A-771200', 'ticket_no'],
  ['xid=xq-1', 'xid'],
  ['op_uuid=3f2a9c1e-77b0-4c1d-9a0e-0305e82c3301', 'op_uuid'],
  ['slip=MW-55120', 'slip'],
  ['z=PO-7712-1', 'z'],
  ['case_guid=7712ab', 'case_guid'],
])('without a transaction id %s may be it', (query, name) => {
  expect(doubtsOf(`${CLICK}&${query}`)).toEqual([`transaction_id_doubtful ${name}`]);
  expect(contact(`${CLICK}&${query}`).parsed.transactionId).toBeNull();
  // A known one settles it, and so does the person.
  expect(doubtsOf(`${CLICK}&${query}&txid=88`)).toEqual([]);
  expect(doubtsOf(`${CLICK}&${query}`, { transactionId: null })).toEqual([]);
  expect(contact(`${CLICK}&${query}`, { transactionId: name }).parsed.transactionId).not.toBeNull();
});

test.each([
  'offer_id=88120&player_id=9918273',
  'campaign_id=120212345678901234&adset_id=120212345678901299',
  'sub2=ORDERS_2026&sub5=ORD-5512',
  'utm_campaign=AB-1234',
  'customer_id=70019922&mid=301&brandguid=1e7c2b',
  'link_id=spring-slots&aff_id=3021',
  'ip=203.0.113.4&country=DE&phone=48500100200',
  'user_id=552910&trader_id=20551871',
  'date=2026-11-20&time=10:00:00',
  'gaid=38400000-8cf0-11bd-b23e-10b96e40000d&appsflyer_id=1415211453000-6513894',
  'oid=4471&campid=88&product_id=44120',
  'signature=9b74c9897bac770ffc029102a200c5de&token=tk_91af',
  'event_id=17',
  'fbclid=IwAR0xY7q_kEoT2v-zPpLw3&gclid=Cj0KCQ77&offid=13021',
  'payout=12.50&currency=USD&balance=70.25',
])('%s holds nothing of a transaction', (query) => {
  expect(doubtsOf(`${CLICK}&${query}`)).toEqual([]);
});

test.each(['trade_id=66120981', 'event_id=e-551200', 'unique_id=u-8812009', 'request_id=ab12cd34'])(
  '%s is taken for the transaction id, and asked about',
  (query) => {
    const [name = '', value] = query.split('=');
    const { parsed } = contact(`${CLICK}&${query}`);
    expect(parsed).toMatchObject({ transactionId: value, isHeld: false });
    expect(doubtsOf(`${CLICK}&${query}`)).toEqual([`transaction_id_doubtful ${name}`]);
    expect(doubtsOf(`${CLICK}&${query}`, { transactionId: name })).toEqual([]);
  },
);

test.each([
  ['lead=9910023', '9910023'],
  ['deal=AB-771200', 'AB-771200'],
  ['conversion=c12345a99', 'c12345a99'],
  ['invoice=INV77120', 'INV77120'],
  ['lead=1', null],
  ['deal=cpa', null],
  ['conversion=yes', null],
])('a thing is its own id where %s has the shape of one', (query, id) => {
  expect(contact(`${CLICK}&${query}`).parsed.transactionId).toBe(id);
});

test.each([
  'event=deposit&is_first_deposit=true',
  'event=dep&ftd=1',
  'type=deposit&first=yes',
  'status=dep&isFirst=true',
  'goal=deposit&is_ftd=Y',
  'event=deposit&first_time_deposit=1',
  'event=ftd&is_first_deposit=0',
  'event=first_deposit&isFirstDep=false',
])('%s says two things of the first deposit', (query) => {
  expect(doubtsOf(`clickid=${ID}&${query}`).filter((each) => each.startsWith('event'))).toHaveLength(1);
});

test.each([
  'event=deposit&is_first_deposit=false',
  'event=ftd&is_first_deposit=true',
  'event=registration&ftd=1',
  'event=deposit&first_name=1',
  'reg=1&ftd=0',
])('%s says one thing', (query) => {
  expect(doubtsOf(`clickid=${ID}&${query}`).filter((each) => each.startsWith('event'))).toEqual([]);
});

test.each([
  'val=120&raw=0.48',
  'value=450&usd_amount=0.9',
  'fee=3&net=12.50',
  'deposit_amount=200&bonus_sum=50',
  'price_total=30&sale_amount=120',
])('%s has two that could be the payout', (query) => {
  expect(doubtsOf(`${CLICK}&${query}`).filter((each) => each.startsWith('payout'))).toHaveLength(1);
});

test.each([
  'payout=55&deposit_sum=200',
  'amount=360&payout_usd=0.36',
  'sum=8&order_sum=160.00',
  'value=44&currency=EUR',
  'sumdep=150&lat=55.75&version=1.2',
  'amount=20&balance=90.50',
  'commission=6.30&amountOfSale=63.00',
])('%s has one payout', (query) => {
  expect(doubtsOf(`${CLICK}&${query}`).filter((each) => each.startsWith('payout'))).toEqual([]);
});

const MESSAGE = { id: 'evt_77120099', event: 'lead.created', createdAt: '2026-11-24T10:00:00.000Z' };

function contactWithBody(body: unknown): FirstContact {
  return contactFromText(
    `POST /postback/4fK2mZq9sTtB1xYw7LrN8c HTTP/1.1\nContent-Type: application/json\n\n${JSON.stringify(body)}`,
    Date.UTC(2026, 10, 24),
  );
}

test.each([
  { ...MESSAGE, data: { clickId: ID } },
  { id: '1f0c77aa-5512-4b0c-9911-a0b1c2d3e4f5', event: 'PURCHASE_APPROVED', data: { clickId: ID } },
  { id: 'WH-7712009912', event_type: 'sale', resource: { clickid: ID } },
  { type: 'deposit', id: 77120099, payload: { click_id: ID } },
])('the id of a message is neither the click’s nor the transaction’s: %j', (body) => {
  expect(contactWithBody(body).parsed).toMatchObject({ clickId: ID, transactionId: null });
});

test('a message without a click id of its own is not read by the id of the message', () => {
  const { parsed } = contactWithBody({
    ...MESSAGE,
    id: '1f0c77aa-5512-4b0c-9911-a0b1c2d3e4f5',
    data: { a: 1 },
  });
  expect(parsed.clickId).toBeNull();
});

test('an id beside the fields of a conversion is that of the conversion', () => {
  const flat = { id: 'bl-77120091', type: 'lead', clickid: ID, status: 'approved' };
  expect(contactWithBody(flat).parsed).toMatchObject({ clickId: ID, transactionId: 'bl-77120091' });
});
