/** What the tray shows and does, and what a person hears where the system shows no notices. */
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { destinationSchema } from '../../../shared/contract/destinations.ts';
import { networkSchema } from '../../../shared/contract/networks.ts';
import { NOTICE_WAY_MESSAGE, WANT_NOTICE_WAY_MESSAGE } from '../../../shared/contract/shell-channels.ts';
import type { EngineUrls } from '../../../shared/contract/shell.ts';
import { en } from '../../../shared/text/en.ts';
import { ShellRun } from '../../fixtures/electron/shell-run.ts';

const words = en.shell.tray;

let run: ShellRun;
beforeEach(() => {
  run = new ShellRun();
});
afterEach(() => {
  run.end();
});

function press(label: string): void {
  const item = run.electron.trays.menu.find((each) => each.label === label);
  if (item === undefined) throw new Error(`The tray’s menu has no “${label}”.`);
  item.click();
}

function hasItem(label: string): boolean {
  return run.electron.trays.menu.some((each) => each.label === label);
}

async function call(
  { api, token }: EngineUrls,
  method: string,
  path: string,
  body?: object,
): Promise<unknown> {
  const answer = await fetch(`${api}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return answer.json();
}

test('the tray pauses forwarding and lets it go on, opens folders, and its icon says how things stand', async () => {
  const { electron } = run;
  const urls = await run.startAndWait();
  const request = { url: 'https://receiver.example/?c={clickid}' };
  const made = destinationSchema.parse(
    await call(urls, 'POST', '/destinations', { name: 'Tracker', enabled: true, request }),
  );
  await expect.poll(() => hasItem(words.pause), { timeout: 15_000 }).toBe(true);
  expect(electron.trays.image).toMatch(/receiving-light\.png$/);
  press(words.pause);
  await expect.poll(() => hasItem(words.resume)).toBe(true);
  expect(electron.trays.image).toMatch(/stopped-light\.png$/);
  const isPaused = async (): Promise<boolean> => {
    const answer = await call(urls, 'GET', '/destinations');
    return destinationSchema.array().parse((answer as { items: unknown }).items)[0]?.isPaused ?? false;
  };
  expect(await isPaused()).toBe(true);
  press(words.resume);
  await expect.poll(() => hasItem(words.pause)).toBe(true);
  expect(await isPaused()).toBe(false);
  expect(made.isPaused).toBe(false);

  press(words.dataFolder);
  press(words.logs);
  expect(electron.openedPaths).toEqual([run.dataDir, join(run.dataDir, 'logs')]);

  electron.gates[0]?.kill();
  await expect.poll(() => electron.trays.image).toMatch(/trouble-light\.png$/);
  expect(electron.trays.menu[0]?.label).toBe(words.notReceiving);
});

test('where the system shows no notices, icon, badge, window and Settings say so', async () => {
  const { electron } = run;
  electron.notices.failure = 'not signed';
  const urls = await run.startAndWait();
  const { webContents } = run.window;
  const frame = { senderFrame: { parent: null } };
  webContents.ipc.emit(WANT_NOTICE_WAY_MESSAGE, frame);
  expect(webContents.posted.at(-1)).toBe(`${NOTICE_WAY_MESSAGE} unknown`);

  run.window.hide();
  await call(urls, 'POST', '/notifications/channels/system/test');
  await expect.poll(() => electron.badge, { timeout: 15_000 }).toBe(1);
  expect(webContents.posted.at(-1)).toBe(`${NOTICE_WAY_MESSAGE} failed`);
  expect(run.window.isShown).toBe(true);
  expect(electron.trays.image).toMatch(/trouble-light\.png$/);
  run.window.focus();
  expect(electron.badge).toBe(0);
  expect(run.window.isFlashing).toBe(false);
  expect(electron.trays.image).not.toMatch(/trouble/);
});

test('a start without a window shows it when asked for, and starting at login is offered once', async () => {
  const { electron } = run;
  electron.isPackaged = true;
  run.start('--receiver-port', '0', '--desk-port', '0', '--no-tunnel', '--hidden');
  const urls = await run.ready();
  expect(run.window.isShown).toBe(false);
  const network = networkSchema.parse(await call(urls, 'POST', '/networks', { name: 'First' }));
  expect((await fetch(`${urls.receiver}/postback/${network.key}/registration?clickid=a1`)).status).toBe(200);
  electron.secondStart();
  expect(run.window.isShown).toBe(true);
  // The shell looks when an engine begins, and then every half a minute.
  electron.engines[0]?.kill();
  await expect
    .poll(() => electron.dialogs.opened, { timeout: 30_000 })
    .toEqual([en.shell.startAtLogin.message]);
  electron.dialogs.press(en.shell.startAtLogin.yes);
  await expect
    .poll(() => electron.trays.menu.find(({ label }) => label === words.startAtLogin)?.checked)
    .toBe(true);
});
