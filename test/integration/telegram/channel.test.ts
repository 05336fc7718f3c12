/** A paired chat as a channel of notifications: what arrives, what is not heard, what is asked to wait. Real HTTP, a real store. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Agents, createAgents } from '../../../electron/engine/forward/agents.ts';
import type { Channel, ChannelMessage } from '../../../electron/engine/notify/channel.ts';
import type { OpenedStore } from '../../../electron/engine/store/open-store.ts';
import { createStore } from '../../../electron/engine/store/store.ts';
import { createBotClient } from '../../../electron/engine/telegram/bot-client.ts';
import { ChatSender } from '../../../electron/engine/telegram/chat-sender.ts';
import { Chats } from '../../../electron/engine/telegram/chats.ts';
import { Pacer } from '../../../electron/engine/telegram/pacer.ts';
import { telegramChannel } from '../../../electron/engine/telegram/telegram-channel.ts';
import type { TelegramChatId } from '../../../shared/domain/ids.ts';
import { temporaryFolder } from '../../fixtures/desk.ts';
import { openTestStore } from '../../fixtures/open-test-store.ts';
import { BOT_TOKEN, TelegramServer } from '../../fixtures/telegram-server.ts';

const CHAT = 42;

let folder: string;
let opened: OpenedStore;
let telegram: TelegramServer;
let agents: Agents;
let chats: Chats;
let id: TelegramChatId;
let channel: Channel;

beforeEach(async () => {
  folder = temporaryFolder();
  opened = openTestStore(join(folder, 'data'));
  telegram = await TelegramServer.start();
  agents = createAgents();
  chats = new Chats({
    store: createStore(opened.db),
    newId: () => 'chat-1',
    now: () => 5,
    onChanged: () => undefined,
  });
  const paired = chats.pair({ chatId: CHAT, threadId: null, kind: 'private', name: 'Anna' });
  if (paired === null) throw new Error('not paired');
  id = paired.id;
  const client = createBotClient({
    server: telegram.url,
    token: BOT_TOKEN,
    dispatcher: () => agents.any,
    userAgent: 'test',
  });
  // Pauses of the pacer are over at once.
  const pacer = new Pacer(() => performance.now() * 100_000);
  const sender = new ChatSender({ client, chats, pacer });
  channel = telegramChannel(() => sender, id);
});

afterEach(async () => {
  await Promise.all([agents.any.destroy(), agents.publicOnly.destroy()]);
  await telegram.close();
  opened.close();
  rmSync(folder, { recursive: true, force: true });
});

function message(edit: Partial<ChannelMessage> = {}): ChannelMessage {
  return { id: 'm1', title: 'First deposit', lines: ['1win · 60.00 USD'], picture: null, ...edit };
}

/** As it is kept between two tries of a message. */
let reached: string;
const note = (receipt: string): void => {
  reached = receipt;
};
const send = (edit: Partial<ChannelMessage> = {}) =>
  channel.send(message(edit), AbortSignal.timeout(5_000), note);
const edit = (receipt: string, change: Partial<ChannelMessage>) =>
  channel.edit?.(receipt, message(change), AbortSignal.timeout(5_000), note);
const texts = (): readonly string[] => telegram.in(CHAT).map(({ text }) => text);

test('a message arrives as plain text and is edited in its place', async () => {
  const sent = await send({ lines: ['<b>not bold</b> _x_'] });
  expect(sent).toMatchObject({ kind: 'sent' });
  const receipt = sent.kind === 'sent' ? (sent.receipt ?? '') : '';
  expect(texts()).toEqual(['First deposit\n<b>not bold</b> _x_']);
  expect(await edit(receipt, { lines: ['two'] })).toEqual({ kind: 'sent', receipt });
  // The same text once more is well.
  expect(await edit(receipt, { lines: ['two'] })).toEqual({ kind: 'sent', receipt });
  expect(texts()).toEqual(['First deposit\ntwo']);
  // Deleted by somebody: told anew.
  telegram.messages.length = 0;
  expect(await edit(receipt, { lines: ['three'] })).toMatchObject({ kind: 'sent' });
  expect(texts()).toEqual(['First deposit\nthree']);
});

