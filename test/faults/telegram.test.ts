/** Killed at any moment, the desk tells a chat each first deposit at least once, and once where the answer was heard. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createStore } from '../../electron/engine/store/store.ts';
import type { NotificationsView } from '../../shared/contract/notifications.ts';
import { temporaryFolder } from '../fixtures/desk.ts';
import { type DeskApi, eventually } from '../fixtures/desk-api.ts';
import { openTestStore } from '../fixtures/open-test-store.ts';
import { Program } from '../fixtures/program.ts';
import { ANNA, isListening, pair, telegramEnvironment } from '../fixtures/telegram-desk.ts';
import { BOT_TOKEN, TelegramServer } from '../fixtures/telegram-server.ts';
import { times } from '../fixtures/thorough.ts';

const KILLS = times(2, 25);
const AT_ONCE = 12;

let folder: string;
let telegram: TelegramServer;
let program: Program;

beforeEach(async () => {
  folder = temporaryFolder();
  telegram = await TelegramServer.start();
  program = start();
});

afterEach(async () => {
  await program.kill();
  await telegram.close();
  rmSync(folder, { recursive: true, force: true });
});

function start(): Program {
  return Program.start(join(folder, 'data'), [], telegramEnvironment(telegram));
}

async function restart(): Promise<DeskApi> {
  await program.kill();
  program = start();
  return program.ready();
}

/** @returns the id of Anna's channel */
async function connect(desk: DeskApi): Promise<string> {
  await desk.json('PUT', '/telegram/token', { token: BOT_TOKEN });
  await isListening(desk);
  await pair(desk, telegram, { chatId: ANNA, from: { id: ANNA, first_name: 'Anna' } });
  const channel = await eventually(async () => {
    const { channels } = await desk.json<NotificationsView>('GET', '/notifications');
    return channels.find(({ settings }) => settings.kind === 'telegram');
  });
  return channel.id;
}

test(
  'first deposits are told to a chat across SIGKILL, accounted by click',
  async () => {
    let desk = await program.ready();
    await connect(desk);
    const { key } = await desk.createNetwork({ name: '1win' });
    const before = telegram.in(ANNA).length;
    const sent: string[] = [];
    const send = async (): Promise<void> => {
      const clicks = Array.from(
        { length: AT_ONCE },
        (_, index) => `${String(sent.length + index).padStart(4, '0')}-click`,
      );
      sent.push(...clicks);
      await Promise.all(
        clicks.map(async (click) =>
          desk.receive(`/postback/${key}?clickid=${click}&event=ftd&payout=1&currency=USD`),
        ),
      );
    };
    await send();
    for (let kill = 0; kill < KILLS; kill += 1) {
      await send();
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 900));
      desk = await restart();
    }
    await send();
    const messages = () => telegram.in(ANNA).slice(before);
    const namedIn = (text: string): readonly string[] => text.match(/\d{4}(?=…ck)/gu) ?? [];
    const nameOf = (click: string): string => click.slice(0, 4);
    await eventually(async () => {
      const told = new Set(messages().flatMap(({ text }) => namedIn(text)));
      return Promise.resolve(sent.every((click) => told.has(nameOf(click))));
    }, 60_000);
    // In one message none is named twice, and a message is repeated only where a kill came before its answer.
    const seen = new Set<string>();
    let repeated = 0;
    for (const { text } of messages()) {
      const named = namedIn(text);
      expect(new Set(named).size).toBe(named.length);
      if (named.some((each) => seen.has(each))) repeated += 1;
      for (const each of named) seen.add(each);
    }
    expect(repeated).toBeLessThanOrEqual(KILLS);
  },
  times(90_000, 400_000),
);

test('of a message in parts only the part is repeated whose answer was not heard', async () => {
  const channelId = await connect(await program.ready());
  await program.kill();
  const networks = Array.from({ length: 180 }, (_, index) => `Network ${index} ${'x'.repeat(45)}`);
  const opened = openTestStore(join(folder, 'data'), Date.now());
  const store = createStore(opened.db);
  store.transaction(() => {
    store.notifications.add(
      '019e0000-0000-7000-8000-000000000001',
      {
        key: 'address:test',
        notification: { kind: 'address_changed', address: 'https://new.example', networks },
      },
      Date.now(),
      [channelId],
    );
  });
  opened.close();
  const before = telegram.in(ANNA).length;
  const texts = () =>
    telegram
      .in(ANNA)
      .slice(before)
      .map(({ text }) => text);
  telegram.next('sendMessage', { kind: 'usual' }, { kind: 'silent_after' });
  program = start();
  await program.ready();
  await eventually(async () => Promise.resolve(texts().length === 2), 20_000);
  await restart();
  await eventually(async () => Promise.resolve(texts().some((text) => text.includes('Network 179'))), 20_000);
  const [first, second, again, ...rest] = texts();
  expect(first).toContain('https://new.example');
  expect(again).toBe(second);
  const all = [first, second, ...rest].join(' ');
  for (const name of networks) expect(all.split(name.slice(0, 14)).length).toBeGreaterThan(1);
  expect(texts().filter((text) => text === first)).toHaveLength(1);
}, 60_000);
