/** What first contact makes of words: the URL's own lists, words that mean opposite things, and remarks. */
import { expect, test } from 'vitest';
import { contactFromText, type FirstContact } from '../../../electron/engine/parse/first-contact.ts';

const NOW_MS = Date.UTC(2026, 10, 23, 12);

function propose(query: string): FirstContact {
  return contactFromText(`https://tracker.example/e89bcbe/postback?${query}`, NOW_MS);
}
function fieldOf({ proposal }: FirstContact, role: string): string | null {
  return proposal.fields.find((each) => each.role === role)?.field.name ?? null;
}

const TRACKER =
  'subid=51ts6sgr1cbkdhljnrv&status=1&payout=12.50&currency=usd&tid=77&from=Best%20Offers&lead_status=2,5&sale_status=1,approve&rejected_status=3,trash';

test('the lists of a tracker’s URL become the dictionary of its network, and no field', () => {
  const contact = propose(TRACKER);
  expect(fieldOf(contact, 'event')).toBeNull();
  expect(fieldOf(contact, 'status')).toBe('status');
  expect(contact.proposal.mapping.statuses).toMatchObject({
    1: 'approved',
    2: 'pending',
    5: 'pending',
    approve: 'approved',
    3: 'rejected',
    trash: 'rejected',
  });
  expect(contact.proposal.mapping.events).not.toHaveProperty('1');
  expect(contact.proposal.words).toEqual([{ role: 'status', word: '1', event: 'sale', status: 'approved' }]);
  expect(contact.parsed).toMatchObject({ event: 'sale', status: 'approved', isHeld: false });
});

test.each([
  ['subid=51ts6sgr1cbk&status=reject&sale_status=approve,rebill&lead_status=reg', null, 'rejected'],
  ['subid=51ts6sgr1cbk&status=reg&sale_status=approve,rebill&lead_status=reg', 'registration', null],
  ['subid=51ts6sgr1cbk&status=wait&lead_status=wait&sale_status=deposit', 'lead', 'pending'],
  ['subid=51ts6sgr1cbk&status=x&approved_status=x&trash_status=registration', null, 'approved'],
  ['subid=51ts6sgr1cbk&status=new&sale_status=ftd&hold_status=new', null, 'pending'],
  ['subid=51ts6sgr1cbk&status={status}&sale_status=ftd&lead_status=reg', null, null],
])('%s takes no event and no status from a list', (query, event, status) => {
  const contact = propose(query);
  expect(contact.parsed).toMatchObject({ event, status });
  expect(contact.proposal.mapping.fields.event.join(' ')).not.toContain('_status');
  expect(contact.proposal.mapping.fields.status.join(' ')).not.toContain('_status');
});

test('words that are held back by the list are held back by the mapping', () => {
  expect(
    propose('subid=51ts6sgr1cbk&status=9&hold_status=9&sale_status=1').proposal.mapping.holdWords,
  ).toEqual(['9']);
});

test.each([
  ['from=AdCombo', 'AdCombo'],
  ['from=best-offers.com', 'best-offers.com'],
  ['from=M1%20Shop%20', 'M1 Shop'],
  ['network_name=Alpha', 'Alpha'],
  ['from=Лучшие', 'Лучшие'],
  ['from={network}', null],
  ['from=null', null],
  ['from=', null],
  ['from=2026-11-25', null],
  ['from=12345', null],
  ['from=a@b.example', null],
  ['from=https://x.example/', null],
  ['sub2=x', null],
])('%s proposes the name %j', (pair, name) => {
  expect(propose(`subid=51ts6sgr1cbk&status=reg&${pair}`).proposal.networkName).toBe(name);
});

test.each([
  'accept',
  'accepted',
  'Accepted',
  'valid',
  'validated',
  'success',
  'SUCCESS',
  'successful',
  'hold',
  'active',
])('%s means one thing here and another there, so it is asked about', (word) => {
  const { proposal, parsed } = propose(`clickid=51ts6sgr1cbk&event=ftd&status=${word}`);
  expect(proposal.words).toContainEqual({ role: 'status', word, event: null, status: null });
  expect(parsed).toMatchObject({ status: null, isHeld: true });
  expect(parsed.problems.map(({ code }) => code)).toContain('status_unknown');
});

test.each(['approved', 'confirmed', 'paid', 'rejected', 'declined', 'trash', 'pending', 'new'])(
  '%s means the same nearly everywhere',
  (word) => {
    expect(propose(`clickid=51ts6sgr1cbk&event=ftd&status=${word}`).parsed.isHeld).toBe(false);
  },
);

test.each([
  'reason',
  'comment',
  'message',
  'note',
  'text',
  'description',
  'reject_reason',
  'status_reason',
  'status_comment',
  'status_message',
  'statusDescription',
  'lead_comment',
  'notes',
  'remark',
  'msg',
  'reason_text',
])('no status is taken from %s', (name) => {
  for (const word of ['rejected', 'approved', 'duplicate']) {
    const contact = propose(`clickid=51ts6sgr1cbk&event=ftd&${name}=${word}`);
    expect(fieldOf(contact, 'status')).toBeNull();
    expect(contact.parsed.status).toBeNull();
    expect(fieldOf(propose(`clickid=51ts6sgr1cbk&event=ftd&status=paid&${name}=${word}`), 'status')).toBe(
      'status',
    );
  }
});

test.each([
  ['sale.created', 'sale'],
  ['lead.created', 'lead'],
  ['order_created', 'sale'],
  ['OrderCreated', 'sale'],
  ['deposit.created', 'deposit'],
  ['new_deposit', 'deposit'],
  ['new_sale', 'sale'],
  ['created_lead', 'lead'],
  ['first_deposit.created', 'first_deposit'],
  ['registration-new', 'registration'],
  ['purchase.added', 'sale'],
])('%s in the event field says what happened and rates nothing', (word, event) => {
  for (const name of ['event', 'type', 'goal_name']) {
    const { parsed, proposal } = propose(`clickid=51ts6sgr1cbkdhljnrv&${name}=${word}`);
    expect(parsed).toMatchObject({ event, status: null });
    expect(proposal.mapping.statuses).not.toHaveProperty(word.toLowerCase());
  }
});

test.each([
  ['event=sale_pending', 'sale', 'pending'],
  ['event=new_deposit_confirmed', 'deposit', 'approved'],
  ['event=deposit_in_progress', 'deposit', 'pending'],
  ['event=PURCHASE_REFUNDED', 'sale', 'rejected'],
  ['event=sale.created&status=approved', 'sale', 'approved'],
  // As a status it waits.
  ['status=new_order', 'sale', 'pending'],
  ['event=sale&status=created', 'sale', 'pending'],
])('%s is %s and %s', (query, event, status) => {
  expect(propose(`clickid=51ts6sgr1cbkdhljnrv&${query}`).parsed).toMatchObject({ event, status });
});