test('what is too long is cut at the ends of lines, and a retry repeats no part that arrived', async () => {
  const lines = Array.from({ length: 400 }, (_, index) => `${index} ${'x'.repeat(24)}`);
  telegram.next('sendMessage', { kind: 'usual' }, { kind: 'slow_down', seconds: 0 });
  expect(await send({ lines })).toEqual({
    kind: 'later',
    afterMs: 0,
    problem: { code: 'telegram_slow_down', seconds: 0 },
  });
  const whole = await edit(reached, { lines });
  expect(whole).toMatchObject({ kind: 'sent' });
  const parts = texts();
  expect(parts.length).toBeGreaterThan(2);
  expect(parts.join('\n').split('\n')).toEqual(['First deposit', ...lines]);

  const receipt = whole?.kind === 'sent' ? (whole.receipt ?? '') : '';
  const more = [...lines, ...lines];
  await edit(receipt, { lines: more });
  expect(texts().join('\n').split('\n')).toEqual(['First deposit', ...more]);
  expect((await send({ id: 'm2', lines: ['😀'.repeat(5_000)] })).kind).toBe('sent');
  expect(texts().every((text) => !/[\ud800-\udbff]$/u.test(text))).toBe(true);
});

test('a line that is cut says whether it may have arrived', async () => {
  telegram.next('sendMessage', { kind: 'cut_after' });
  expect(await send()).toEqual({ kind: 'unknown', problem: { code: 'no_answer' } });
  expect(texts()).toHaveLength(1);
  telegram.next('sendMessage', { kind: 'status', status: 502, body: 'Bad Gateway' });
  expect(await send()).toMatchObject({ kind: 'later', problem: { code: 'telegram_down', status: 502 } });
  await telegram.close();
  expect(await send()).toMatchObject({
    kind: 'later',
    problem: { code: 'cannot_connect', cause: 'ECONNREFUSED' },
  });
});

test('a chat that takes nothing refuses for good, and says so until it takes something', async () => {
  telegram.setChat(CHAT, 'blocked');
  expect(await send()).toEqual({ kind: 'refused', problem: { code: 'telegram_blocked' } });
  expect(chats.find(id)?.problem).toEqual({ code: 'telegram_blocked' });
  telegram.setChat(CHAT, 'kicked');
  expect(await send()).toMatchObject({ kind: 'refused', problem: { code: 'telegram_chat_gone' } });
  telegram.setChat(CHAT, 'open');
  expect(await send()).toMatchObject({ kind: 'sent' });
  expect(chats.find(id)?.problem).toBeNull();
  telegram.next('sendMessage', {
    kind: 'status',
    status: 400,
    body: '{"ok":false,"error_code":400,"description":"Bad Request: something of @tomorrow"}',
  });
  const refused = await send();
  expect(refused).toMatchObject({ kind: 'refused', problem: { code: 'telegram_refused' } });
  telegram.setChat(CHAT, 'gone');
  expect(await send()).toMatchObject({ kind: 'refused', problem: { code: 'telegram_chat_gone' } });
  telegram.setChat(CHAT, 'open');
  const closed = '{"ok":false,"error_code":400,"description":"Bad Request: TOPIC_CLOSED"}';
  telegram.next('sendMessage', { kind: 'status', status: 400, body: closed });
  expect(await send()).toMatchObject({ kind: 'refused', problem: { code: 'telegram_topic_gone' } });
  // A group that became a larger one has another number, which counts from the first answer on.
  telegram.setChat(CHAT, { migratedTo: -100_43 });
  expect(await send()).toMatchObject({ kind: 'sent' });
  expect(telegram.in(-100_43)).toHaveLength(1);
  chats.unpair(id);
  expect(await send()).toEqual({ kind: 'refused', problem: { code: 'telegram_not_paired' } });
});

test('a picture goes with its text as caption, or before a text that is too long for one', async () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
  const picture = { png, alt: 'chart' };
  expect(await send({ picture })).toMatchObject({ kind: 'sent' });
  expect(telegram.in(CHAT)[0]).toMatchObject({ text: 'First deposit\n1win · 60.00 USD' });
  expect(telegram.in(CHAT)[0]?.picture).toEqual(Buffer.from(png));

  const lines = Array.from({ length: 100 }, (_, index) => `line ${index} of the digest`);
  telegram.next('sendMessage', { kind: 'cut_before' });
  expect(await send({ id: 'm2', picture, lines })).toMatchObject({ kind: 'unknown' });
  expect(await edit(reached, { id: 'm2', picture, lines })).toMatchObject({ kind: 'sent' });
  expect(texts().slice(1)).toEqual(['First deposit', lines.join('\n')]);
});

