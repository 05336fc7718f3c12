/** The bot's line to Telegram: what fails is told in words, tried again or not, and never with the token. */
import { join } from 'node:path';
import { rmSync } from 'node:fs';
import { pino } from 'pino';
import { afterEach, expect, test } from 'vitest';
import { Desk, everythingIn, temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { Program } from '../../fixtures/program.ts';
import {
  allTaken,
  ANNA,
  ask,
  isListening,
  pair,
  startTelegramDesk,
  type TelegramDesk,
  telegramEnvironment,
  telegramView,
} from '../../fixtures/telegram-desk.ts';
import { BOT_TOKEN, TelegramServer } from '../../fixtures/telegram-server.ts';

const SECRET = BOT_TOKEN.slice(BOT_TOKEN.indexOf(':') + 1);
const anna = { chatId: ANNA, from: { id: ANNA, first_name: 'Anna' } };

let world: TelegramDesk | null = null;

afterEach(async () => {
  await world?.close();
  world = null;
});

/** A log that is kept, to be searched for what must not be in it. */
function keptLog(lines: string[]) {
  return pino({ level: 'debug' }, { write: (line: string) => lines.push(line) });
}

async function problemOf(desk: Desk): Promise<string | null> {
  const { state } = await telegramView(desk);
  return state.kind === 'failing' ? state.code : null;
}

test('a token that is none, wrong or not checkable is told in words and not saved', async () => {
  const telegram = await TelegramServer.start();
  const desk = await Desk.start({ telegramServer: telegram.url });
  const refusal = async (token: string) => {
    const response = await desk.call('PUT', '/telegram/token', { token });
    const text = await response.text();
    expect(text).not.toContain(token.slice(-12));
    return text;
  };
  expect(await refusal('not-a-token-at-all')).toContain('BotFather');
  expect(await refusal('123456789:AAE-wrong_wrong_wrong_wrong')).toContain('does not accept this token');
  telegram.next('getMe', { kind: 'status', status: 200, body: '<html>sign in</html>' });
  expect(await refusal(BOT_TOKEN)).toContain('could not be reached');
  await telegram.close();
  expect(await refusal(BOT_TOKEN)).toContain('ECONNREFUSED');
  expect((await telegramView(desk)).token).toBeNull();
  await desk.stop();
});

test('another poller, a webhook, a bad gateway, a cut line and a revoked token: each in words, none with the token', async () => {
  const lines: string[] = [];
  world = await startTelegramDesk({ log: keptLog(lines) });
  const { desk, telegram } = world;
  await pair(desk, telegram, anna);

  // What is cut off is asked again within seconds, and nothing that was written meanwhile is lost or done twice.
  telegram.next(
    'getUpdates',
    { kind: 'cut_after' },
    { kind: 'status', status: 502, body: 'Bad Gateway' },
    { kind: 'status', status: 200, body: `{"ok":true,"result":["${'x'.repeat(5 * 1024 * 1024)}"]}` },
  );
  // Ends the call that waits already; the next one is cut off.
  await ask(telegram, '/address', anna);
  const help = await ask(telegram, '/help', anna);
  expect(help.text).toContain('/today');
  await isListening(desk);
  expect(telegram.in(ANNA).filter(({ text }) => text === help.text)).toHaveLength(1);

  // A second program that polls ends our call.
  await eventually(async () => telegram.updates.isPolled);
  await fetch(`${telegram.url}/bot${BOT_TOKEN}/getUpdates`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ offset: 0, timeout: 0 }),
  });
  await eventually(async () => (await problemOf(desk)) === 'telegram_conflict');
  const { state } = await telegramView(desk);
  expect(state).toMatchObject({ message: expect.stringContaining('Another program') });

  // Taking over begins anew at once.
  telegram.hasWebhook = true;
  const conflicted = telegram.calls.length;
  await desk.json('POST', '/telegram/take-over');
  await isListening(desk);
  expect(telegram.calls.slice(conflicted)).toContain('deleteWebhook');

  // Revoked: no call follows until there is another token.
  telegram.token = '123456789:AAE-new_new_new_new_new_new';
  telegram.updates.write('/help', anna);
  await eventually(async () => (await problemOf(desk)) === 'telegram_token_refused');
  const stopped = telegram.calls.length;
  await desk.json('PUT', '/telegram/token', { token: telegram.token });
  await isListening(desk);
  await allTaken(telegram);
  expect(telegram.calls.slice(stopped, stopped + 2)).toEqual(['getMe', 'getMe']);
  expect((await telegramView(desk)).chats).toHaveLength(1);

  const log = lines.join('\n');
  expect(log).toContain('telegram_conflict');
  expect(log).not.toContain(SECRET);
  expect(everythingIn(join(desk.folder, 'data'))).not.toContain(SECRET);
});

