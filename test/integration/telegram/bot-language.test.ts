/** The bot, notifications and the alarm speak the language of the program, from the next message on. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { en } from '../../../shared/text/en.ts';
import { ru } from '../../../shared/text/ru.ts';
import { uk } from '../../../shared/text/uk.ts';
import type { TelegramChat } from '../../../shared/contract/telegram.ts';
import { ANNA, ask, pair, startTelegramDesk, type TelegramDesk } from '../../fixtures/telegram-desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { SinkServer } from '../../fixtures/sink-server.ts';

let open: TelegramDesk;
let chat: TelegramChat;
const place = { chatId: ANNA, from: { id: ANNA, first_name: 'Anna' } };

beforeEach(async () => {
  open = await startTelegramDesk();
  await open.desk.json('PUT', '/language', { choice: 'ru' });
  chat = await pair(open.desk, open.telegram, place);
});
afterEach(async () => {
  await open.close();
});

test('commands are answered in the chosen language, and in another one after a change', async () => {
  const { desk, telegram } = open;
  expect(telegram.in(ANNA)[0]?.text).toContain(ru.telegramBot.paired);
  expect((await ask(telegram, '/help', place)).text).toContain(ru.telegramBot.helpTitle);
  expect((await ask(telegram, '/status', place)).text).toContain(ru.telegramBot.status.title);
  await desk.json('PUT', '/language', { choice: 'uk' });
  expect((await ask(telegram, '/help', place)).text).toContain(uk.telegramBot.helpTitle);
  expect((await ask(telegram, '/pause', place)).text).toContain(uk.telegramBot.pause.notAllowed);
  expect(ru.telegramBot.helpTitle).not.toBe(en.telegramBot.helpTitle);
});

test('a test of the chat and the preview of a digest are in the chosen language', async () => {
  const { desk, telegram } = open;
  await desk.json('POST', `/telegram/chats/${chat.id}/test`);
  const told = await eventually(async () =>
    telegram.in(ANNA).find(({ text }) => text.includes(ru.telegramBot.test.line)),
  );
  expect(told.text).toContain(ru.telegramBot.test.title);
  const preview = await desk.json<{ lines: string[] }>('POST', '/digest/preview', {
    isOn: true,
    hour: 9,
    timeZone: 'UTC',
    about: 'today',
    hidesAmounts: false,
  });
  expect(preview.lines.join('\n')).toContain(ru.digest.words.nothingWaits);
});

test('the service that is called says what it was told in the chosen language', async () => {
  const sink = await SinkServer.start();
  await open.desk.json('PUT', '/heartbeat', {
    isOn: true,
    kind: 'healthchecks',
    everyMinutes: 1,
    alarmsAtStop: false,
    allowsPrivate: true,
    urls: { ping: `${sink.url}/ping` },
  });
  await open.desk.json('POST', '/heartbeat/test');
  const call = await eventually(async () => sink.requests[0]);
  expect([ru.heartbeat.signals.alive, ru.heartbeat.signals.start]).toContain(call.body.toString());
  await sink.close();
});
