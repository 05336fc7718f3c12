import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MissingPreview, ReportDetail } from '../../../shared/contract/report-views.ts';
import type { Network } from '../../../shared/contract/networks.ts';
import { Desk, temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { compareReport, inspect, rowsOf, uploadReport } from '../../fixtures/send-report.ts';
import { SinkServer } from '../../fixtures/sink-server.ts';

let desk: Desk;
let folder: string;
let network: Network;

beforeEach(async () => {
  folder = temporaryFolder();
  desk = await Desk.start({ folder });
  network = await desk.createNetwork();
});

afterEach(async () => {
  await desk.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function receive(...queries: readonly string[]): Promise<void> {
  for (const query of queries) await desk.receive(`/postback/${network.key}?${query}`);
  await eventually(async () => {
    const { postbacks } = await desk.ledger();
    return postbacks.total >= queries.length && postbacks.total === postbacks.understood ? true : null;
  });
}

/** As a cabinet shows it, in the network's zone. */
function today(zone: string): string {
  const [year = '', month = '', day = ''] = new Intl.DateTimeFormat('sv-SE', { timeZone: zone })
    .format(Date.now())
    .split('-');
  return `${day}.${month}.${year}`;
}

const HEAD = 'Click ID;Goal;Status;Payout;Currency;Transaction ID;Date\r\n';
const lines = (...rows: readonly string[]): string =>
  HEAD + rows.map((row) => `${row};${today('Europe/Kyiv')}\r\n`).join('');
const KYIV = { zone: 'Europe/Kyiv' };

test('a report is matched row by row: missing, extra, paid otherwise, rated otherwise, each day in the network’s zone', async () => {
  await receive(
    'clickid=aaaa1111&event=ftd&status=approved&payout=60&currency=USD&txid=t1',
    'clickid=bbbb2222&event=ftd&status=approved&payout=60&currency=USD&txid=t2',
    'clickid=cccc3333&event=ftd&status=approved&payout=60&currency=USD&txid=t3',
    'clickid=dddd4444&event=ftd&status=approved&payout=60&currency=USD&txid=t4',
    'clickid=eeee5555&event=reg',
  );
  const report = await compareReport(
    desk,
    network.id,
    lines(
      'aaaa1111;ftd;approved;60,00;USD;t1',
      'bbbb2222;ftd;approved;55,50;USD;t2',
      'cccc3333;ftd;rejected;60;USD;t3',
      'ffff6666;ftd;approved;60;USD;t6',
      'aaaa1111;ftd;approved;60,00;USD;t1',
      ';ftd;approved;60;USD;t7',
    ),
    KYIV,
  );
  expect(report.counts).toMatchObject({
    rows: 6,
    theirs: 4,
    ours: 4,
    matched: 3,
    missing: 1,
    extra: 1,
    otherPayout: 1,
    otherStatus: 1,
    repeated: 1,
    unread: 1,
    severity: 'red',
  });
  // The registration is no difference: the report has no registrations at all.
  expect((await rowsOf(desk, report.id, 'extra')).map(({ clickId }) => clickId)).toEqual(['dddd4444']);
  expect(await rowsOf(desk, report.id, 'payout')).toMatchObject([
    { clickId: 'bbbb2222', line: 3, theirs: { payout: 55.5 }, ours: { payout: 60, currency: 'USD' } },
  ]);
  expect(await rowsOf(desk, report.id, 'unread')).toMatchObject([{ unread: 'no_click_id', line: 7 }]);
  expect(report.days).toHaveLength(1);
  expect(report.days[0]).toMatchObject({ theirs: 4, ours: 4, missing: 1, extra: 1 });
});

test('the next report shows what the network changed, and is read as the one before was confirmed', async () => {
  await receive('clickid=aaaa1111&event=ftd&status=approved&payout=60&currency=USD');
  const first = await compareReport(
    desk,
    network.id,
    lines('aaaa1111;ftd;okay;60;USD;t1', 'bbbb2222;ftd;okay;60;USD;t2', 'cccc3333;ftd;okay;60;USD;t3'),
    { ...KYIV, statuses: { okay: 'approved' } },
  );
  expect(first).toMatchObject({ beforeId: null, counts: { fresh: 0, changed: 0, gone: 0 } });
  const again = lines(
    'aaaa1111;ftd;okay;0;USD;t1',
    'bbbb2222;ftd;trash;60;USD;t2',
    'dddd4444;ftd;okay;60;USD;t4',
  );
  const { id } = await uploadReport(desk, network.id, Buffer.from(again));
  expect((await inspect(desk, id)).mapping).toMatchObject({ ...KYIV, statuses: { okay: 'approved' } });
  const second = await compareReport(desk, network.id, again);
  expect(second).toMatchObject({
    beforeId: first.id,
    counts: { fresh: 1, changed: 1, toZero: 1, gone: 1, theirs: 3 },
  });
  const changes = (await rowsOf(desk, second.id, 'changed')).map((row) => [row.clickId, row.change]);
  expect(changes).toEqual([
    ['aaaa1111', 'to_zero'],
    ['bbbb2222', 'changed'],
    ['dddd4444', 'new'],
    ['cccc3333', 'gone'],
  ]);
});

test('the missing are looked at, created once and forwarded; rejected ones are not, and a second time creates nothing', async () => {
  const sink = await SinkServer.start();
  await desk.createDestination({
    name: 'App',
    request: { url: `${sink.url}/app?id={clickid}&p={payout}` },
    events: { first_deposit: 'ftd' },
  });
  const report = await compareReport(
    desk,
    network.id,
    lines(
      'aaaa1111;ftd;approved;60;USD;t1',
      'bbbb2222;ftd;rejected;60;USD;t2',
      'cccc3333;ftd;approved;1,5;USD;t3',
    ),
    KYIV,
  );
  const look = await desk.json<MissingPreview>('POST', `/reports/${report.id}/missing/preview`);
  expect(look).toMatchObject({
    count: 2,
    left: 1,
    sums: [{ currency: 'USD', isOnHold: false, payout: 61.5, count: 2 }],
    example: { row: { clickId: 'aaaa1111' }, preview: { deliveries: [{ outcome: 'sent' }] } },
  });
  expect(await desk.postbacks()).toHaveLength(0);
  const create = async (): Promise<ReportDetail> => {
    await desk.json('POST', `/reports/${report.id}/missing`, { why: 'from the report' });
    return eventually(async () => {
      const now = await desk.json<ReportDetail>('GET', `/reports/${report.id}`);
      return now.creating === null ? now : null;
    });
  };
  expect((await create()).counts).toMatchObject({ missing: 3, created: 2 });
  expect((await create()).counts).toMatchObject({ created: 2 });
  const postbacks = await desk.postbacks();
  expect(postbacks.map(({ clickId, byHand }) => [clickId, byHand?.kind, byHand?.why])).toEqual([
    ['cccc3333', 'added', 'from the report'],
    ['aaaa1111', 'added', 'from the report'],
  ]);
  await eventually(async () => ((await desk.ledger()).deliveries.delivered === 2 ? true : null), 15_000);
  expect(sink.requests.map(({ url }) => url).toSorted()).toEqual([
    '/app?id=aaaa1111&p=60',
    '/app?id=cccc3333&p=1.5',
  ]);
  await sink.close();
});

test('hostile files are said in their line and cost nothing else, and a stop in the midst begins anew', async () => {
  const binary = Buffer.concat([Buffer.from(HEAD), Buffer.alloc(70_000)]);
  const { id } = await uploadReport(desk, network.id, binary);
  expect(await inspect(desk, id)).toMatchObject({ isBinary: true });
  const broken = await compareReport(
    desk,
    network.id,
    `${lines('aaaa1111;ftd;approved;60;USD;t1')}"open;${'x'.repeat(300)}`,
  );
  expect(broken).toMatchObject({ state: 'failed', problem: { code: 'quote_not_closed', line: 3 } });
  const long = await compareReport(
    desk,
    network.id,
    `${lines('aaaa1111;ftd;approved;60;USD;t1')}${'y'.repeat(400_000)}`,
  );
  expect(long).toMatchObject({ state: 'failed', problem: { code: 'record_too_long', line: 3 } });
  const formula = await compareReport(desk, network.id, lines('@cmd|calc!A1;ftd;approved;60;USD;t1'), KYIV);
  expect(await rowsOf(desk, formula.id, 'missing')).toMatchObject([{ clickId: '@cmd|calc!A1' }]);

  const many = lines(
    ...Array.from({ length: 1_200 }, (_, at) => `click${at + 10_000};ftd;approved;60;USD;n${at}`),
  );
  const { id: cut } = await uploadReport(desk, network.id, Buffer.from(many));
  const { mapping } = await inspect(desk, cut);
  await desk.json('POST', `/reports/${cut}/run`, { mapping: { ...mapping, ...KYIV } });
  await desk.stop();
  desk = await Desk.start({ folder });
  const done = await eventually(async () => {
    const report = await desk.json<ReportDetail>('GET', `/reports/${cut}`);
    return report.state === 'done' || report.state === 'failed' ? report : null;
  }, 60_000);
  expect(done.counts).toMatchObject({ rows: 1_200, missing: 1_200 });
  await desk.json('DELETE', `/reports/${cut}`);
  expect((await desk.call('GET', `/reports/${cut}`)).status).toBe(404);
});
