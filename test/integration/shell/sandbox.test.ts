/** An AppImage's launcher turns the sandbox off by itself where the system forbids user namespaces: never in silence. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { en } from '../../../shared/text/en.ts';
import { FREE_PORTS, ShellRun } from '../../fixtures/electron/shell-run.ts';

const { withoutSandbox } = en.shell;

let run: ShellRun;
beforeEach(() => {
  run = new ShellRun();
});
afterEach(() => {
  run.end();
});

function startAsAppImage(...flags: readonly string[]): void {
  run.electron.env = { APPIMAGE: '/home/someone/postback-desk.AppImage' };
  run.start(...flags, ...FREE_PORTS);
}

test('the window stays closed until the person says so, and postbacks are received meanwhile', async () => {
  startAsAppImage('--no-sandbox');
  const { receiver } = await run.ready();
  expect((await fetch(`${receiver}/postback?clickid=1`)).status).toBe(200);
  expect(run.electron.windows).toEqual([]);
  expect(run.electron.dialogs.open[0]).toMatchObject({
    message: withoutSandbox.message,
    buttons: [withoutSandbox.quit, withoutSandbox.goOn],
  });
  run.electron.dialogs.press(withoutSandbox.goOn);
  await expect.poll(() => run.electron.windows.at(-1)?.isShown).toBe(true);
  expect(readFileSync(join(run.dataDir, 'shell.json'), 'utf8')).toContain('"goesWithoutSandbox":true');
});

test('who went on without it is told in the terminal and not asked again', async () => {
  mkdirSync(run.dataDir);
  writeFileSync(join(run.dataDir, 'shell.json'), JSON.stringify({ goesWithoutSandbox: true }));
  let said = '';
  run.electron.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString('utf8');
  });
  startAsAppImage('--no-sandbox');
  await expect.poll(() => run.electron.windows.at(-1)?.isShown).toBe(true);
  expect(run.electron.dialogs.opened).toEqual([]);
  expect(said).toContain(withoutSandbox.message);
});

test('who does not want that quits', async () => {
  startAsAppImage('--no-sandbox');
  await run.ready();
  run.electron.dialogs.press(withoutSandbox.quit);
  expect(await run.electron.exited).toBe(0);
  expect(run.electron.windows).toEqual([]);
});

test('an AppImage with a sandbox opens its window without a question', async () => {
  startAsAppImage();
  await expect.poll(() => run.electron.windows.at(-1)?.isShown).toBe(true);
  expect(run.electron.dialogs.open).toEqual([]);
});
