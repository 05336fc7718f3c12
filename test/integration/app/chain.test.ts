import { afterEach, beforeEach, expect, test } from 'vitest';
import { Desk } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { SinkServer } from '../../fixtures/sink-server.ts';

let desk: Desk;
let sink: SinkServer;

beforeEach(async () => {
  desk = await Desk.start();
  sink = await SinkServer.start();
});

afterEach(async () => {
  const ledger = await desk.ledger();
  await desk.stop();
  await sink.close();
  expect(ledger.isBalanced).toBe(true);
});

const appCraft = (url: string): Record<string, unknown> => ({
  name: 'App Craft',
  preset: 'app-craft',
  request: { url: `${url}/pb?id={clickid}&e={event}&sum={payout}&cur={currency}&x={param.sub2}` },
});

test('a postback is stored, understood and forwarded once, with the exact request', async () => {
  const network = await desk.createNetwork({ name: '1win' });
  await desk.createDestination(appCraft(sink.url));

  const response = await desk.receive(
    `/postback/${network.key}?clickid=00aBc%26%2Bz&event=FTD&payout=60.50&currency=usd&txid=t1&sub2=a/b`,
  );
  expect(response.status).toBe(200);
  expect(await response.text()).toBe('OK');

  const [request] = await sink.waitForCount(1);
  expect(request?.method).toBe('GET');
  expect(request?.url).toBe('/pb?id=00aBc%26%2Bz&e=dep&sum=60.5&cur=USD&x=a%2Fb');

  const delivered = await eventually(async () => (await desk.deliveries('state=delivered'))[0]);
  const [postback] = await desk.postbacks();
  expect(postback).toMatchObject({
    networkId: network.id,
    clickId: '00aBc&+z',
    event: 'first_deposit',
    eventWord: 'FTD',
    payout: 60.5,
    currency: 'USD',
    transactionId: 't1',
    problems: [],
    duplicateOf: null,
    test: false,
  });
  expect(delivered).toMatchObject({ postbackId: postback?.id, clickId: '00aBc&+z', attemptCount: 1 });
  expect(sink.requests).toHaveLength(1);
});

