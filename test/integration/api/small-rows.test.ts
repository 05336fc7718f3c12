/** What a stranger sends does not make the lists and the live changes heavy; by itself it is shown whole. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Desk } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { SinkServer } from '../../fixtures/sink-server.ts';

let desk: Desk;

beforeEach(async () => {
  desk = await Desk.start();
});

afterEach(async () => {
  await desk.stop();
});

/** The first live change of a type, as it comes over the wire. */
async function nextChange(type: string, act: () => Promise<unknown>): Promise<string> {
  const response = await desk.call('GET', '/live');
  if (response.body === null) throw new Error('no body');
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  await act();
  for (;;) {
    const found = text
      .split('\n')
      .find((line) => line.startsWith('data:') && line.includes(`"type":"${type}"`));
    if (found !== undefined) {
      await reader.cancel();
      return found;
    }
    const { value, done } = await reader.read();
    if (done) throw new Error('The stream ended.');
    text += value;
  }
}

test('ids of a kilobyte and a thousand broken fields: 2 KB in lists and live changes, everything by itself', async () => {
  const sink = await SinkServer.start();
  await desk.createDestination({
    name: 'App Craft',
    preset: 'app-craft',
    request: { url: `${sink.url}/pb?id={clickid}&e={event}` },
  });
  const network = await desk.createNetwork();
  const clickId = '中'.repeat(1_000);
  const body = `clickid=${encodeURIComponent(clickId)}&event=reg&txid=${'t'.repeat(1_000)}&${'%zz=%zz&'.repeat(900)}`;
  const send = () =>
    desk.receive(`/postback/${network.key}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body,
    });
  expect((await nextChange('postback', send)).length).toBeLessThan(2_500);
  const row = await eventually(async () =>
    (await desk.postbacks()).find(({ deliveries }) => deliveries.length > 0),
  );
  expect(Buffer.byteLength(JSON.stringify({ ...row, deliveries: [] }))).toBeLessThanOrEqual(2_048);
  expect(row.clickId).toMatch(/^中{80,}…$/);
  const detail = await desk.postback(row.id);
  expect(detail).toMatchObject({ clickId, transactionId: 't'.repeat(1_000) });
  expect(detail.problems.filter(({ code }) => code === 'bad_encoding').map(({ count }) => count)).toEqual([
    900, 900, 900,
  ]);
  const [delivery] = await desk.deliveries();
  expect(Buffer.byteLength(JSON.stringify(delivery))).toBeLessThan(2_048);
  expect((await sink.waitForCount(1))[0]?.url).toContain(encodeURIComponent(clickId));
  await sink.close();
});
