import { afterEach, expect, test } from 'vitest';
import type { Summary } from '../../../shared/contract/desk.ts';
import type { Network } from '../../../shared/contract/networks.ts';
import type { SentTestPostback } from '../../../shared/contract/test-postback.ts';
import { Desk } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { SinkServer } from '../../fixtures/sink-server.ts';

const open: { close(): Promise<void> }[] = [];

afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

async function startDesk(): Promise<Desk> {
  const desk = await Desk.start();
  open.push({ close: () => desk.stop() });
  return desk;
}

function sendTest(desk: Desk, network: Network): Promise<SentTestPostback> {
  return desk.json('POST', `/networks/${network.id}/test-postback`);
}

test('a test postback goes through the receiver, is marked, and counts nowhere', async () => {
  const desk = await startDesk();
  const sink = await SinkServer.start();
  open.push(sink);
  await desk.createDestination({
    name: 'App Craft',
    preset: 'app-craft',
    request: { url: `${sink.url}/pb?id={clickid}` },
  });
  const network = await desk.createNetwork({ name: '1win', preset: '1win' });

  const sent = await sendTest(desk, network);
  expect(sent).toMatchObject({ statusCode: 200, isPublic: false, event: 'first_deposit' });
  const postback = await eventually(async () => (await desk.postbacks(`q=click:${sent.clickId}`))[0]);
  expect(postback).toMatchObject({ test: true, networkId: network.id, event: 'first_deposit' });
  expect(postback.deliveries).toEqual([]);
  expect(sink.requests).toEqual([]);

  const summary = await desk.json<Summary>('GET', '/summary');
  expect(summary).toMatchObject({ earned: [], firstDeposits: 0 });
  const [after] = (await desk.json<{ items: Network[] }>('GET', '/networks')).items;
  expect(after).toMatchObject({ postbackCount: 0, lastHeardAt: null });
});

test('whoever saw the mark of a test cannot make a real postback a test by it', async () => {
  const desk = await startDesk();
  const network = await desk.createNetwork({ name: 'Casino' });
  const sent = await sendTest(desk, network);
  const own = await eventually(async () => (await desk.postbacks(`q=click:${sent.clickId}`))[0]);
  const { raw } = await desk.postback(own.id);
  const mark = raw.headers.find(([name]) => name.toLowerCase() === 'x-postback-desk-test')?.[1];
  expect(mark).toMatch(/^[\w-]{32}$/);

  const path = `/postback/${network.key}?clickid=real-1&event=ftd&payout=50&currency=USD`;
  await desk.receive(path, { headers: { 'x-postback-desk-test': String(mark) } });
  const real = await eventually(async () => (await desk.postbacks('q=click:real-1'))[0]);
  expect(real.test).toBe(false);
});
