import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Network } from '../../../shared/contract/networks.ts';
import type { MissingPreview, ReportDetail } from '../../../shared/contract/report-views.ts';
import { Desk, temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { compareReport } from '../../fixtures/send-report.ts';
import { SinkServer } from '../../fixtures/sink-server.ts';

let desk: Desk;
let folder: string;
let network: Network;
let sink: SinkServer;

beforeEach(async () => {
  folder = temporaryFolder();
  desk = await Desk.start({ folder });
  network = await desk.createNetwork();
  sink = await SinkServer.start();
  await desk.createDestination({
    name: 'App',
    request: { url: `${sink.url}/app?id={clickid}&e={event}` },
    events: { first_deposit: 'ftd', registration: 'reg', deposit: 'dep' },
  });
});

afterEach(async () => {
  await desk.stop();
  await sink.close();
  rmSync(folder, { recursive: true, force: true });
});

const FILE =
  'Click ID;Goal;Status;Payout;Currency;Transaction ID;Created at\r\n' +
  'old1aaaa;ftd;pending;60,00;USD;t1;2026-03-01 10:00:00\r\n' +
  'old2bbbb;ftd;rejected;60,00;USD;t2;2026-03-02 10:00:00\r\n' +
  'old3cccc;reg;;;;;2026-03-03 10:00:00\r\n';

async function importOld(): Promise<ReportDetail> {
  const report = await compareReport(desk, network.id, FILE, { zone: 'Europe/Kyiv' });
  await desk.json('POST', `/reports/${report.id}/missing`, { way: 'import' });
  return eventually(async () => {
    const now = await desk.json<ReportDetail>('GET', `/reports/${report.id}`);
    return now.creating === null ? now : null;
  });
}

test('old conversions come in at their own time, marked, are forwarded to nobody, and a second time bring nothing', async () => {
  const report = await compareReport(desk, network.id, FILE, { zone: 'Europe/Kyiv' });
  const look = await desk.json<MissingPreview>('POST', `/reports/${report.id}/missing/preview`, {
    way: 'import',
  });
  expect(look).toMatchObject({ count: 3, left: 0, example: { preview: null } });
  expect(await desk.postbacks()).toHaveLength(0);
  expect((await importOld()).counts).toMatchObject({ created: 3 });
  const postbacks = await desk.postbacks();
  expect(
    postbacks.map(({ clickId, status, byHand, receivedAt }) => [clickId, status, byHand?.kind, receivedAt]),
  ).toEqual([
    ['old3cccc', null, 'imported', '2026-03-03T08:00:00.000Z'],
    ['old2bbbb', 'rejected', 'imported', '2026-03-02T08:00:00.000Z'],
    ['old1aaaa', 'pending', 'imported', '2026-03-01T08:00:00.000Z'],
  ]);
  const again = await importOld();
  expect(again.counts).toMatchObject({ matched: 3, missing: 0, created: 0 });
  expect(await desk.postbacks()).toHaveLength(3);
  expect(sink.requests).toHaveLength(0);
  const { deliveries } = await desk.ledger();
  expect(deliveries.planned).toBe(0);
});

test('a later postback of the network joins the old conversion and moves its status', async () => {
  await importOld();
  await desk.receive(
    `/postback/${network.key}?clickid=old1aaaa&event=ftd&status=approved&payout=60&currency=USD&txid=t1`,
  );
  const newest = await eventually(async () => {
    const [first] = await desk.postbacks();
    return first?.byHand === null && first.relation !== null ? first : null;
  });
  expect(newest).toMatchObject({
    relation: { kind: 'change', status: { from: 'pending', to: 'approved' } },
  });
});
