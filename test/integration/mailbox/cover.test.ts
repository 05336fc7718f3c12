/** What a mailbox received while the computer was away is no loss; what it did not receive is, and says why. */
import { rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Mailbox } from '../../../electron/mailbox/mailbox.ts';
import { systemClocks } from '../../../electron/platform/system-clocks.ts';
import type { OutagesView } from '../../../shared/contract/outages.ts';
import { Desk, temporaryFolder } from '../../fixtures/desk.ts';
import { type DeskApi, eventually } from '../../fixtures/desk-api.ts';
import { LocaltunnelServer } from '../../fixtures/localtunnel-server.ts';
import { mailboxOf, openMailbox, pair, rulesAreThere } from '../../fixtures/mailbox.ts';
import { SinkServer } from '../../fixtures/sink-server.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

let folder: string;
let tunnel: LocaltunnelServer;
let sink: SinkServer;
let closers: (() => Promise<unknown>)[];
/** So much later it is than on the test's own clock, for everybody. */
let laterMs: number;
const clocks = {
  ...systemClocks,
  now: () => systemClocks.now() + laterMs,
  uptimeMs: () => systemClocks.uptimeMs() + laterMs,
  elapsed: () => systemClocks.elapsed() + laterMs,
};
beforeEach(async () => {
  folder = temporaryFolder();
  laterMs = 0;
  closers = [];
  tunnel = await LocaltunnelServer.start();
  sink = await SinkServer.start();
  sink.respondAlways({ kind: 'answer', status: 200 });
});
afterEach(async () => {
  for (const close of closers.toReversed()) await close();
  await tunnel.stop();
  await sink.close();
  rmSync(folder, { recursive: true, force: true });
});

async function openDesk(): Promise<Desk> {
  const desk = await Desk.start({ folder, clocks, isTunnelAllowed: true });
  closers.push(async () => desk.stop().catch(() => undefined));
  return desk;
}

async function openBox(over: Parameters<typeof openMailbox>[1] = {}): Promise<Mailbox> {
  const mailbox = await openMailbox(folder, over, { clocks });
  closers.push(async () => mailbox.stop().catch(() => undefined));
  return mailbox;
}

async function receiving(desk: DeskApi): Promise<OutagesView> {
  return eventually(async () => {
    const view = await outagesOf(desk);
    return view.receivingSince === null ? null : view;
  }, 30_000);
}

async function outagesOf(desk: DeskApi): Promise<OutagesView> {
  return desk.json<OutagesView>('GET', '/outages');
}

/** A desk with a tunnel, and a mailbox that its one network sends to. */
async function pairedDesk(mailbox: Mailbox): Promise<{ readonly desk: Desk; readonly key: string }> {
  const desk = await openDesk();
  await desk.json('POST', '/tunnel/start', { provider: 'localtunnel', server: tunnel.url });
  await receiving(desk);
  const { key } = await desk.createNetwork();
  await desk.createDestination({
    name: 'Sink',
    request: { url: `${sink.url}/pb?id={clickid}` },
    events: { registration: 'reg' },
  });
  await pair(desk, mailbox.url, mailbox.pairingCode);
  await rulesAreThere(desk);
  await send(mailbox.url, key, 'first-0');
  await eventually(async () => (await desk.postbacks()).length === 1);
  return { desk, key };
}

async function send(url: string, key: string, id: string): Promise<void> {
  const headers = { connection: 'close' };
  const response = await fetch(`${url}/postback/${key}?clickid=${id}&event=reg`, { headers });
  expect(response.status).toBe(200);
}

/** An alert that a mailbox calls, with the bodies that came. */
async function alertServer(): Promise<{ readonly url: string; readonly told: readonly string[] }> {
  const told: string[] = [];
  const server: Server = createServer((request, response) => {
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => told.push(chunk));
    request.on('end', () => response.end());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  closers.push(async () => {
    server.closeAllConnections();
    server.close();
    return Promise.resolve();
  });
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    told,
  };
}

