/** A paired chat hears of first deposits: at most 20 messages a minute that name all, and none once it is unpaired. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { NotificationsView } from '../../../shared/contract/notifications.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { BOT_TOKEN } from '../../fixtures/telegram-server.ts';
import { ANNA, pair, startTelegramDesk, type TelegramDesk } from '../../fixtures/telegram-desk.ts';

const anna = { chatId: ANNA, from: { id: ANNA, first_name: 'Anna' } };
const DEPOSITS = 1_000;

let world: TelegramDesk;

beforeEach(async () => {
  world = await startTelegramDesk();
});

afterEach(async () => {
  await world.close();
});

async function chatChannels(): Promise<NotificationsView['channels']> {
  const { channels } = await world.desk.json<NotificationsView>('GET', '/notifications');
  return channels.filter(({ settings }) => settings.kind === 'telegram');
}

test('a paired chat is a channel as long as it is paired; its amounts are hidden where it says so', async () => {
  const { desk, telegram } = world;
  const chat = await pair(desk, telegram, anna);
  const [channel] = await eventually(async () => {
    const found = await chatChannels();
    return found.length === 1 && found;
  });
  expect(channel).toMatchObject({ name: 'Anna', isOn: true, showsAmounts: true, problem: null });
  expect((await desk.call('DELETE', `/notifications/channels/${channel?.id ?? ''}`)).status).toBe(409);

  const network = await desk.createNetwork({ name: '1win' });
  const deposit = async (id: string) =>
    desk.receive(`/postback/${network.key}?clickid=${id}&event=ftd&payout=60&currency=USD`);
  await deposit('abcdefghijkl-1');
  const told = await eventually(() =>
    Promise.resolve(telegram.in(ANNA).find(({ text }) => text.includes('60'))),
  );
  expect(told.text).toContain('1win');
  expect(told.text).not.toContain('abcdefghijkl-1');

  await desk.json('PATCH', `/telegram/chats/${chat.id}`, { hidesAmounts: true });
  await eventually(async () => (await chatChannels())[0]?.showsAmounts === false);
  const before = telegram.in(ANNA).length;
  await deposit('second-click-2');
  await eventually(() => Promise.resolve(telegram.in(ANNA).length > before));
  expect(telegram.in(ANNA).at(-1)?.text).not.toContain('60');

  await desk.json('DELETE', `/telegram/chats/${chat.id}`);
  await eventually(async () => (await chatChannels()).length === 0);
  const goodbye = telegram.in(ANNA).length;
  await deposit('third-click-3');
  await eventually(async () => (await desk.postbacks()).length === 3);
  expect(telegram.in(ANNA).length).toBe(goodbye);
});

test('a chat that was blocked and a token that was revoked: what waited is told when they work again', async () => {
  const { desk, telegram } = world;
  await pair(desk, telegram, anna);
  await eventually(async () => (await chatChannels()).length === 1);
  const { key } = await desk.createNetwork({ name: '1win' });
  const deposit = async (click: string) =>
    desk.receive(`/postback/${key}?clickid=${click}&event=ftd&payout=60&currency=USD`);
  const isStopped = async (code: string) =>
    eventually(async () => (await chatChannels())[0]?.problem?.problem.code === code);
  const isTold = async (text: string) =>
    eventually(() => Promise.resolve(telegram.in(ANNA).some((each) => each.text.includes(text))), 20_000);

  telegram.setChat(ANNA, 'blocked');
  telegram.updates.member('kicked', anna);
  await deposit('one1-click');
  await isStopped('telegram_blocked');
  telegram.setChat(ANNA, 'open');
  telegram.updates.member('member', anna);
  await isTold('one1…ck');

  telegram.token = `${BOT_TOKEN.slice(0, -4)}next`;
  await deposit('two2-click');
  await isStopped('telegram_token_refused');
  await desk.json('PUT', '/telegram/token', { token: telegram.token });
  await isTold('two2…ck');
});

test('a message that Telegram refuses for its own sake is left out when a test arrives, and what is behind it is told', async () => {
  const { desk, telegram } = world;
  const { id } = await pair(desk, telegram, anna);
  await eventually(async () => (await chatChannels()).length === 1);
  const { key } = await desk.createNetwork({ name: '1win' });
  const body = '{"ok":false,"error_code":400,"description":"Bad Request: something new"}';
  telegram.next('sendMessage', { kind: 'status', status: 400, body });
  await desk.receive(`/postback/${key}?clickid=pois-click&event=ftd`);
  await eventually(async () => (await chatChannels())[0]?.problem?.problem.code === 'telegram_refused');
  await desk.receive(`/postback/${key}?clickid=good-click&event=ftd`);
  // The test arrives, the message is refused again.
  telegram.next('sendMessage', { kind: 'usual' }, { kind: 'status', status: 400, body });
  expect(await desk.json('POST', `/telegram/chats/${id}/test`)).toMatchObject({ isSent: true });
  await eventually(() => Promise.resolve(telegram.in(ANNA).some(({ text }) => text.includes('good…ck'))));
  expect((await chatChannels())[0]).toMatchObject({ problem: null, waiting: 0 });
});

test('1,000 first deposits in a minute become at most 20 messages that name all of them, once', async () => {
  const { desk, telegram } = world;
  await pair(desk, telegram, anna);
  await eventually(async () => (await chatChannels()).length === 1);
  const before = telegram.in(ANNA).length;
  const network = await desk.createNetwork({ name: '1win' });
  const ids = Array.from({ length: DEPOSITS }, (_, index) => `${String(index).padStart(4, '0')}-click`);
  for (const id of ids)
    await desk.receive(`/postback/${network.key}?clickid=${id}&event=ftd&payout=1&currency=USD`);
  const texts = (): string =>
    telegram
      .in(ANNA)
      .slice(before)
      .map(({ text }) => text)
      .join('\n');
  const nameOf = (id: string): string => `${id.slice(0, 4)}…ck`;
  await eventually(() => Promise.resolve(ids.every((id) => texts().includes(nameOf(id)))), 40_000);
  for (const id of ids) expect(texts().split(nameOf(id))).toHaveLength(2);
  expect(telegram.in(ANNA).length - before).toBeLessThanOrEqual(20);
});

test('bursts, also of a bad hour at Telegram, are told at its pace, each deposit once', async () => {
  const { desk, telegram } = world;
  await pair(desk, telegram, anna);
  await eventually(async () => (await chatChannels()).length === 1);
  const { key } = await desk.createNetwork({ name: '1win' });
  const before = telegram.heard.length;
  const ids = Array.from({ length: 240 }, (_, index) => `${String(index).padStart(4, '0')}-click`);
  telegram.next(
    'sendMessage',
    { kind: 'usual' },
    { kind: 'status', status: 502, body: '<html>Bad Gateway</html>' },
    { kind: 'cut_before' },
    { kind: 'slow_down', seconds: 1 },
  );
  for (let from = 0; from < ids.length; from += 80) {
    const burst = ids.slice(from, from + 80);
    await Promise.all(burst.map(async (id) => desk.receive(`/postback/${key}?clickid=${id}&event=ftd`)));
    await new Promise((resolve) => setTimeout(resolve, 1_500));
  }
  const nameOf = (id: string): string => `${id.slice(0, 4)}…ck`;
  const texts = (): string =>
    telegram
      .in(ANNA)
      .map(({ text }) => text)
      .join('\n');
  await eventually(() => Promise.resolve(ids.every((id) => texts().includes(nameOf(id)))), 40_000);
  for (const id of ids) expect(texts().split(nameOf(id))).toHaveLength(2);
  expect(telegram.in(ANNA).length).toBeLessThanOrEqual(21);
  const times = telegram.heard.slice(before).map(({ at }) => at);
  for (const [index, at] of times.entries()) {
    const last = times[index - 1];
    if (last !== undefined) expect(at - last).toBeGreaterThan(500);
  }
}, 60_000);
