/** `GET /support-report` of a desk that has postbacks and secrets, and `GET /under-way`. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Desk } from '../../fixtures/desk.ts';

const CLICK_ID = 'clk-7f3a99e1-secret';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.start();
});
afterEach(async () => {
  await desk.stop();
});

test('it has versions, states and counts, and neither key, click id, name nor folder', async () => {
  const { key } = await desk.createNetwork();
  await (await desk.receive(`/postback/${key}?clickid=${CLICK_ID}&event=reg`)).text();
  const { text } = await desk.json<{ text: string }>('GET', '/support-report');
  expect(text).toMatch(/^Postback Desk \d/);
  expect(text).toContain(`Node ${process.versions.node}`);
  expect(text).toContain('networks: 1');
  expect(text).toContain('No errors in the logs');
  const info = await desk.json<{ dataDir: string; receiverUrl: string }>('GET', '/info');
  for (const secret of [key, CLICK_ID, info.dataDir, info.receiverUrl]) expect(text).not.toContain(secret);
});

test('nothing is under way where nothing is sent', async () => {
  expect(await desk.json('GET', '/under-way')).toEqual({ deliveries: 0 });
});
