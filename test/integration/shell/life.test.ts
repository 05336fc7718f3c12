/** The shell put together, from its start to its end, with a real engine in a process of its own. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runShell } from '../../../electron/main/run-shell.ts';
import { outageSummarySchema } from '../../../shared/contract/outages.ts';
import { type EngineUrls, engineUrlsSchema } from '../../../shared/contract/shell.ts';
import { en } from '../../../shared/text/en.ts';
import { messageFor } from '../../../shared/text/message-for.ts';
import { temporaryFolder } from '../../fixtures/desk.ts';
import { ElectronStandIn } from '../../fixtures/electron-stand-in.ts';
import { LocaltunnelServer } from '../../fixtures/localtunnel-server.ts';
import { writeHistory } from '../../fixtures/outage-history.ts';

const FREE_PORTS = ['--receiver-port', '0', '--desk-port', '0', '--no-tunnel'];

let folder: string;
let electron: ElectronStandIn;
let lines: string[];
beforeEach(() => {
  folder = temporaryFolder();
  mkdirSync(join(folder, 'out/renderer'), { recursive: true });
  writeFileSync(join(folder, 'out/renderer/index.html'), '<title>desk</title>');
  electron = new ElectronStandIn(folder);
  lines = [];
  createInterface({ input: electron.stdout }).on('line', (line) => lines.push(line));
});
afterEach(() => {
  electron.endEngines();
  rmSync(folder, { recursive: true, force: true });
});

function start(...args: string[]): void {
  const all = ['--data', join(folder, 'data'), ...args];
  runShell(electron.electron(), electron.process(all), join(folder, 'out/main'));
}

async function startAndWait(): Promise<EngineUrls> {
  start(...FREE_PORTS);
  await expect.poll(() => lines.length, { timeout: 40_000 }).toBe(1);
  return engineUrlsSchema.parse(JSON.parse(lines[0] ?? ''));
}

function theWindow() {
  const [window] = electron.windows;
  if (window === undefined) throw new Error('There is no window.');
  return window;
}

test('a start shows the page, connects it, and prints one ready line that holds', async () => {
  const { api, token } = await startAndWait();
  const window = theWindow();
  expect(window.url).toBe('app://desk/');
  expect(window.isShown).toBe(true);
  expect(window.title).toBe(en.shell.title.running);
  expect(window.webContents.posted).toEqual(['postback-desk:engine running', 'postback-desk:port']);
  const info = await fetch(`${api}/info`, { headers: { authorization: `Bearer ${token}` } });
  expect(await info.json()).toMatchObject({ dataDir: join(folder, 'data') });
});

test('an engine that is killed comes back by itself on the same ports, and the page gets a new port', async () => {
  const { receiver } = await startAndWait();
  electron.engines[0]?.kill('SIGKILL');
  await expect.poll(() => theWindow().title).toBe(en.shell.title.waiting(1));
  await expect.poll(() => theWindow().title, { timeout: 40_000 }).toBe(en.shell.title.running);
  expect((await fetch(`${receiver}/postback?clickid=1`)).status).toBe(200);
  expect(theWindow().webContents.posted.slice(2)).toEqual([
    'postback-desk:engine restarting',
    'postback-desk:engine running',
    'postback-desk:port',
  ]);
  expect(lines).toHaveLength(1);
});

test('a browser that is signed in stays so when the engine is started again', async () => {
  const { desk } = await startAndWait();
  const first = await fetch(desk, { redirect: 'manual' });
  const headers = { cookie: first.headers.get('set-cookie')?.split(';')[0] ?? '' };
  const status = async (): Promise<number> => (await fetch(new URL('/', desk), { headers })).status;
  expect(await status()).toBe(200);
  electron.engines[0]?.kill('SIGKILL');
  await expect.poll(() => theWindow().title).toBe(en.shell.title.waiting(1));
  await expect.poll(() => theWindow().title, { timeout: 40_000 }).toBe(en.shell.title.running);
  expect(await status()).toBe(200);
  expect((await fetch(desk, { redirect: 'manual', headers })).status).toBe(401);
});

test.each([
  ['Quit in the tray', () => electron.trayMenu.find(({ label }) => label === en.shell.tray.quit)?.click?.()],
  ['SIGTERM', () => electron.signal('SIGTERM')],
])('%s stops the engine and exits within 3 s', async (_name, quit) => {
  const { receiver } = await startAndWait();
  const startedAt = performance.now();
  quit();
  expect(await electron.exited).toBe(0);
  expect(performance.now() - startedAt).toBeLessThan(3_000);
  await expect(fetch(receiver)).rejects.toThrow('fetch failed');
  expect(electron.engines).toHaveLength(1);
});

test('a port in use is told in the engine’s words, and the app exits', async () => {
  const { receiver } = await startAndWait();
  const port = Number(new URL(receiver).port);
  const second = new ElectronStandIn(folder);
  try {
    const args = ['--data', join(folder, 'other'), '--receiver-port', String(port), '--desk-port', '0'];
    runShell(second.electron(), second.process(args), join(folder, 'out/main'));
    expect(await second.exited).toBe(1);
    expect(second.errorBoxes).toEqual([
      messageFor(en.startErrors, { code: 'port_in_use', port, flag: '--receiver-port' }),
    ]);
  } finally {
    second.endEngines();
  }
});

test('a folder that cannot be made is told before anything is started', async () => {
  writeFileSync(join(folder, 'data'), 'a file stands where the folder should be');
  start(...FREE_PORTS);
  expect(await electron.exited).toBe(1);
  expect(electron.errorBoxes[0]).toContain(join(folder, 'data'));
  expect(electron.windows).toHaveLength(0);
});

test('a second start on the same data leaves at once', async () => {
  electron.isLocked = true;
  start();
  expect(await electron.exited).toBe(0);
  expect(String(electron.stderr.read())).toContain(en.shell.alreadyRunning);
  expect(electron.engines).toHaveLength(0);
});

test('closing the window hides it, says once that receiving goes on, and it comes back', async () => {
  await startAndWait();
  const window = theWindow();
  const close = (): boolean => {
    let isStopped = false;
    window.emit('close', {
      preventDefault: () => {
        isStopped = true;
      },
    });
    return isStopped;
  };
  expect([close(), close()]).toEqual([true, true]);
  expect(window.isShown).toBe(false);
  expect(electron.messageBoxes).toEqual([en.shell.closeNotice.message]);
  electron.app.emit('second-instance');
  expect(window.isShown).toBe(true);
  expect(JSON.parse(readFileSync(join(folder, 'data/shell.json'), 'utf8'))).toMatchObject({
    hasSeenCloseNotice: true,
  });
});

test('the tray tells where postbacks come in', async () => {
  const { receiver } = await startAndWait();
  await expect
    .poll(() => electron.trayMenu.slice(0, 2).map(({ label }) => label))
    .toEqual([en.shell.tray.receiving(receiver), en.shell.tray.address.off]);
});

test('while networks expect to be heard the computer stays awake, and quitting asks first', async () => {
  const server = await LocaltunnelServer.start();
  try {
    writeHistory(join(folder, 'data'), { server: server.url, nowMs: Date.now() });
    start('--receiver-port', '0', '--desk-port', '0');
    await expect.poll(() => lines.length, { timeout: 40_000 }).toBe(1);
    const { api, token } = engineUrlsSchema.parse(JSON.parse(lines[0] ?? ''));
    await expect.poll(() => electron.blockers).toEqual(['prevent-app-suspension']);
    const receivingSince = async (): Promise<string | null> => {
      const answer = await fetch(`${api}/outages/summary`, { headers: { authorization: `Bearer ${token}` } });
      return outageSummarySchema.parse(await answer.json()).receivingSince;
    };
    await expect.poll(receivingSince, { timeout: 15_000 }).not.toBeNull();

    // The shell asks every half a minute; what it asks first may be too early.
    await expect.poll(() => electron.notices, { timeout: 45_000 }).toEqual(['No postbacks from Fell silent']);

    const quit = () => electron.trayMenu.find(({ label }) => label === en.shell.tray.quit)?.click?.();
    quit();
    await expect.poll(() => electron.messageBoxes).toEqual([en.shell.quitQuestion.message]);
    expect(electron.engines[0]?.exitCode).toBeNull();
    electron.response = 1;
    quit();
    expect(await electron.exited).toBe(0);
    expect(electron.blockers).toEqual([]);
  } finally {
    await server.stop();
  }
}, 120_000);

test('--help prints the flags and starts nothing', async () => {
  start('--help');
  expect(await electron.exited).toBe(0);
  await expect.poll(() => lines.join('\n')).toContain('--receiver-port N');
  expect(electron.engines).toHaveLength(0);
});
