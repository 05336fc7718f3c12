/** The shell put together, from its start to its end, with a real engine in a process of its own. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runShell } from '../../../electron/main/run-shell.ts';
import { outageSummarySchema } from '../../../shared/contract/outages.ts';
import { en } from '../../../shared/text/en.ts';
import { messageFor } from '../../../shared/text/message-for.ts';
import { ElectronStandIn } from '../../fixtures/electron/electron-stand-in.ts';
import { FREE_PORTS, ShellRun } from '../../fixtures/electron/shell-run.ts';
import { LocaltunnelServer } from '../../fixtures/localtunnel-server.ts';
import { writeHistory } from '../../fixtures/outage-history.ts';

let run: ShellRun;
let electron: ElectronStandIn;
beforeEach(() => {
  run = new ShellRun();
  electron = run.electron;
});
afterEach(() => {
  run.end();
});

test('a start shows the page, connects it, and prints one ready line that holds', async () => {
  const { api, token } = await run.startAndWait();
  const window = run.window;
  expect(window.url).toBe('app://desk/');
  expect(window.isShown).toBe(true);
  expect(window.title).toBe(en.shell.title.running);
  expect(window.webContents.posted).toEqual(['postback-desk:engine running', 'postback-desk:port']);
  const info = await fetch(`${api}/info`, { headers: { authorization: `Bearer ${token}` } });
  expect(await info.json()).toMatchObject({ dataDir: run.dataDir });
});

test('an engine that is killed comes back by itself on the same ports, and the page gets a new port', async () => {
  const { receiver } = await run.startAndWait();
  electron.engines[0]?.kill();
  await expect.poll(() => run.window.title).toBe(en.shell.title.waiting(1));
  await expect.poll(() => run.window.title, { timeout: 40_000 }).toBe(en.shell.title.running);
  expect((await fetch(`${receiver}/postback?clickid=1`)).status).toBe(200);
  expect(run.window.webContents.posted.slice(2)).toEqual([
    'postback-desk:engine restarting',
    'postback-desk:engine running',
    'postback-desk:port',
  ]);
  expect(run.lines).toHaveLength(1);
});

test('a browser that is signed in stays so when the engine is started again', async () => {
  const { desk } = await run.startAndWait();
  const first = await fetch(desk, { redirect: 'manual' });
  const headers = { cookie: first.headers.get('set-cookie')?.split(';')[0] ?? '' };
  const status = async (): Promise<number> => (await fetch(new URL('/', desk), { headers })).status;
  expect(await status()).toBe(200);
  electron.engines[0]?.kill();
  await expect.poll(() => run.window.title).toBe(en.shell.title.waiting(1));
  await expect.poll(() => run.window.title, { timeout: 40_000 }).toBe(en.shell.title.running);
  expect(await status()).toBe(200);
  expect((await fetch(desk, { redirect: 'manual', headers })).status).toBe(401);
});

test.each([
  ['Quit in the tray', () => electron.trays.menu.find(({ label }) => label === en.shell.tray.quit)?.click()],
  ['SIGTERM', () => electron.signal('SIGTERM')],
  ['SIGHUP', () => electron.signal('SIGHUP')],
])('%s stops the engine and exits within 3 s', async (_name, quit) => {
  const { receiver } = await run.startAndWait();
  const startedAt = performance.now();
  quit();
  expect(await electron.exited).toBe(0);
  expect(performance.now() - startedAt).toBeLessThan(3_000);
  await expect(fetch(receiver)).rejects.toThrow('fetch failed');
  expect(electron.engines).toHaveLength(1);
});

test('a port in use is told in the engine’s words, and the app exits', async () => {
  const { receiver } = await run.startAndWait();
  const port = Number(new URL(receiver).port);
  const second = new ElectronStandIn(run.folder);
  try {
    const args = ['--data', join(run.folder, 'other'), '--receiver-port', String(port), '--desk-port', '0'];
    runShell(second.electron(), second.process(args), join(run.folder, 'out/main'));
    await expect.poll(() => second.dialogs.open.length, { timeout: 40_000 }).toBe(1);
    expect(second.dialogs.open[0]?.detail).toBe(
      messageFor(en.startErrors, { code: 'port_in_use', port, flag: '--receiver-port' }),
    );
    second.dialogs.press(en.shell.startFailed.quit);
    expect(await second.exited).toBe(1);
  } finally {
    second.endEngines();
  }
});

test('a folder that cannot be made is told before anything is started', async () => {
  writeFileSync(run.dataDir, 'a file stands where the folder should be');
  run.start(...FREE_PORTS);
  expect(await electron.exited).toBe(1);
  expect(electron.dialogs.errorBoxes[0]).toContain(run.dataDir);
  expect(electron.windows).toHaveLength(0);
});

test('a second start on the same data leaves at once', async () => {
  electron.isLocked = true;
  run.start();
  expect(await electron.exited).toBe(0);
  expect(String(electron.stderr.read())).toContain(en.shell.alreadyRunning);
  expect(electron.engines).toHaveLength(0);
});

test('closing the window hides it, says once that receiving goes on, and it comes back', async () => {
  await run.startAndWait();
  const window = run.window;
  expect([window.close(), window.close()]).toEqual([true, true]);
  // Over the window, which is hidden when it is answered.
  await expect.poll(() => electron.dialogs.open).toHaveLength(1);
  expect(electron.dialogs.open.map(({ hasParent }) => hasParent)).toEqual([true]);
  expect(window.isShown).toBe(true);
  electron.dialogs.press(en.shell.closeNotice.keep);
  await expect.poll(() => window.isShown).toBe(false);
  window.show();
  window.close();
  await expect.poll(() => window.isShown).toBe(false);
  expect(electron.dialogs.opened).toEqual([en.shell.closeNotice.message]);
  electron.secondStart();
  expect(window.isShown).toBe(true);
  expect(JSON.parse(readFileSync(join(run.dataDir, 'shell.json'), 'utf8'))).toMatchObject({
    hasSeenCloseNotice: true,
  });
});

test('the tray tells where postbacks come in', async () => {
  const { receiver } = await run.startAndWait();
  await expect
    .poll(() => electron.trays.menu.slice(0, 2).map(({ label }) => label))
    .toEqual([en.shell.tray.receiving(receiver), en.shell.tray.address.off]);
});

test('while networks expect to be heard the computer stays awake, and quitting asks first', async () => {
  const server = await LocaltunnelServer.start();
  try {
    writeHistory(run.dataDir, { server: server.url, nowMs: Date.now() });
    run.start('--receiver-port', '0', '--desk-port', '0');
    const { api, token } = await run.ready();
    await expect.poll(() => electron.blockers).toEqual(['prevent-app-suspension']);
    const receivingSince = async (): Promise<string | null> => {
      const answer = await fetch(`${api}/outages/summary`, { headers: { authorization: `Bearer ${token}` } });
      return outageSummarySchema.parse(await answer.json()).receivingSince;
    };
    await expect.poll(receivingSince, { timeout: 15_000 }).not.toBeNull();

    // The shell asks every half a minute; what it asks first may be too early.
    await expect
      .poll(() => electron.notices.shown.map(({ title }) => title), { timeout: 45_000 })
      .toEqual(['No postbacks from Fell silent']);

    const quit = () => electron.trays.menu.find(({ label }) => label === en.shell.tray.quit)?.click();
    quit();
    await expect.poll(() => electron.dialogs.opened).toEqual([en.shell.quitQuestion.message]);
    expect(electron.dialogs.open[0]?.hasParent).toBe(true);
    electron.dialogs.press(en.shell.quitQuestion.keep);
    expect(electron.engines[0]?.pid).toBeDefined();
    const askAgain = (): number => {
      quit();
      return electron.dialogs.open.length;
    };
    await expect.poll(askAgain).toBe(1);
    electron.dialogs.press(en.shell.quitQuestion.quit);
    expect(await electron.exited).toBe(0);
    expect(electron.blockers).toEqual([]);
  } finally {
    await server.stop();
  }
}, 120_000);

test.each([
  [false, '/electron'],
  [true, 'io.postbackdesk.app'],
])('Windows shows the notices of a program that it knows, packaged (%s) or not', async (isPackaged, id) => {
  electron.isPackaged = isPackaged;
  await run.startWindow();
  expect(electron.appUserModelId).toBe(id);
});

test('--help prints the flags and starts nothing', async () => {
  run.start('--help');
  expect(await electron.exited).toBe(0);
  await expect.poll(() => run.lines.join('\n')).toContain('--receiver-port N');
  expect(electron.engines).toHaveLength(0);
});