test('a desk that is away for a week: all is there with its day, once, nothing of it counts as lost, and its owner was told', async () => {
  const alert = await alertServer();
  // So late that the week is over when it is told, however long sending takes.
  const mailbox = await openBox({
    alert: { url: alert.url, backUrl: null, telegram: null, afterMs: 7 * DAY_MS - HOUR_MS },
  });
  const { desk, key } = await pairedDesk(mailbox);
  await desk.stop();
  const sentAtMs = new Map<string, number>();
  for (let day = 0; day < 7; day += 1) {
    // What is older than seven days when the desk is back goes nowhere.
    laterMs = day * DAY_MS + 2 * HOUR_MS;
    for (let index = 0; index < 20; index += 1) {
      const id = `day${day}-${index}`;
      await send(mailbox.url, key, id);
      sentAtMs.set(id, clocks.now());
    }
  }
  laterMs = 7 * DAY_MS;
  await eventually(() => Promise.resolve(alert.told.length > 0), 15_000);
  expect(JSON.parse(alert.told.join(''))).toEqual({ event: 'desk_away', hours: 168, waiting: 140 });

  const again = await openDesk();
  await eventually(async () => (await again.ledger()).deliveries.delivered === 141, 30_000);
  const rows = (
    await again.json<{ items: { clickId: string; receivedAt: string }[] }>('GET', '/postbacks?limit=200')
  ).items;
  expect(rows).toHaveLength(141);
  for (const [id, atMs] of sentAtMs) {
    const row = rows.find(({ clickId }) => clickId === id);
    expect(Math.abs(Date.parse(row?.receivedAt ?? '') - atMs), id).toBeLessThan(2_000);
  }
  const forwarded = sink.requests.map(({ url }) => url);
  expect(new Set(forwarded).size).toBe(forwarded.length);
  expect(forwarded).toHaveLength(141);
  expect(await mailboxOf(again)).toMatchObject({ waiting: 0, restored: null });

  const view = await eventually(async () => {
    const now = await receiving(again);
    return now.gaps.some(({ isCovered }) => isCovered) ? now : null;
  }, 30_000);
  const [covered] = view.gaps.filter(({ isCovered }) => isCovered);
  const lengthMs = Date.parse(covered?.endedAt ?? '') - Date.parse(covered?.beganAt ?? '');
  expect(lengthMs).toBeGreaterThan(7 * DAY_MS - 60_000);
  expect(view.deafWeekMs).toBeLessThan(60_000);
}, 120_000);

test('a mailbox that is gone is an outage of the mailbox while it lasts and afterwards, and is told once it is back', async () => {
  const mailbox = await openBox();
  const { desk } = await pairedDesk(mailbox);
  expect((await outagesOf(desk)).deaf).toBeNull();
  await mailbox.stop();
  const lasting = await eventually(async () => {
    const view = await outagesOf(desk);
    return view.deaf === null ? null : view;
  }, 30_000);
  expect(lasting.deaf?.cause).toBe('mailbox');
  expect(lasting.gaps[0]).toMatchObject({ cause: 'mailbox', endedAt: null, isCovered: false });
  expect(lasting.gaps[0]?.stretches[0]?.detail).toBe('mailbox_unreachable');
  // Shorter than any network minds would be no outage.
  laterMs += 30_000;
  const back = await openBox({ port: Number(new URL(mailbox.url).port) });
  const over = await receiving(desk);
  // A tunnel on a busy computer may have had one of its own since.
  const gap = over.gaps.find(({ cause }) => cause === 'mailbox');
  expect(gap).toMatchObject({ isCovered: false });
  expect(gap?.endedAt).not.toBeNull();
  expect(over.deafTodayMs).toBeGreaterThan(0);
  await back.stop();
}, 90_000);

test('a mailbox that did not run while the computer was off says so: that time is lost, the rest is not', async () => {
  const mailbox = await openBox();
  const { desk } = await pairedDesk(mailbox);
  await desk.stop();
  laterMs += 2 * HOUR_MS;
  await mailbox.stop();
  laterMs += HOUR_MS;
  await openBox({ port: Number(new URL(mailbox.url).port) });
  laterMs += 2 * HOUR_MS;
  const again = await openDesk();
  const view = await eventually(async () => {
    const now = await receiving(again);
    const isKnown = now.gaps.some(({ stretches }) =>
      stretches.some(({ detail }) => detail === 'not_running'),
    );
    return isKnown && now.gaps.filter(({ isCovered }) => isCovered).length >= 2 ? now : null;
  }, 30_000);
  const hoursOf = (isCovered: boolean): number =>
    view.gaps
      .filter((gap) => gap.isCovered === isCovered)
      .reduce((sum, gap) => sum + Date.parse(gap.endedAt ?? '') - Date.parse(gap.beganAt), 0) / HOUR_MS;
  expect(hoursOf(true)).toBeCloseTo(4, 1);
  expect(hoursOf(false)).toBeCloseTo(1, 1);
}, 90_000);

test('while a network still has the address of the computer, what that misses is lost for it', async () => {
  const mailbox = await openBox();
  const { desk } = await pairedDesk(mailbox);
  const other = await desk.createNetwork({ name: 'Not switched' });
  const { url } = await desk.json<{ url: string }>('GET', '/tunnel');
  await send(url, other.key, 'old-way-1');
  await eventually(async () => (await desk.postbacks()).length === 2);
  await desk.stop();
  laterMs += 3 * HOUR_MS;
  const again = await openDesk();
  const gap = await eventually(async () => {
    const { gaps } = await receiving(again);
    return gaps.find(({ networks }) => networks.some(({ meaning }) => meaning.kind === 'in_mailbox'));
  }, 30_000);
  expect(gap.isCovered).toBe(false);
  expect(Date.parse(gap.endedAt ?? '') - Date.parse(gap.beganAt)).toBeGreaterThan(3 * HOUR_MS - 60_000);
  const meaningOf = (isOther: boolean): string | undefined =>
    gap.networks.find(({ name }) => (name === other.name) === isOther)?.meaning.kind;
  expect([meaningOf(true), meaningOf(false)]).toEqual(['too_little', 'in_mailbox']);
}, 90_000);