test('form and JSON bodies are read like a query', async () => {
  const network = await desk.createNetwork();
  await desk.receive(`/postback/${network.key}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'clickid=form1&event=reg',
  });
  await desk.receive(`/postback/${network.key}/registration`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ clickid: 'json1', data: { payout: 5 } }),
  });
  const postbacks = await eventually(async () => {
    const all = await desk.postbacks();
    return all.length === 2 ? all : null;
  });
  expect(postbacks.map((each) => [each.clickId, each.event])).toEqual([
    ['json1', 'registration'],
    ['form1', 'registration'],
  ]);
});

test('the raw request is kept byte for byte', async () => {
  const network = await desk.createNetwork();
  const body = Buffer.from([0x7b, 0x00, 0xff, 0x0d, 0x0a, 0x22]);
  await desk.receive(`/postback?key=${network.key}&clickid=%zz%00&Event=Reg`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'X-Odd-Case': 'Kept' },
    body,
  });
  const [item] = await eventually(async () => {
    const all = await desk.postbacks();
    return all.length === 1 ? all : null;
  });
  const detail = await desk.postback(item?.id ?? '');
  expect(Buffer.from(detail.raw.bodyBase64, 'base64')).toEqual(body);
  expect(detail.raw.target).toBe(`/postback?key=${network.key}&clickid=%zz%00&Event=Reg`);
  expect(detail.problems.map((each) => each.code)).toEqual(
    expect.arrayContaining(['bad_encoding', 'body_not_json']),
  );
});

test('a postback without a key is held until the person allows keyless ones for a network', async () => {
  await desk.createDestination(appCraft(sink.url));
  const network = await desk.createNetwork({ name: 'Late' });
  const response = await desk.receive('/postback?clickid=123456&event=registration');
  expect([response.status, await response.text()]).toEqual([200, 'OK']);

  const held = await eventually(async () => (await desk.postbacks())[0]);
  expect(held).toMatchObject({ isHeld: true, networkId: null, clickId: '123456', deliveries: [] });
  expect(held.problems.map((each) => each.code)).toEqual(['no_key', 'click_id_is_test']);
  expect(await desk.deliveries()).toEqual([]);

  await desk.json('PATCH', `/networks/${network.id}`, { acceptsKeyless: true });
  const [request] = await sink.waitForCount(1);
  expect(request?.url).toBe('/pb?id=123456&e=reg&sum=&cur=&x=');
  const released = await eventually(async () => (await desk.postbacks('q=is:held')).length === 0);
  expect(released).toBe(true);
  expect(
    (await desk.json<{ items: { id: string; postbackCount: number }[] }>('GET', '/networks')).items[0],
  ).toMatchObject({
    id: network.id,
    postbackCount: 1,
  });
});

test('two networks cannot both take keyless postbacks', async () => {
  await desk.createNetwork({ name: 'First', acceptsKeyless: true });
  const response = await desk.call('POST', '/networks', { name: 'Second', acceptsKeyless: true });
  expect(response.status).toBe(409);
  expect(await response.text()).toContain('First');
});

test('a wrong key gets 404, is stored nowhere but in the refused list, with the key masked', async () => {
  await desk.createNetwork();
  const response = await desk.receive('/postback/not-a-key-of-anybody?clickid=1&event=reg');
  expect(response.status).toBe(404);
  const refused = await eventually(async () => (await desk.refused())[0]);
  expect(refused).toMatchObject({
    reason: 'wrong_key',
    statusCode: 404,
    target: '/postback/not-…?clickid=1&event=reg',
  });
  expect((await desk.ledger()).postbacks.total).toBe(0);
});

test('a removed network is refused and its postbacks stay', async () => {
  const network = await desk.createNetwork({ name: 'Gone' });
  await desk.receive(`/postback/${network.key}?clickid=1&event=reg`);
  await eventually(async () => (await desk.postbacks())[0]);
  await desk.json('DELETE', `/networks/${network.id}`);
  expect((await desk.receive(`/postback/${network.key}?clickid=2&event=reg`)).status).toBe(404);
  expect((await desk.postbacks())[0]).toMatchObject({ clickId: '1', networkName: 'Gone' });
});

test('a repeat is answered 200, shown as a duplicate and forwarded once', async () => {
  const network = await desk.createNetwork();
  await desk.createDestination(appCraft(sink.url));
  for (let copy = 0; copy < 3; copy += 1) {
    expect((await desk.receive(`/postback/${network.key}?clickid=9&event=reg`)).status).toBe(200);
  }
  const all = await eventually(async () => {
    const page = await desk.postbacks();
    return page.length === 3 ? page : null;
  });
  const first = all.at(-1)?.id;
  expect(all.map((each) => each.duplicateOf)).toEqual([first, first, null]);
  await sink.waitForCount(1);
  expect((await desk.deliveries()).length).toBe(1);
});

test('two deposits of other amounts without a transaction id are two, the same amount at once is one', async () => {
  const network = await desk.createNetwork();
  await desk.createDestination({ ...appCraft(sink.url), events: { deposit: 'dep' } });
  for (const payout of ['10', '10', '20']) {
    await desk.receive(`/postback/${network.key}?clickid=9&event=dep&payout=${payout}&currency=EUR`);
  }
  const requests = await sink.waitForCount(2);
  expect(requests.map((each) => each.url).toSorted()).toEqual([
    '/pb?id=9&e=dep&sum=10&cur=EUR&x=',
    '/pb?id=9&e=dep&sum=20&cur=EUR&x=',
  ]);
});

test('a status change moves the conversion and fires nothing again; a rejected one never goes out', async () => {
  const network = await desk.createNetwork();
  await desk.createDestination(appCraft(sink.url));
  await desk.receive(`/postback/${network.key}?clickid=a&event=ftd&txid=1&status=pending`);
  await desk.receive(`/postback/${network.key}?clickid=a&event=ftd&txid=1&status=approved`);
  await desk.receive(`/postback/${network.key}?clickid=b&event=ftd&txid=2&status=rejected`);
  const skipped = await eventually(async () => (await desk.deliveries('state=skipped'))[0]);
  expect(skipped).toMatchObject({ clickId: 'b', reason: 'status_rejected' });
  await sink.waitForCount(1);
  await eventually(async () => (await desk.ledger()).deliveries.delivered === 1);
  expect(sink.requests).toHaveLength(1);
  expect((await desk.postbacks('q=status:approved'))[0]?.duplicateOf).toBeNull();
});

test('an unfilled click id macro is held back with the fix in words', async () => {
  const network = await desk.createNetwork();
  await desk.createDestination(appCraft(sink.url));
  await desk.receive(`/postback/${network.key}?clickid={clickid}&event=reg&payout={payout}`);
  const held = await eventually(async () => (await desk.postbacks())[0]);
  expect(held.isHeld).toBe(true);
  expect(held.problems.map((each) => [each.code, each.severity])).toEqual([
    ['click_id_is_macro', 'fatal'],
    ['macro_unreplaced', 'warning'],
  ]);
  expect(held.problems[0]?.message).toContain('{clickid}');
  expect(await desk.deliveries()).toEqual([]);
});

test('teaching a network a new word releases what was held because of it', async () => {
  const network = await desk.createNetwork();
  await desk.createDestination(appCraft(sink.url));
  await desk.receive(`/postback/${network.key}?clickid=7&event=Prima`);
  await eventually(async () => (await desk.postbacks('q=problem:event_unknown'))[0]);
  await desk.json('PATCH', `/networks/${network.id}`, {
    mapping: { ...network.mapping, events: { ...network.mapping.events, prima: 'first_deposit' } },
  });
  const [request] = await sink.waitForCount(1);
  expect(request?.url).toContain('id=7&e=dep');
});

test('a network answers with its own text', async () => {
  const network = await desk.createNetwork({ name: 'Terra', answerBody: 'return=OK' });
  const response = await desk.receive(`/postback/${network.key}?clickid=1&event=reg`);
  expect(await response.text()).toBe('return=OK');
});
