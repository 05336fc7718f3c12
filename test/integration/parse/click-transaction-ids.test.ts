/** Networks whose transaction id is that of the click: a second deposit of the click is no copy of the first. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Desk } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.start();
});
afterAll(async () => {
  await desk.stop();
});

test.each([
  ['tune', '/deposit?clickid=CLICK&currency=USD&txid=1027c887059b47bc69c699f45466b9&payout='],
  ['tune', '/deposit?clickid=CLICK&currency=USD&transaction_id=1027c887059b47bc69c699f45466b9&payout='],
  ['supreme-media', '?clickid=CLICK&event=deposit&txid=8fa2c1&payout='],
  ['everflow', '/deposit?clickid=CLICK&transaction_id=77aa20&payout='],
])('%s %s: both deposits of a click count', async (preset, query) => {
  const network = await desk.createNetwork({ name: `${preset} ${query}`, preset });
  const click = `click${network.id}`;
  const before = (await desk.postbacks()).length;
  for (const payout of ['20', '50'])
    await desk.receive(`/postback/${network.key}${query.replace('CLICK', click)}${payout}`);
  const [second] = await eventually(async () => {
    const all = await desk.postbacks();
    return all.length === before + 2 ? all : null;
  });
  expect(second?.transactionId).toBeNull();
  expect(second?.problems.map(({ code }) => code)).toContain('transaction_of_click');
  expect(second?.relation?.kind).toBe('first');
});

test('another parameter that the person reads as the transaction id does tell them apart', async () => {
  const network = await desk.createNetwork({ name: 'Order numbers', preset: 'tune' });
  const { fields } = network.mapping;
  await desk.json('PATCH', `/networks/${network.id}`, {
    mapping: { ...network.mapping, fields: { ...fields, transactionId: ['order'] } },
  });
  const before = (await desk.postbacks()).length;
  await desk.receive(`/postback/${network.key}/deposit?clickid=order000001&order=A-1&payout=5&currency=USD`);
  const [postback] = await eventually(async () => {
    const all = await desk.postbacks();
    return all.length > before ? all : null;
  });
  expect(postback?.transactionId).toBe('A-1');
});
