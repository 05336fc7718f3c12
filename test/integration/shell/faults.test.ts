/** What goes wrong in the shell itself or in its window, while gate and engine run. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PORT_MESSAGE } from '../../../shared/contract/shell-channels.ts';
import { en } from '../../../shared/text/en.ts';
import { StandInEvent } from '../../fixtures/electron/events.ts';
import { ShellRun } from '../../fixtures/electron/shell-run.ts';

let run: ShellRun;
beforeEach(() => {
  run = new ShellRun();
});
afterEach(() => {
  run.end();
});

function shellLog(): string {
  const file = join(run.dataDir, 'logs/shell.log');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

test('an error that nobody caught and a process that breaks down are written down, and receiving goes on', async () => {
  const { receiver } = await run.startAndWait();
  expect(run.electron.fault(new Error('a listener threw'))).toBe(true);
  const [engine] = run.electron.engines;
  engine?.emit('error', 'FatalError', 'v8::ToLocalChecked', '{"environmentVariables":{"TOKEN":"hush"}}');
  await expect.poll(shellLog).toMatch(/a listener threw[^]*v8::ToLocalChecked/);
  expect(shellLog()).not.toContain('hush');
  engine?.kill();
  await expect.poll(() => run.electron.engines.length, { timeout: 10_000 }).toBe(2);
  expect((await fetch(`${receiver}/postback?clickid=1`)).status).toBe(200);
});

test('a start that cannot open says so, lets go of the lock, and ends', async () => {
  run.electron.trays.failure = 'no tray host';
  run.start();
  await expect.poll(() => run.electron.dialogs.open.length).toBe(1);
  expect(run.electron.dialogs.open[0]?.detail).toContain('no tray host');
  expect(run.electron.isLockReleased).toBe(true);
  await expect.poll(shellLog).toContain('no tray host');
  run.electron.dialogs.press(en.shell.startFailed.quit);
  expect(await run.electron.exited).toBe(1);
});

test('a start that hangs, or whose box nobody reads, obeys SIGTERM', async () => {
  run.electron.whenReady = new Promise(() => undefined);
  run.start();
  run.electron.signal('SIGTERM');
  expect(await run.electron.exited).toBe(0);
});

test('a page that dies is loaded again; one that dies at once again is loaded when its window is opened', async () => {
  const { webContents } = await run.startWindow();
  webContents.die();
  expect(webContents.loads).toBe(2);
  webContents.die('oom');
  expect(webContents.loads).toBe(2);
  expect(run.electron.dialogs.open[0]).toMatchObject({
    message: en.shell.pageEnded.message,
    hasParent: true,
  });
  // What was asked is answered by opening it.
  run.electron.secondStart();
  expect(run.electron.dialogs.open).toEqual([]);
  expect(webContents.loads).toBe(3);
  expect(webContents.isCrashed()).toBe(false);
});

test('a window that is gone is made anew, with its page and a port of its own', async () => {
  const window = await run.startWindow();
  await run.ready();
  window.destroy();
  run.electron.engines[0]?.kill();
  await expect.poll(() => run.electron.engines.length, { timeout: 10_000 }).toBe(2);
  run.electron.secondStart();
  await expect.poll(() => run.window.isShown).toBe(true);
  expect(run.window).not.toBe(window);
  await expect.poll(() => run.window.webContents.posted, { timeout: 20_000 }).toContain(PORT_MESSAGE);
  expect(run.window.title).toBe(en.shell.title.running);
});

test('a page that hangs: the person may wait, and the question goes when it responds', async () => {
  const window = await run.startWindow();
  window.emit('unresponsive');
  window.emit('unresponsive');
  expect(run.electron.dialogs.open).toHaveLength(1);
  window.emit('responsive');
  await expect.poll(() => run.electron.dialogs.open).toHaveLength(0);
  expect(window.webContents.loads).toBe(1);
  window.emit('unresponsive');
  run.electron.dialogs.press(en.shell.unresponsive.reload);
  await expect.poll(() => window.webContents.loads).toBe(2);
  expect(window.webContents.isCrashed()).toBe(false);
});

test('each load of the page gets one port', async () => {
  await run.startAndWait();
  const { webContents } = run.window;
  const ports = (): number => webContents.posted.filter((each) => each === PORT_MESSAGE).length;
  await expect.poll(ports).toBe(1);
  webContents.reload();
  expect(ports()).toBe(2);
});

test('closing in full screen on macOS leaves it first', async () => {
  run.electron.platform = 'darwin';
  const window = await run.startWindow();
  window.setFullScreen(true);
  window.close();
  await expect.poll(() => run.electron.dialogs.open).toHaveLength(1);
  run.electron.dialogs.press(en.shell.closeNotice.keep);
  await expect.poll(() => window.isShown).toBe(false);
  expect(window.isFullScreen()).toBe(false);
});

test('when Windows ends the session quitting is not held back', async () => {
  const window = await run.startWindow();
  window.emit('query-session-end', Object.assign(new StandInEvent(), { reasons: ['logoff' as const] }));
  const event = new StandInEvent();
  run.electron.app.emit('before-quit', event);
  expect(event.defaultPrevented).toBe(false);
});
