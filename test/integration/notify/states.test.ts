/** What is told of how things stand, by a whole desk: outages with their cost, silence, the address, destinations, warnings. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createStore } from '../../../electron/engine/store/store.ts';
import { systemClocks } from '../../../electron/platform/system-clocks.ts';
import type { NotificationsView } from '../../../shared/contract/notifications.ts';
import type { TunnelView } from '../../../shared/contract/tunnel.ts';
import { Desk, temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { LocaltunnelServer } from '../../fixtures/localtunnel-server.ts';
import { openTestStore } from '../../fixtures/open-test-store.ts';
import { writeHistory } from '../../fixtures/outage-history.ts';
import { SinkServer } from '../../fixtures/sink-server.ts';
import { ANNA, pair, startTelegramDesk } from '../../fixtures/telegram-desk.ts';

const HOUR_MS = 3_600_000;

let folder: string;
let sink: SinkServer;

beforeEach(async () => {
  folder = temporaryFolder();
  sink = await SinkServer.start();
});

afterEach(async () => {
  await sink.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Told {
  readonly kind: string;
  readonly [field: string]: unknown;
}

function hooked(): readonly Told[] {
  return sink.requests
    .filter(({ url }) => url === '/hook')
    .flatMap(({ body }) => (JSON.parse(body.toString('utf8')) as { notifications: Told[] }).notifications);
}

/** A desk of three weeks, whose owner has a webhook. */
function writeThreeWeeks(server: string): void {
  const nowMs = systemClocks.now();
  const dataDir = join(folder, 'data');
  writeHistory(dataDir, { server, nowMs, oldAddress: 'https://old-name.example' });
  const opened = openTestStore(dataDir, nowMs);
  createStore(opened.db).notificationChannels.insert({
    id: 'hook',
    kind: 'webhook',
    name: 'Hook',
    settings: { kind: 'webhook', url: `${sink.url}/hook`, allowsPrivate: true },
    switches: {},
    isOn: true,
    keepsQuiet: true,
    showsAmounts: true,
    parked: null,
    createdAtMs: nowMs,
  });
  opened.close();
}

test('an outage is told with what it may have cost, a silent network, and an address with its cabinets: each once', async () => {
  const server = await LocaltunnelServer.start();
  writeThreeWeeks(server.url);
  let laterMs = 0;
  const clocks = {
    ...systemClocks,
    now: () => systemClocks.now() + laterMs,
    uptimeMs: () => systemClocks.uptimeMs() + laterMs,
  };
  const start = async () => Desk.start({ folder, isTunnelAllowed: true, clocks });
  let desk = await start();
  const isUp = async () =>
    eventually(async () => (await desk.json<TunnelView>('GET', '/tunnel')).lastProbe?.isOk === true, 20_000);
  const toldOf = (kind: string) => hooked().filter((each) => each.kind === kind);
  try {
    await isUp();
    const address = (await desk.json<TunnelView>('GET', '/tunnel')).url;
    await eventually(async () => Promise.resolve(toldOf('address_changed').length > 0));
    expect(toldOf('address_changed')).toMatchObject([{ address }]);
    expect(toldOf('address_changed')[0]?.['networks']).toEqual(
      expect.arrayContaining(['1win', 'Rock network', 'Young']),
    );
    expect(toldOf('silence')).toMatchObject([{ network: 'Fell silent' }]);

    await server.stop();
    await eventually(async () => (await desk.json<TunnelView>('GET', '/tunnel')).state !== 'up', 20_000);
    laterMs += 4 * HOUR_MS;
    await eventually(async () => Promise.resolve(toldOf('outage_began').length > 0), 20_000);
    await server.resume();
    await isUp();
    await eventually(async () => Promise.resolve(toldOf('outage_ended').length > 0), 20_000);
    const [ended] = toldOf('outage_ended');
    const lastedMs = Date.parse(String(ended?.['ended'])) - Date.parse(String(ended?.['began']));
    expect(lastedMs).toBeGreaterThan(3.9 * HOUR_MS);
    expect(ended?.['missed']).toEqual(expect.arrayContaining([{ network: '1win', count: 8 }]));

    await desk.stop();
    desk = await start();
    await isUp();
    for (const kind of ['address_changed', 'silence', 'outage_began', 'outage_ended'])
      expect(toldOf(kind)).toHaveLength(1);
  } finally {
    await desk.stop();
    await server.stop();
  }
}, 60_000);