test('an answer that leads elsewhere, is no answer of Telegram or never ends is told, and nothing follows it', async () => {
  const elsewhere = await TelegramServer.start();
  try {
    telegram.next('sendMessage', { kind: 'redirect', to: `${elsewhere.url}/bot${BOT_TOKEN}/sendMessage` });
    expect(await send()).toMatchObject({ kind: 'later', problem: { code: 'telegram_not_readable' } });
    expect(elsewhere.calls).toEqual([]);
    const huge = `{"ok":true,"result":{"message_id":1,"text":"${'x'.repeat(5 * 1024 * 1024)}"}}`;
    telegram.next('sendMessage', { kind: 'status', status: 200, body: huge });
    expect(await send()).toMatchObject({ kind: 'unknown', problem: { code: 'no_answer' } });
    telegram.next('sendMessage', { kind: 'silent_after' });
    const impatient = await channel.send(message(), AbortSignal.timeout(300), note);
    expect(impatient).toEqual({ kind: 'unknown', problem: { code: 'no_answer' } });
    for (const body of ['null', '[]', '{"ok":"yes"}', '\u0000', '<html>welcome</html>']) {
      telegram.next('sendMessage', { kind: 'status', status: 200, body });
      expect((await send()).kind).toBe('unknown');
    }
  } finally {
    await elsewhere.close();
  }
});

test('a yes that was heard is a yes, whatever else stands there; what was sent so is told anew where it would be edited', async () => {
  for (const result of ['true', '{}', '{"message_id":"x"}', 'null']) {
    telegram.next('sendMessage', { kind: 'status', status: 200, body: `{"ok":true,"result":${result}}` });
    const sent = await send();
    expect(sent.kind).toBe('sent');
    telegram.messages.length = 0;
    const receipt = sent.kind === 'sent' ? (sent.receipt ?? '') : '';
    expect(await edit(receipt, { lines: ['more'] })).toMatchObject({ kind: 'sent' });
    expect(texts()).toEqual(['First deposit\nmore']);
  }
});

test('a wait is kept whoever asks for it, and parameters that cannot be read take nothing from a refusal', async () => {
  telegram.next('sendMessage', { kind: 'status', status: 429, body: '<html>slow down</html>' });
  expect(await send()).toMatchObject({ kind: 'later', problem: { code: 'telegram_slow_down' } });
  const odd = '{"ok":false,"error_code":"429","description":7,"parameters":{"retry_after":"soon"}}';
  telegram.next('sendMessage', { kind: 'status', status: 429, body: odd });
  expect(await send()).toMatchObject({ kind: 'later', problem: { code: 'telegram_slow_down' } });
  const gone =
    '{"ok":false,"error_code":403,"description":"Forbidden: bot was blocked by the user","parameters":[]}';
  telegram.next('sendMessage', { kind: 'status', status: 403, body: gone });
  expect(await send()).toMatchObject({ kind: 'refused', problem: { code: 'telegram_blocked' } });
  const thread = '{"ok":false,"error_code":400,"description":"Bad Request: message thread not found"}';
  telegram.next('sendMessage', { kind: 'status', status: 400, body: thread });
  expect(await send()).toMatchObject({ kind: 'refused', problem: { code: 'telegram_topic_gone' } });
});

test('of a message that was deleted all is told anew, in whatever words Telegram says so', async () => {
  const sent = await send();
  const receipt = sent.kind === 'sent' ? (sent.receipt ?? '') : '';
  for (const said of ['message to edit not found', "message can't be edited", 'MESSAGE_ID_INVALID']) {
    telegram.messages.length = 0;
    const body = JSON.stringify({ ok: false, error_code: 400, description: `Bad Request: ${said}` });
    telegram.next('editMessageText', { kind: 'status', status: 400, body });
    expect(await edit(receipt, { lines: [said] })).toMatchObject({ kind: 'sent' });
    expect(texts()).toEqual([`First deposit\n${said}`]);
  }
});

test('a picture that Telegram does not take keeps no words back', async () => {
  const png = Uint8Array.from([1, 2, 3]);
  const body = '{"ok":false,"error_code":400,"description":"Bad Request: IMAGE_PROCESS_FAILED"}';
  telegram.next('sendPhoto', { kind: 'status', status: 400, body });
  expect(await send({ picture: { png, alt: 'chart' } })).toMatchObject({ kind: 'sent' });
  expect(telegram.in(CHAT)).toMatchObject([{ text: 'First deposit\n1win · 60.00 USD', picture: null }]);
});

test('a group that is said to have the number that it has stays paired', async () => {
  telegram.setChat(CHAT, { migratedTo: CHAT });
  expect((await send()).kind).toBe('refused');
  telegram.setChat(CHAT, 'open');
  expect((await send()).kind).toBe('sent');
});
