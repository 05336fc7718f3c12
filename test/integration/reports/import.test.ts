import { rmSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import type { ImportView } from '../../../shared/contract/imports.ts';
import type { Network } from '../../../shared/contract/networks.ts';
import { Desk, temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { SinkServer } from '../../fixtures/sink-server.ts';

const ends: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

async function startDesk(): Promise<{
  readonly desk: Desk;
  readonly network: Network;
  readonly sink: SinkServer;
}> {
  const folder = temporaryFolder();
  const desk = await Desk.start({ folder });
  const sink = await SinkServer.start();
  ends.push(async () => {
    await desk.stop();
    await sink.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const network = await desk.createNetwork();
  await desk.createDestination({
    name: 'App',
    request: { url: `${sink.url}/app?id={clickid}` },
    events: { first_deposit: 'ftd', registration: 'reg' },
  });
  return { desk, network, sink };
}

async function exported(): Promise<string> {
  const { desk, network } = await startDesk();
  const queries = [
    'clickid=aaaa1111&event=reg',
    'clickid=aaaa1111&event=ftd&status=pending&payout=60&currency=USD&txid=t1',
    'clickid=aaaa1111&event=ftd&status=approved&payout=60&currency=USD&txid=t1',
    'clickid={clickid}&event=reg',
  ];
  for (const query of queries) await desk.receive(`/postback/${network.key}?${query}`);
  await eventually(async () => ((await desk.ledger()).postbacks.understood === 4 ? true : null));
  const text = await (await desk.call('GET', '/exports/postbacks.jsonl')).text();
  expect(text.split('\n')).toHaveLength(5);
  return text;
}

async function state(desk: Desk, until: string): Promise<ImportView> {
  return eventually(async () => {
    const now = await desk.json<ImportView | null>('GET', '/import');
    return now?.state === until ? now : null;
  });
}

async function look(desk: Desk, file: Buffer | string): Promise<ImportView> {
  const bytes = Buffer.from(file);
  await desk.json('POST', '/import', { name: 'other-desk.jsonl', bytes: bytes.length });
  const step = 300_000;
  for (let offset = 0; offset < bytes.length; offset += step) {
    const data = bytes.subarray(offset, offset + step).toString('base64');
    await desk.json('POST', '/import/parts', { offset, data });
  }
  return state(desk, 'checked');
}

test('what another desk exported comes in once, after a look, marked, and is forwarded to nobody', async () => {
  const file = await exported();
  const { desk, sink } = await startDesk();
  expect((await look(desk, file)).counts).toMatchObject({ lines: 4, fresh: 4, known: 0, bad: 0 });
  expect(await desk.postbacks()).toHaveLength(0);
  await desk.json('POST', '/import/run');
  expect((await state(desk, 'done')).counts).toMatchObject({ fresh: 4, known: 0 });
  const postbacks = await desk.postbacks();
  expect(postbacks.map(({ event, status, isHeld, byHand }) => [event, status, isHeld, byHand?.kind])).toEqual(
    [
      ['registration', null, true, 'imported'],
      ['first_deposit', 'approved', false, 'imported'],
      ['first_deposit', 'pending', false, 'imported'],
      ['registration', null, false, 'imported'],
    ],
  );
  expect(postbacks[1]?.relation).toMatchObject({
    kind: 'change',
    status: { from: 'pending', to: 'approved' },
  });
  // Found by any word of the raw request, though they stand before what is indexed.
  await eventually(async () => ((await desk.postbacks('q=aaaa1111')).length === 3 ? true : null));
  const again = await look(desk, file);
  expect(again.counts).toMatchObject({ fresh: 0, known: 4 });
  await desk.json('POST', '/import/run');
  await state(desk, 'done');
  expect(await desk.postbacks()).toHaveLength(4);
  expect(sink.requests).toHaveLength(0);
  expect((await desk.ledger()).deliveries.planned).toBe(0);
});

test('bad lines are told with their numbers and stop nothing; what is of another network is named', async () => {
  const file = await exported();
  const [line = ''] = file.split('\n');
  const other = { ...JSON.parse(line), network: 'Somebody else' };
  const hostile = Buffer.concat([
    Buffer.from(`{"id":\n${'['.repeat(100_000)}\n\0\0\0\n`),
    Buffer.from(`{"x":"${'y'.repeat(5_000_000)}"}\n`),
    Buffer.from([0xff, 0xfe, 0x41, 0x0a]),
    Buffer.from(`${JSON.stringify({ ...other, id: 'ffffffff-ffff-7fff-8fff-ffffffffffff' })}\n`),
    Buffer.from(`${JSON.stringify({ ...other, payout: '1e999' })}\n\n${JSON.stringify(other)}\n`),
    Buffer.from(file.trimEnd()),
  ]);
  const { desk } = await startDesk();
  const looked = await look(desk, hostile);
  expect(looked.counts).toMatchObject({
    fresh: 4,
    bad: 7,
    unknownNetworks: [{ name: 'Somebody else', count: 1 }],
  });
  expect(looked.counts.faults.map(({ line: at, fault }) => [at, fault])).toEqual([
    [1, 'not_json'],
    [2, 'not_json'],
    [3, 'not_json'],
    [4, 'too_long'],
    [5, 'not_utf8'],
    [6, 'wrong_id'],
    [7, 'not_export'],
  ]);
  await desk.json('POST', '/import/cancel');
  expect((await desk.call('POST', '/import/run')).status).toBe(409);
  expect(await desk.postbacks()).toHaveLength(0);
});
