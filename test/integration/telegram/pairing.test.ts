/** Pairing a chat with the bot, and unpairing it from both sides. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { eventually } from '../../fixtures/desk-api.ts';
import {
  allTaken,
  ANNA,
  ask,
  beginPairing,
  pair,
  startTelegramDesk,
  type TelegramDesk,
  telegramView,
} from '../../fixtures/telegram-desk.ts';
import { BOT_TOKEN } from '../../fixtures/telegram-server.ts';

let world: TelegramDesk;

beforeAll(async () => {
  world = await startTelegramDesk();
});

// Each test begins with nobody paired.
beforeEach(async () => {
  const { desk, telegram } = world;
  for (const { id } of (await telegramView(desk)).chats) await desk.json('DELETE', `/telegram/chats/${id}`);
  await desk.json('DELETE', '/telegram/pairing');
  telegram.messages.length = 0;
});

afterAll(async () => {
  await world.close();
});

const anna = { chatId: ANNA, from: { id: ANNA, first_name: 'Anna' } };

test('the right code pairs a chat once; strangers and wrong codes get no answer at all', async () => {
  const { desk, telegram } = world;
  telegram.updates.write('/start', anna);
  telegram.updates.write('/today', anna);
  const { code, privateLink, groupLink } = await beginPairing(desk);
  expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
  expect(privateLink).toBe(`https://t.me/postback_test_bot?start=${code}`);
  expect(groupLink).toBe(`https://t.me/postback_test_bot?startgroup=${code}`);
  telegram.updates.write('/start AAAA-AAAA', anna);
  await eventually(async () => (await telegramView(desk)).pairing?.wrongTries === 1);
  expect(telegram.messages).toEqual([]);

  const welcome = await ask(telegram, `/start ${code.toLowerCase().replace('-', '')}`, anna);
  expect(welcome.text).toContain('Paired with Postback Desk');
  const view = await telegramView(desk);
  expect(view.pairing).toBeNull();
  expect(view.chats).toMatchObject([
    { kind: 'private', name: 'Anna', canPause: false, hidesAmounts: false, problem: null },
  ]);

  telegram.updates.write(`/start ${code}`, { chatId: 777, from: { id: 777 } });
  telegram.updates.write('/status', { chatId: 777, from: { id: 777 } });
  await ask(telegram, '/help', anna);
  expect(telegram.in(777)).toEqual([]);
  expect((await telegramView(desk)).chats).toHaveLength(1);
});

test('five wrong codes block a sender, also for the right one, and nobody else', async () => {
  const { desk, telegram } = world;
  const { code } = await beginPairing(desk);
  const guesser = { chatId: 600, from: { id: 600 } };
  for (let guess = 0; guess < 5; guess += 1) telegram.updates.write(`/start AAAA-AAA${guess + 2}`, guesser);
  telegram.updates.write(`/start ${code}`, guesser);
  await eventually(async () => (await telegramView(desk)).pairing?.wrongTries === 5);
  await allTaken(telegram);
  expect((await telegramView(desk)).chats).toEqual([]);
  const welcome = await ask(telegram, `/start ${code}`, anna);
  expect(welcome.text).toContain('Paired');
});

test('a code that was ended or replaced pairs nobody', async () => {
  const { desk, telegram } = world;
  const first = await beginPairing(desk);
  const second = await beginPairing(desk);
  telegram.updates.write(`/start ${first.code}`, anna);
  await eventually(async () => (await telegramView(desk)).pairing?.wrongTries === 1);
  await desk.json('DELETE', '/telegram/pairing');
  telegram.updates.write(`/start ${second.code}`, anna);
  await allTaken(telegram);
  expect((await telegramView(desk)).chats).toEqual([]);
});

test('a group and a topic in it are paired each by itself, and answered where they ask', async () => {
  const { desk, telegram } = world;
  const group = { chatId: -1001, type: 'supergroup', title: 'Buyers', from: { id: ANNA } } as const;
  const topic = { ...group, threadId: 7 };
  await pair(desk, telegram, topic);
  telegram.updates.write('/help', group);
  telegram.updates.write('/help@some_other_bot', topic);
  const help = await ask(telegram, '/help@Postback_Test_Bot', topic);
  expect(help).toMatchObject({ chatId: -1001, threadId: 7 });
  expect(telegram.messages.every(({ threadId }) => threadId === 7)).toBe(true);
  await pair(desk, telegram, group);
  const { chats } = await telegramView(desk);
  expect(chats.map(({ kind, name }) => [kind, name])).toEqual([
    ['topic', 'Buyers'],
    ['group', 'Buyers'],
  ]);
});

test('/stop unpairs from the chat, the app unpairs from here, and neither is answered afterwards', async () => {
  const { desk, telegram } = world;
  await pair(desk, telegram, anna);
  const bye = await ask(telegram, '/stop', anna);
  expect(bye.text).toContain('unpaired');
  await eventually(async () => (await telegramView(desk)).chats.length === 0);
  const again = await pair(desk, telegram, anna);
  await desk.json('DELETE', `/telegram/chats/${again.id}`);
  await eventually(async () => telegram.in(ANNA).at(-1)?.text.includes('unpaired in the app'));
  const before = telegram.in(ANNA).length;
  telegram.updates.write('/help', anna);
  await allTaken(telegram);
  expect(telegram.in(ANNA)).toHaveLength(before);
  const gone = await desk.call('DELETE', `/telegram/chats/${again.id}`);
  expect(gone.status).toBe(404);
});

test('a group that throws the bot out is unpaired, and one that becomes a larger group is followed', async () => {
  const { desk, telegram } = world;
  const one = { chatId: -11, type: 'group', title: 'One', from: { id: ANNA } } as const;
  const two = { chatId: -22, type: 'group', title: 'Two', from: { id: ANNA } } as const;
  await pair(desk, telegram, one);
  const second = await pair(desk, telegram, two);
  telegram.updates.member('kicked', one);
  await eventually(async () => (await telegramView(desk)).chats.length === 1);
  // Let in again it is as strange as before.
  telegram.updates.member('member', one);
  telegram.updates.write('/today', one);
  await allTaken(telegram);
  expect(telegram.in(-11)).toHaveLength(1);

  telegram.updates.migrate(two, -10_022);
  const moved = { ...two, chatId: -10_022, type: 'supergroup' } as const;
  const help = await ask(telegram, '/help', moved);
  expect(help.text).toContain('/today');

  // Only the new one says where it was before, and says so again.
  for (let again = 0; again < 2; again += 1)
    telegram.updates.add({
      message: {
        message_id: 1,
        date: 0,
        chat: { id: -15_022, type: 'supergroup', title: 'Two' },
        migrate_from_chat_id: -10_022,
      },
    });
  expect((await ask(telegram, '/help', { ...moved, chatId: -15_022 })).text).toContain('/today');
  telegram.updates.migrate({ ...moved, chatId: -15_022 }, -15_022);
  telegram.updates.migrate({ ...moved, chatId: -15_022 }, -10_022);
  await allTaken(telegram);
  expect((await telegramView(desk)).chats).toHaveLength(1);

  // The same found out by sending: the update was lost.
  telegram.setChat(-10_022, { migratedTo: -20_022 });
  const sent = await desk.json<{ isSent: boolean }>('POST', `/telegram/chats/${second.id}/test`);
  expect(sent.isSent).toBe(true);
  expect(telegram.in(-20_022)).toHaveLength(1);
});

test('a name of ten thousand characters with controls and markup is cut and stays text', async () => {
  const { desk, telegram } = world;
  const name = `<b>@admin</b>\u202e${'x'.repeat(10_000)}`;
  const chat = await pair(desk, telegram, { chatId: 900, from: { id: 900, first_name: name } });
  expect(chat.name.length).toBeLessThanOrEqual(121);
  expect(chat.name).toContain('<b>@admin</b>');
});

test('another bot unpairs all chats, a new token of the same one keeps them', async () => {
  const { desk, telegram } = world;
  await pair(desk, telegram, anna);
  telegram.token = `${BOT_TOKEN}x`;
  await desk.json('PUT', '/telegram/token', { token: telegram.token });
  expect((await telegramView(desk)).chats).toHaveLength(1);
  telegram.botId = 999_999_999;
  telegram.token = '999999999:AAE-fake_token_of_another_bot_here';
  await desk.json('PUT', '/telegram/token', { token: telegram.token });
  expect((await telegramView(desk)).chats).toEqual([]);
  await desk.json('DELETE', '/telegram/token');
  expect(await telegramView(desk)).toMatchObject({ token: null, bot: null, state: { kind: 'off' } });
});
