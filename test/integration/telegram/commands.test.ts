/** What the bot answers, and that pausing is allowed, asked for, and answered by who asked. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Destination } from '../../../shared/contract/destinations.ts';
import type { Network } from '../../../shared/contract/networks.ts';
import type { TelegramChat } from '../../../shared/contract/telegram.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import {
  allTaken,
  ANNA,
  ask,
  pair,
  startTelegramDesk,
  type TelegramDesk,
} from '../../fixtures/telegram-desk.ts';

const HOSTILE = '<b>a</b> [x](https://evil.example) @admin /stop';
const LONG_ID = 'click-0123456789abcdefghijklmnop';

let world: TelegramDesk;
let chat: TelegramChat;
let network: Network;
let destination: Destination;

const anna = { chatId: ANNA, from: { id: ANNA, first_name: 'Anna' } };
const group = { chatId: -700, type: 'supergroup', title: 'Buyers', from: { id: ANNA } } as const;

beforeAll(async () => {
  world = await startTelegramDesk();
  const { desk, telegram } = world;
  network = await desk.createNetwork({ name: HOSTILE });
  destination = await desk.createDestination({
    name: 'App Craft',
    enabled: true,
    request: { method: 'GET', url: 'http://127.0.0.1:9/?id={clickid}' },
    events: { first_deposit: 'dep' },
  });
  const send = (query: string) => desk.receive(`/postback/${network.key}?${query}`);
  await send(`clickid=${LONG_ID}&event=reg`);
  await send(`clickid=${LONG_ID}&event=ftd&payout=60.5&currency=USD&status=approved`);
  // Whose registration never came.
  for (const id of ['early1', 'early2'])
    await send(`clickid=${id}abcd&event=ftd&payout=1&currency=EUR&status=pending`);
  await send('clickid=%7Bclickid%7D&event=ftd');
  await send(`clickid=${encodeURIComponent('<i>https://evil.example</i>@x')}&event=reg`);
  await eventually(async () => (await desk.postbacks()).length === 6);
  chat = await pair(desk, telegram, anna);
});

afterAll(async () => {
  await world.close();
});

async function change(
  edit: Partial<Pick<TelegramChat, 'canPause' | 'hidesAmounts'>>,
  id = chat.id,
): Promise<void> {
  await world.desk.json('PATCH', `/telegram/chats/${id}`, edit);
}

async function isPaused(): Promise<boolean> {
  const { items } = await world.desk.json<{ items: Destination[] }>('GET', '/destinations');
  return items.find(({ id }) => id === destination.id)?.isPaused === true;
}

test('each command is answered with the figures of the desk', async () => {
  const { telegram } = world;
  const today = await ask(telegram, '/today', anna);
  expect(today.text).toMatch(/^Today, /);
  expect(today.text).toContain('Registrations: 2');
  expect(today.text).toContain('First deposits: 3');
  expect(today.text).toContain('Registration to deposit: 50%');
  expect(today.text).toContain('Earned: 60.50 USD');
  const week = await ask(telegram, '/week', anna);
  expect(week.text).toContain('First deposits: 3');
  const yesterday = await ask(telegram, '/yesterday', anna);
  expect(yesterday.text).toContain('No conversions.');
  const last = await ask(telegram, '/last', anna);
  expect(last.text.split('\n')).toHaveLength(7);
  expect(last.text).toContain('clic…mnop');
  expect(last.text).not.toContain(LONG_ID);
  const held = await ask(telegram, '/held', anna);
  expect(held.text).toContain('Held back: 1 postback');
  const status = await ask(telegram, '/status', anna);
  expect(status.text).toContain('Held back: 1');
  expect(status.text).toContain('never worked yet');
  const address = await ask(telegram, '/address', anna);
  expect(address.text).toContain('There is no public address yet.');
  for (const { text } of telegram.messages) expect(text).not.toContain(network.key);
});

test('names and click ids of strangers become no link, mention or command in any message', async () => {
  const { telegram } = world;
  const all = telegram.messages.map(({ text }) => text).join('\n');
  expect(all).toContain('<b>a<');
  for (const linking of ['@admin', '/stop\n', 'https://evil', 'evil.example', '@x'])
    expect(all).not.toContain(linking);
});

test('amounts are hidden where the person wants it, and nothing else', async () => {
  const { telegram } = world;
  await change({ hidesAmounts: true });
  const today = await ask(telegram, '/today', anna);
  const last = await ask(telegram, '/last', anna);
  expect(today.text).toContain('First deposits: 3');
  expect(`${today.text}${last.text}`).not.toContain('60.5');
  await change({ hidesAmounts: false });
});

test('pausing is refused until it is allowed, asks first, and only who asked may answer', async () => {
  const { desk, telegram } = world;
  const inGroup = await pair(desk, telegram, group);
  const refused = await ask(telegram, '/pause', group);
  expect(refused.text).toContain('not allowed');
  await change({ canPause: true }, inGroup.id);

  const unnamed = await ask(telegram, '/pause', { ...group, senderChatId: -700 });
  expect(unnamed.buttons).toEqual([]);
  const question = await ask(telegram, '/pause', group);
  expect(question.text).toContain('App Craft');
  expect(await isPaused()).toBe(false);
  const [yes, no] = question.buttons;
  telegram.updates.press(yes?.data ?? '', question.messageId, { ...group, from: { id: 999 } });
  await eventually(async () => telegram.alerts.some((text) => text.includes('Only the person who asked')));
  expect(await isPaused()).toBe(false);
  telegram.updates.press(yes?.data ?? '', question.messageId, group);
  await eventually(async () => question.text.includes('Paused: App Craft'));
  expect(await isPaused()).toBe(true);

  // A button works once.
  const resume = await ask(telegram, '/resume', group);
  telegram.updates.press(resume.buttons[1]?.data ?? '', resume.messageId, group);
  await eventually(async () => resume.text.includes('Cancelled'));
  telegram.updates.press(resume.buttons[0]?.data ?? '', resume.messageId, group);
  await eventually(async () => resume.text.includes('too old'));
  telegram.updates.press(no?.data ?? '', question.messageId, group);
  await allTaken(telegram);
  expect(await isPaused()).toBe(true);
});

test('what comes back is shown in the question: resuming takes what is paused', async () => {
  const { telegram } = world;
  await change({ canPause: true });
  const question = await ask(telegram, '/resume', anna);
  expect(question.text).toContain('Resume forwarding');
  telegram.updates.press(question.buttons[0]?.data ?? '', question.messageId, anna);
  await eventually(async () => question.text.includes('Resumed: App Craft'));
  expect(await isPaused()).toBe(false);
});

test('a flood of commands in a group gets few answers, and is told once that it is too much', async () => {
  const { desk, telegram } = world;
  const flooded = { chatId: -900, type: 'group', title: 'Flood', from: { id: 4 } } as const;
  // Of its own, because what a chat asked before counts for a while.
  const carl = { chatId: 502, from: { id: 502, first_name: 'Carl' } };
  await pair(desk, telegram, carl);
  await pair(desk, telegram, flooded);
  for (let index = 0; index < 300; index += 1) telegram.updates.write('/address', flooded);
  await allTaken(telegram);
  const help = await ask(telegram, '/help', carl);
  expect(help.text).toContain('/today');
  expect(telegram.in(-900).length).toBeLessThanOrEqual(11);
});
