/** As many chats as can be paired: the program starts with them, and other channels can be made beside them. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createStore } from '../../../electron/engine/store/store.ts';
import type { NotificationsView } from '../../../shared/contract/notifications.ts';
import { MOST_TELEGRAM_CHATS } from '../../../shared/contract/telegram.ts';
import { telegramChatIdSchema } from '../../../shared/domain/ids.ts';
import { Desk, temporaryFolder } from '../../fixtures/desk.ts';
import { openTestStore } from '../../fixtures/open-test-store.ts';
import { ANNA, beginPairing, isListening, pair } from '../../fixtures/telegram-desk.ts';
import { BOT_TOKEN, TelegramServer } from '../../fixtures/telegram-server.ts';

const anna = { chatId: ANNA, from: { id: ANNA, first_name: 'Anna' } };

let folder: string;
let telegram: TelegramServer;
let desk: Desk | null;

beforeEach(async () => {
  folder = temporaryFolder();
  telegram = await TelegramServer.start();
  desk = null;
});

afterEach(async () => {
  await desk?.stop();
  await telegram.close();
  rmSync(folder, { recursive: true, force: true });
});

async function start(): Promise<Desk> {
  desk = await Desk.start({ folder, telegramServer: telegram.url });
  return desk;
}

function pairByHand(count: number): void {
  const opened = openTestStore(join(folder, 'data'), Date.now());
  const { telegram: table } = createStore(opened.db);
  for (let index = 0; index < count; index += 1)
    table.saveChat({
      id: telegramChatIdSchema.parse(`chat-${index}`),
      chatId: -1_000 - index,
      threadId: null,
      kind: 'group',
      name: `Group ${index}`,
      canPause: false,
      hidesAmounts: false,
      problem: null,
      pairedAtMs: index,
    });
  opened.close();
}

test('the last chat that can be paired is told too, and none of them takes the place of a webhook', async () => {
  const first = await start();
  await first.json('PUT', '/telegram/token', { token: BOT_TOKEN });
  await isListening(first);
  await first.stop();
  pairByHand(MOST_TELEGRAM_CHATS - 1);
  const second = await start();
  await isListening(second);
  await pair(second, telegram, anna);
  const channels = async () => (await second.json<NotificationsView>('GET', '/notifications')).channels;
  expect(await channels()).toHaveLength(MOST_TELEGRAM_CHATS + 1);
  await expect(beginPairing(second)).rejects.toThrow('409');
  await second.json('POST', '/notifications/channels', {
    settings: { kind: 'webhook', url: 'https://example.com/hook', allowsPrivate: false },
  });
  await second.stop();
  const third = await start();
  expect((await third.json<NotificationsView>('GET', '/notifications')).channels).toHaveLength(
    MOST_TELEGRAM_CHATS + 2,
  );
}, 60_000);
