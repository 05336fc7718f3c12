/** Orders of shops, and offer walls that sign: where the click id is, and what only looks like one. */
import { expect, test } from 'vitest';
import { contactFromText } from '../../../electron/engine/parse/first-contact.ts';

const ID = '51ts6sgr1cbkdhljnrv';

function contact(body: unknown) {
  const head = 'POST /postback/4fK2mZq9sTtB1xYw7LrN8c HTTP/1.1\nContent-Type: application/json\n\n';
  return contactFromText(`${head}${JSON.stringify(body)}`, Date.UTC(2026, 10, 25)).parsed;
}

test.each([
  [
    {
      id: 99887766,
      financial_status: 'paid',
      note_attributes: [{ name: 'clickid', value: ID }],
      total: '5.00',
    },
  ],
  [
    {
      id: 727,
      status: 'processing',
      meta_data: [
        { id: 1, key: 'click_id', value: ID },
        { id: 2, key: 'x', value: 'y' },
      ],
    },
  ],
  [{ order: { id: 727, custom_fields: [{ key: 'subid', value: ID }] } }],
  [
    {
      id: 727,
      attributes: [
        { name: 'utm_source', value: 'fb' },
        { name: 'external_id', value: ID },
      ],
    },
  ],
])('the click id of an order is in a list of names and values: %j', (body) => {
  expect(contact(body).clickId).toBe(ID);
});

test('the goods of an order are no such list', () => {
  const order = { clickid: ID, event: 'sale', items: [{ name: 'Shirt', value: '20' }] };
  expect(contact(order)).toMatchObject({ clickId: ID, event: 'sale', isHeld: false });
});

test('a sid of SHA-1 is the signature of an offer wall, a shorter one the click id', () => {
  const signed = { uid: ID, sid: '9b74c9897bac770ffc029102a200c5de11223344', amount: 100 };
  expect(contact(signed).clickId).toBe(ID);
  expect(contact({ uid: 'u1', sid: '9b74c9897bac770ffc029102a200c5de', amount: 100 }).clickId).toBe(
    '9b74c9897bac770ffc029102a200c5de',
  );
});
