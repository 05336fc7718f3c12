/** Of a signed request only what is signed is read, and a signature that came before is told. */
import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Postback } from '../../../shared/contract/postbacks.ts';
import type { Network } from '../../../shared/contract/networks.ts';
import { Desk } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';

const SECRET = 'shared-with-the-network';

let desk: Desk;
let network: Network;

beforeEach(async () => {
  desk = await Desk.start();
  network = await desk.createNetwork();
});

afterEach(async () => {
  await desk.stop();
});

async function sign(bytes: string): Promise<void> {
  await desk.json('PATCH', `/networks/${network.id}/access`, {
    signature: { header: 'X-Signature', algorithm: 'hmac-sha256', encoding: 'hex', bytes, secret: SECRET },
  });
}

const hmac = (text: string): string => createHmac('sha256', SECRET).update(text).digest('hex');

interface Sent {
  readonly target?: string;
  readonly body?: string;
  readonly type?: string;
  readonly signed: string;
}

/** @returns the postback as it was parsed */
async function send({ target = '', body, type = 'application/json', signed }: Sent): Promise<Postback> {
  const before = new Set((await desk.postbacks()).map(({ id }) => id));
  const response = await desk.receive(`/postback/${network.key}${target}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'x-signature': hmac(signed), 'content-type': type },
    ...(body === undefined ? {} : { body }),
  });
  expect(response.status).toBe(200);
  await eventually(async () => (await desk.ledger()).postbacks.waiting === 0);
  const sent = (await desk.postbacks()).find(({ id }) => !before.has(id));
  if (sent === undefined) throw new Error('It was not stored.');
  return sent;
}

const codes = ({ problems }: Postback): readonly string[] => problems.map((each) => each.code);

test('the path of a request whose query is signed says nothing, and that it does not is told', async () => {
  await sign('query');
  const query = 'clickid=abcdef12&event=registration';
  expect(await send({ target: `?${query}`, signed: query })).toMatchObject({ event: 'registration' });
  // Caught on its way, and sent again with something else in the path.
  const caught = await send({ target: `/first_deposit?${query}`, signed: query });
  expect(caught).toMatchObject({ clickId: 'abcdef12', event: 'registration' });
  expect(codes(caught)).toEqual(expect.arrayContaining(['not_signed', 'signature_seen']));
});

test('neither query nor path of a request whose body is signed count, and no header says what the body is', async () => {
  await sign('body');
  const body = JSON.stringify({
    clickid: 'abcdef12',
    event: 'registration',
    note: 'a&event=first_deposit&x=',
  });
  const told = await send({ target: '/first_deposit?payout=9999&currency=USD', body, signed: body });
  expect(told).toMatchObject({ clickId: 'abcdef12', event: 'registration', payout: null });
  expect(codes(told)).toContain('not_signed');
  const asForm = await send({ body, type: 'application/x-www-form-urlencoded', signed: body });
  expect(asForm).toMatchObject({ clickId: 'abcdef12', event: 'registration' });
  // The key itself may stand in the query: that is not pointed out.
  const other = JSON.stringify({ clickid: 'abcdef34', event: 'registration' });
  expect(codes(await send({ body: other, signed: other }))).not.toContain('not_signed');
});

test('the body of a request whose address is signed does not count', async () => {
  await sign('target');
  const target = '?clickid=abcdef12&event=registration';
  const told = await send({
    target,
    body: '{"payout":"9999","event":"first_deposit"}',
    signed: `/postback/${network.key}${target}`,
  });
  expect(told).toMatchObject({ event: 'registration', payout: null });
  expect(codes(told)).toContain('not_signed');
});

test('everything counts where address and body are signed, and where nothing is', async () => {
  const target = '/registration?clickid=abcdef12';
  const body = '{"payout":"5","currency":"USD"}';
  expect(await send({ target, body, signed: '' })).toMatchObject({ clickId: 'abcdef12', payout: 5 });
  await sign('target_and_body');
  const told = await send({ target, body, signed: `/postback/${network.key}${target}${body}` });
  expect(told).toMatchObject({ clickId: 'abcdef12', payout: 5 });
  expect(codes(told)).not.toContain('not_signed');
});

test('the same signature told twice is pointed out with the time of the first, however it is spelt', async () => {
  await sign('query');
  const query = 'clickid=abcdef12&event=deposit&payout=5&currency=USD';
  const first = await send({ target: `?${query}`, signed: query });
  expect(codes(first)).not.toContain('signature_seen');
  const response = await desk.receive(`/postback/${network.key}?${query}`, {
    headers: { 'x-signature': `sha256=${hmac(query).toUpperCase()}` },
  });
  expect(response.status).toBe(200);
  await eventually(async () => (await desk.ledger()).postbacks.waiting === 0);
  const [again] = await desk.postbacks();
  expect(again?.problems).toContainEqual(
    expect.objectContaining({ code: 'signature_seen', hint: first.receivedAt }),
  );
});

test('a change of what is signed does not change what is read of older ones', async () => {
  await sign('query');
  const query = 'clickid=abcdef12&event=registration';
  const told = await send({ target: `/first_deposit?${query}`, signed: query });
  await desk.json('PATCH', `/networks/${network.id}/access`, { signature: null });
  await desk.json('PATCH', `/networks/${network.id}`, { answerBody: 'OK', appliesToHistory: true });
  await eventually(async () => {
    const [item] = (await desk.json<{ items: Network[] }>('GET', '/networks')).items;
    return item?.rereading === null;
  });
  expect((await desk.postback(told.id)).event).toBe('registration');
});
