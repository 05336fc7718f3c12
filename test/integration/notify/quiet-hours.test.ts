/** Quiet hours end by the clock: what was collected is told as one, also after a restart; who is left out of them waits for nothing. */
import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { systemClocks } from '../../../electron/platform/system-clocks.ts';
import type { ChannelView, NotificationsView } from '../../../shared/contract/notifications.ts';
import { Desk, temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { SinkServer } from '../../fixtures/sink-server.ts';

const MINUTE_MS = 60_000;

let folder: string;
let sink: SinkServer;
let desk: Desk;
let laterMs: number;
const clocks = { ...systemClocks, now: () => systemClocks.now() + laterMs };

beforeEach(async () => {
  folder = temporaryFolder();
  laterMs = 0;
  sink = await SinkServer.start();
  desk = await start();
});

afterEach(async () => {
  await desk.stop();
  await sink.close();
  rmSync(folder, { recursive: true, force: true });
});

function start(): Promise<Desk> {
  return Desk.start({ folder, clocks });
}

function add(path: string, keepsQuiet: boolean): Promise<ChannelView> {
  return desk.json('POST', '/notifications/channels', {
    settings: { kind: 'webhook', url: `${sink.url}${path}`, allowsPrivate: true },
    keepsQuiet,
  });
}

interface Body {
  readonly title: string;
  readonly notifications: readonly object[];
}

function told(path: string): readonly Body[] {
  return sink.requests
    .filter(({ url }) => url === path)
    .map(({ body }) => JSON.parse(body.toString('utf8')) as Body);
}

const countOf = (path: string): number =>
  told(path).reduce((sum, { notifications }) => sum + notifications.length, 0);

const clock = (minutes: number): string =>
  new Date(clocks.now() + minutes * MINUTE_MS).toISOString().slice(11, 16);

test('what came within them is one message after them, and nothing of it is told twice', async () => {
  const { key } = await desk.createNetwork({ name: '1win' });
  await add('/quiet', true);
  await add('/awake', false);
  const quietHours = { from: clock(-5), until: clock(60), timeZone: 'UTC' };
  await desk.json('PUT', '/notifications/rules', { events: ['first_deposit'], quietHours });
  const deposit = async (click: string) => desk.receive(`/postback/${key}?clickid=${click}&event=ftd`);
  await deposit('one1-click');
  await deposit('two2-click');
  await eventually(async () => Promise.resolve(countOf('/awake') === 2));
  await desk.stop();
  desk = await start();
  await deposit('thr3-click');
  await eventually(async () => {
    const { channels } = await desk.json<NotificationsView>('GET', '/notifications');
    return channels.some(({ waiting }) => waiting === 3);
  });
  expect(told('/quiet')).toEqual([]);

  laterMs += 61 * MINUTE_MS;
  await deposit('four-click');
  await eventually(async () => Promise.resolve(countOf('/quiet') === 4));
  expect(told('/quiet').map(({ title }) => title)).toEqual(['During quiet hours: 3', 'First deposit']);
  expect(countOf('/awake')).toBe(4);
}, 40_000);
