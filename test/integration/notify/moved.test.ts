/** A backup that is put back, here or on another computer: nothing is told twice, and the token stays sealed. */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BackupLook, BackupsView } from '../../../shared/contract/backups.ts';
import type { Info } from '../../../shared/contract/desk.ts';
import type { NotificationsView } from '../../../shared/contract/notifications.ts';
import { Desk, everythingIn, temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { ANNA, ask, isListening, pair, telegramView } from '../../fixtures/telegram-desk.ts';
import { BOT_TOKEN, TelegramServer } from '../../fixtures/telegram-server.ts';

const anna = { chatId: ANNA, from: { id: ANNA, first_name: 'Anna' } };

let folders: readonly [string, string];
let telegram: TelegramServer;
let desks: Desk[];

beforeEach(async () => {
  folders = [temporaryFolder(), temporaryFolder()];
  telegram = await TelegramServer.start();
  desks = [];
});

afterEach(async () => {
  for (const desk of desks) await desk.stop();
  await telegram.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

async function startDesk(folder: string): Promise<Desk> {
  const desk = await Desk.start({ folder, telegramServer: telegram.url });
  desks.push(desk);
  return desk;
}

async function connect(desk: Desk): Promise<void> {
  await desk.json('PUT', '/telegram/token', { token: BOT_TOKEN });
  await isListening(desk);
  await pair(desk, telegram, anna);
  await eventually(
    async () => (await desk.json<NotificationsView>('GET', '/notifications')).channels.length === 2,
  );
}

async function restore(desk: Desk, file: string): Promise<void> {
  const { look } = await desk.json<BackupLook>('POST', '/backups/look', { file });
  await desk.json('POST', '/backups/restore', { look });
  await eventually(async () => {
    const info = await desk.json<Info>('GET', '/info').catch(() => null);
    return info?.notices.some(({ code }) => code === 'database_restored') === true;
  }, 20_000);
}

const texts = (): string =>
  telegram
    .in(ANNA)
    .map(({ text }) => text)
    .join('\n');
const named = (click: string): string => `${click.slice(0, 4)}…${click.slice(-2)}`;
const timesTold = (click: string): number => texts().split(named(click)).length - 1;
const isTold = async (click: string) => eventually(async () => Promise.resolve(timesTold(click) > 0), 20_000);

test('after a restore here nothing is told again, commands neither, and what comes is told', async () => {
  const desk = await startDesk(folders[0]);
  await connect(desk);
  const { key } = await desk.createNetwork({ name: '1win' });
  const deposit = async (click: string) =>
    desk.receive(`/postback/${key}?clickid=${click}&event=ftd&payout=1&currency=USD`);
  await deposit('one1-click');
  await isTold('one1-click');
  const { lastGood } = await desk.json<BackupsView>('POST', '/backups');
  await deposit('two2-click');
  await isTold('two2-click');
  await ask(telegram, '/help', anna);
  await restore(desk, lastGood?.path ?? '');
  await isListening(desk);
  const helps = texts().split('/yesterday').length;
  await deposit('thr3-click');
  await isTold('thr3-click');
  await ask(telegram, '/address', anna);
  for (const click of ['one1-click', 'two2-click', 'thr3-click']) expect(timesTold(click)).toBe(1);
  expect(texts().split('/yesterday')).toHaveLength(helps);
  expect(everythingIn(folders[0])).not.toContain(BOT_TOKEN);
}, 40_000);

test('a backup of another computer tells nothing of its past, even where this one listens already', async () => {
  const first = await startDesk(folders[0]);
  await connect(first);
  const { key } = await first.createNetwork({ name: '1win' });
  const clicks = ['old1-click', 'old2-click'];
  for (const click of clicks) {
    await first.receive(`/postback/${key}?clickid=${click}&event=ftd&payout=1&currency=USD`);
    await isTold(click);
  }
  const { lastGood } = await first.json<BackupsView>('POST', '/backups');
  await first.stop();
  desks = [];

  const second = await startDesk(folders[1]);
  await connect(second);
  await restore(second, lastGood?.path ?? '');
  // It cannot open the token of the other computer, and says so.
  const { state, chats } = await eventually(async () => {
    const view = await telegramView(second);
    return view.state.kind === 'failing' && view;
  });
  expect(state).toMatchObject({ code: 'secret_unreadable' });
  expect(chats).toHaveLength(1);
  await second.json('PUT', '/telegram/token', { token: BOT_TOKEN });
  await isListening(second);
  await second.receive(`/postback/${key}?clickid=new1-click&event=ftd&payout=1&currency=USD`);
  await isTold('new1-click');
  for (const click of clicks) expect(timesTold(click)).toBe(1);
}, 40_000);

test('after a restore nobody is paired who was unpaired since, and who is paired has the rights of now', async () => {
  const desk = await startDesk(folders[0]);
  await connect(desk);
  const boris = { chatId: 502, from: { id: 502, first_name: 'Boris' } };
  const clara = { chatId: 503, from: { id: 503, first_name: 'Clara' } };
  const former = await pair(desk, telegram, boris);
  const [own] = (await telegramView(desk)).chats;
  const change = async (edit: object) => desk.json('PATCH', `/telegram/chats/${own?.id ?? ''}`, edit);
  await change({ canPause: true });
  const { lastGood } = await desk.json<BackupsView>('POST', '/backups');
  await change({ canPause: false, hidesAmounts: true });
  await desk.json('DELETE', `/telegram/chats/${former.id}`);
  await pair(desk, telegram, clara);
  const before = telegram.in(boris.chatId).length;
  await restore(desk, lastGood?.path ?? '');
  const { chats } = await isListening(desk);
  expect(chats).toMatchObject([
    { name: 'Anna', canPause: false, hidesAmounts: true },
    { name: 'Clara', canPause: false },
  ]);
  telegram.updates.write('/today', boris);
  await ask(telegram, '/help', clara);
  const { key } = await desk.createNetwork({ name: '1win' });
  await desk.receive(`/postback/${key}?clickid=one1-click&event=ftd&payout=1&currency=USD`);
  await isTold('one1-click');
  expect(telegram.in(boris.chatId)).toHaveLength(before);
}, 40_000);

test('a backup of another computer pairs nobody here who was not', async () => {
  const first = await startDesk(folders[0]);
  await connect(first);
  const { lastGood } = await first.json<BackupsView>('POST', '/backups');
  await first.stop();
  desks = [];
  const second = await startDesk(folders[1]);
  await restore(second, lastGood?.path ?? '');
  await second.json('PUT', '/telegram/token', { token: BOT_TOKEN });
  await isListening(second);
  expect((await telegramView(second)).chats).toEqual([]);
  expect((await second.json<NotificationsView>('GET', '/notifications')).channels).toHaveLength(1);
}, 40_000);

test('two desks with one bot are told so in words, and the one that stays alone goes on', async () => {
  const first = await startDesk(folders[0]);
  await connect(first);
  await first.stop();
  desks = [];
  // The whole folder, with its key: as when somebody copies it to another computer and starts both.
  cpSync(join(folders[0], 'data'), join(folders[1], 'data'), { recursive: true });
  const [one, two] = [await startDesk(folders[0]), await startDesk(folders[1])];
  const failing = await eventually(async () => {
    const states = await Promise.all([one, two].map(async (desk) => (await telegramView(desk)).state));
    return states.find((state) => state.kind === 'failing');
  }, 20_000);
  expect(failing.code).toBe('telegram_conflict');
  expect(failing.message).toContain('Another program reads the messages of this bot');
  expect(failing.fix).toContain('Stop the other program');
}, 40_000);
