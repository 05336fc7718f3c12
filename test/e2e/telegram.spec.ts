import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { temporaryFolder } from '../fixtures/desk.ts';
import { Program } from '../fixtures/program.ts';
import { ANNA, telegramEnvironment } from '../fixtures/telegram-desk.ts';
import { BOT_TOKEN, TelegramServer } from '../fixtures/telegram-server.ts';
import { axeFindingsIn, DIALOG, SCHEMES, showIn } from './axe-findings.ts';
import { expect, keepPicture, test as base } from './desk-test.ts';

const test = base.extend<{ readonly telegram: TelegramServer }>({
  // Playwright reads the dependencies of a fixture from its first parameter.
  // oxlint-disable-next-line no-empty-pattern
  telegram: async ({}, use) => {
    const telegram = await TelegramServer.start();
    await use(telegram);
    await telegram.close();
  },
  api: async ({ telegram }, use) => {
    const folder = temporaryFolder();
    const program = Program.startBuilt(join(folder, 'data'), [], telegramEnvironment(telegram));
    await use(await program.ready());
    await program.kill();
    rmSync(folder, { recursive: true, force: true });
  },
});

const section = (desk: Page): Locator => desk.getByRole('region', { name: 'Telegram', exact: true });

test('a bot is connected, a chat is paired by its code, may pause, gets a test, and is unpaired again', async ({
  desk,
  telegram,
}) => {
  test.slow();
  await desk.evaluate(() => {
    window.location.hash = '#/settings/notifications';
  });
  await expect(section(desk)).toContainText('No bot yet');
  await expect(section(desk)).toContainText('@BotFather');
  expect(await axeFindingsIn(desk, SCHEMES)).toEqual([]);
  await section(desk).getByLabel('Bot token').fill(BOT_TOKEN);
  await desk.keyboard.press('Enter');
  await expect(section(desk)).toContainText('Connected');
  await expect(section(desk)).toContainText('@postback_test_bot');
  await expect(section(desk)).toContainText('No chat is paired yet');

  await section(desk).getByRole('button', { name: 'Pair a chat' }).click();
  const dialog = desk.getByRole('dialog', { name: 'Pair a chat' });
  const command = dialog.getByLabel('Pairing code');
  await expect(command).toContainText(/^\/start [2-9A-Z]{4}-[2-9A-Z]{4}$/);
  const text = (await command.textContent()) ?? '';
  await expect(dialog.getByRole('img', { name: /t\.me\/postback_test_bot\?start=/ })).toBeVisible();
  expect(await axeFindingsIn(desk, SCHEMES, DIALOG)).toEqual([]);
  await keepPicture(desk, 'telegram-pairing');
  const anna = { chatId: ANNA, from: { id: ANNA, first_name: 'Anna <b>x</b>' } };
  telegram.updates.write('/start AAAA-AAAA', anna);
  await expect(dialog).toContainText('One wrong code was sent');
  telegram.updates.write(text, anna);
  await expect(dialog).toContainText('“Anna <b>x</b>” is paired.');
  await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
  await expect(dialog).toBeHidden();

  const chat = section(desk).getByRole('group', { name: 'Anna <b>x</b>' });
  for (const label of ['Allow /pause and /resume', 'Hide amounts']) {
    await chat.getByLabel(label).click();
    await expect(chat.getByLabel(label)).toBeChecked();
  }
  await chat.getByRole('button', { name: 'Send a test message' }).click();
  await expect(chat).toContainText('The test message was sent.');
  expect(telegram.in(ANNA).at(-1)?.text).toContain('Test message');
  telegram.setChat(ANNA, 'blocked');
  await chat.getByRole('button', { name: 'Send a test message' }).click();
  await expect(chat).toContainText('The bot is blocked in this chat.');
  for (const scheme of SCHEMES) {
    await showIn(desk, scheme);
    await keepPicture(desk, `telegram-${scheme}`);
  }
  expect(await axeFindingsIn(desk, SCHEMES)).toEqual([]);

  await chat.getByRole('button', { name: 'Unpair' }).click();
  const question = desk.getByRole('dialog', { name: 'Unpair “Anna <b>x</b>”?' });
  await expect(question).toContainText('its commands are not answered');
  await question.getByRole('button', { name: 'Unpair' }).click();
  await expect(section(desk)).toContainText('No chat is paired yet');
});

test('a proxy for the bot is used, told as what is wrong where it is, and left out again', async ({
  page,
  api,
}) => {
  // The browser itself reports a refused call on its console: the window is opened without that check.
  await page.goto(`${api.addresses.desk}#/settings/notifications`);
  await expect(section(page)).toContainText('No bot yet');
  await section(page).getByText('Proxy', { exact: true }).click();
  const proxy = section(page).getByLabel('Proxy for Telegram');
  await proxy.fill('proxy.example:1080');
  await section(page).getByRole('button', { name: 'Use this proxy' }).click();
  await expect(section(page)).toContainText('Write it as socks5://host:port');
  await proxy.fill('socks5://buyer:hush-hush@127.0.0.1:1');
  await section(page).getByRole('button', { name: 'Use this proxy' }).click();
  await expect(section(page)).toContainText('Used now: SOCKS5 127.0.0.1:1, with a login');
  await expect(proxy).toHaveValue('');
  await keepPicture(page, 'telegram-proxy');
  expect(await axeFindingsIn(page, SCHEMES)).toEqual([]);
  await section(page).getByLabel('Bot token').fill(BOT_TOKEN);
  await page.keyboard.press('Enter');
  await expect(section(page)).toContainText('The proxy 127.0.0.1:1 refused the connection');
  await section(page).getByRole('button', { name: 'Use no proxy' }).click();
  await expect(section(page)).toContainText('Used now: no proxy');
  await section(page).getByLabel('Bot token').fill(BOT_TOKEN);
  await page.keyboard.press('Enter');
  await expect(section(page)).toContainText('@postback_test_bot');
});