test('a chat hears that a destination is stopped and works again, of dead and unknown deliveries, of a cap and a rule', async () => {
  const { desk, telegram, close } = await startTelegramDesk();
  const all = (): string =>
    telegram
      .in(ANNA)
      .map(({ text }) => text)
      .join('\n\n');
  // Alone it is told in a sentence, among others in a few words.
  const isTold = async (...texts: readonly (string | RegExp)[]) =>
    eventually(
      async () =>
        Promise.resolve(
          texts.every((text) => (typeof text === 'string' ? all().includes(text) : text.test(all()))),
        ),
      20_000,
    );
  try {
    await pair(desk, telegram, { chatId: ANNA, from: { id: ANNA, first_name: 'Anna' } });
    await eventually(
      async () => (await desk.json<NotificationsView>('GET', '/notifications')).channels.length === 2,
    );
    const { id: networkId, key } = await desk.createNetwork({ name: 'Alfa' });
    const scope = { networkId, linkId: null };
    const cap = { kind: 'cap', ...scope, event: 'registration', period: 'month', most: 5, timeZone: 'UTC' };
    await desk.json('POST', '/warnings', cap);
    const tooMany = { kind: 'count', ...scope, event: 'lead', direction: 'more', count: 1, hours: 24 };
    await desk.json('POST', '/warnings', tooMany);
    const destination = async (name: string, more: object = {}) =>
      desk.createDestination({
        name,
        preset: 'custom',
        enabled: true,
        request: { method: 'GET', url: `${sink.url}/${name.toLowerCase()}?id={clickid}` },
        events: { first_deposit: 'dep' },
        ...more,
      });
    const inside = await destination('Inside', { rules: { allowsPrivate: false } });
    await destination('Refuses');
    await destination('Silent', { isSafeToRepeat: false });
    sink.answer(({ url }) => {
      if (url.startsWith('/refuses')) return { kind: 'answer', status: 400 };
      return url.startsWith('/silent') ? { kind: 'reset_after_reading' } : { kind: 'answer' };
    });

    await desk.receive(`/postback/${key}?clickid=deposit-one&event=ftd&payout=5&currency=USD`);
    await isTold(
      /Inside does not take conversions|Does not take conversions: Inside/u,
      /Refuses did not take a conversion|Failed at Refuses: depo…ne/u,
      /Silent did not answer|No answer from Silent: depo…ne/u,
    );

    await desk.json('PATCH', `/destinations/${inside.id}`, { rules: { allowsPrivate: true } });
    await isTold(/Inside works again|Works again: Inside/u);

    for (let count = 1; count <= 4; count += 1)
      await desk.receive(`/postback/${key}?clickid=reg-${count}&event=reg`);
    await isTold('4 of 5 registrations');
    await desk.receive(`/postback/${key}?clickid=reg-5&event=reg`);
    await isTold('5 of 5 registrations');
    for (const lead of ['lead-1', 'lead-2'])
      await desk.receive(`/postback/${key}?clickid=${lead}&event=lead`);
    await isTold('2 leads');
  } finally {
    await close();
  }
}, 60_000);

test('what holds already is told to a channel that asks for it only now, without waiting for the next look', async () => {
  const desk = await Desk.start({ folder });
  try {
    await desk.json('POST', '/notifications/channels', {
      settings: { kind: 'webhook', url: `${sink.url}/hook`, allowsPrivate: true },
    });
    const { channels } = await desk.json<NotificationsView>('GET', '/notifications');
    const setParked = async (isOn: boolean): Promise<void> => {
      for (const { id } of channels) {
        const switches = { destination_parked: isOn, destination_back: isOn };
        await desk.json('PATCH', `/notifications/channels/${id}`, { switches });
      }
    };
    await setParked(false);
    const { key } = await desk.createNetwork({ name: 'Alfa' });
    await desk.createDestination({
      name: 'Inside',
      enabled: true,
      request: { method: 'GET', url: `${sink.url}/inside?id={clickid}` },
      events: { first_deposit: 'dep' },
      rules: { allowsPrivate: false },
    });
    await desk.receive(`/postback/${key}?clickid=deposit-one&event=ftd&payout=5&currency=USD`);
    const isParked = async () => {
      const { items } = await desk.json<{ items: { health: { kind: string } }[] }>('GET', '/destinations');
      return items.some(({ health }) => health.kind !== 'well');
    };
    await eventually(isParked);
    // The look that follows it.
    await pause(1_500);
    const isTold = () => hooked().some(({ kind }) => kind === 'destination_parked');
    expect(isTold()).toBe(false);

    await setParked(true);
    await eventually(async () => Promise.resolve(isTold()), 10_000);
  } finally {
    await desk.stop();
  }
});