test('there is one poller, however often and however quickly the bot is set up anew', async () => {
  world = await startTelegramDesk();
  const { desk, telegram } = world;
  await pair(desk, telegram, anna);
  const again = [1, 2, 3].flatMap(() => [
    desk.call('PUT', '/telegram/token', { token: BOT_TOKEN }),
    desk.call('PUT', '/telegram/proxy', { proxy: { kind: 'direct' } }),
    desk.call('POST', '/telegram/take-over'),
  ]);
  for (const response of await Promise.all(again)) expect([200, 409]).toContain(response.status);
  await isListening(desk);
  await eventually(async () => telegram.updates.isPolled);
  telegram.updates.conflictCount = 0;
  for (let count = 0; count < 4; count += 1) await ask(telegram, '/address', anna);
  expect(telegram.updates.conflictCount).toBe(0);
  expect((await telegramView(desk)).state.kind).toBe('listening');
});

test('a test message tells why it did not arrive, and the chat shows it until one does', async () => {
  world = await startTelegramDesk();
  const { desk, telegram } = world;
  const { id } = await pair(desk, telegram, anna);
  const send = () =>
    desk.json<{ isSent: boolean; problem: { code: string; message: string } | null }>(
      'POST',
      `/telegram/chats/${id}/test`,
    );
  telegram.setChat(ANNA, 'blocked');
  expect(await send()).toMatchObject({ isSent: false, problem: { code: 'telegram_blocked' } });
  expect((await telegramView(desk)).chats[0]?.problem?.message).toContain('blocked');
  telegram.setChat(ANNA, 'gone');
  expect(await send()).toMatchObject({ isSent: false, problem: { code: 'telegram_chat_gone' } });
  telegram.setChat(ANNA, 'open');
  expect(await send()).toMatchObject({ isSent: true, problem: null });
  expect((await telegramView(desk)).chats[0]?.problem).toBeNull();
});

test('after a SIGKILL no command is done twice, and what is written afterwards is answered', async () => {
  const telegram = await TelegramServer.start();
  const folder = temporaryFolder();
  const start = () => Program.start(join(folder, 'data'), [], telegramEnvironment(telegram));
  let program = start();
  try {
    const first = await program.ready();
    await first.json('PUT', '/telegram/token', { token: BOT_TOKEN });
    await isListening(first);
    await pair(first, telegram, anna);
    for (let index = 0; index < 4; index += 1) telegram.updates.write('/address', anna);
    // Taken, and perhaps not yet answered.
    await eventually(async () => telegram.updates.handedOut.length >= 5 && telegram.in(ANNA).length >= 2);
    await program.kill();
    program = start();
    const second = await program.ready();
    await isListening(second);
    await ask(telegram, '/help', anna);
    const answers = telegram.in(ANNA).filter(({ text }) => text.startsWith('Public address'));
    expect(answers.length).toBeLessThanOrEqual(4);
    expect((await telegramView(second)).chats).toHaveLength(1);
  } finally {
    await program.kill();
    await telegram.close();
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);
