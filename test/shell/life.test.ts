/** The built shell in a real Electron, as a person meets it: from its start to its end. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import packageJson from '../../package.json' with { type: 'json' };
import { neededInstead } from '../../shared/program/node-version.mjs';
import { en } from '../../shared/text/en.ts';
import { isRunning, RealShell, ShellFolder } from '../fixtures/electron/real-shell.ts';

const END_MS = 10_000;
const UNCAUGHT = /nobody caught|Uncaught|UnhandledPromiseRejection|JavaScript error occurred/;
const versionsSchema = z.object({ electron: z.string(), node: z.string() });
const boundsSchema = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });

/** Sends a postback, and waits for its row in the window. */
async function seeLive(shell: RealShell, clickId: string): Promise<void> {
  const network = await shell.api.createNetwork({ name: `Of ${clickId}` });
  const answer = await shell.api.receive(`/postback/${network.key}/registration?clickid=${clickId}`);
  expect(answer.status).toBe(200);
  await shell.movePointerAway();
  await expect.poll(() => shell.rows()).toContain(clickId);
}

const title = (shell: RealShell): Promise<string> => shell.main('window.getTitle()', z.string());

describe('a desk that runs', () => {
  let shell: RealShell;
  const started: RealShell[] = [];
  beforeAll(async () => {
    shell = await RealShell.start(new ShellFolder());
    started.push(shell);
  });
  afterEach(async () => {
    expect(`${shell.output}\n${shell.folder.log()}`).not.toMatch(UNCAUGHT);
    const errors = (await shell.pageEvents()).filter(({ method }) => method === 'Runtime.exceptionThrown');
    expect(errors).toEqual([]);
  });
  afterAll(async () => {
    for (const each of started) await each.remove();
  });

  test('the window comes up with the desk, and a postback appears in it live', async () => {
    await expect.poll(() => shell.main('window.isVisible()', z.boolean())).toBe(true);
    await expect.poll(() => title(shell)).toBe(en.shell.title.running);
    expect(await shell.page('document.title !== "" && location.href', z.string())).toMatch(/^app:\/\/desk\//);
    await expect.poll(() => shell.page('document.querySelector("header") !== null', z.boolean())).toBe(true);
    await seeLive(shell, 'live-row-1');
  });

  test('gate and engine are processes of Electron, and the engine runs on the Node inside of it', async (context) => {
    const services = await shell.main(
      `electron.app.getAppMetrics().filter(({ type }) => type === 'Utility').map(({ pid }) => pid)`,
      z.array(z.number()),
    );
    expect(services).toEqual(expect.arrayContaining([shell.ready.pids.gate, shell.ready.pids.engine]));
    const { text } = await shell.api.json<{ text: string }>('GET', '/support-report');
    const { electron, node } = await shell.main(
      '({ electron: process.versions.electron, node: process.versions.node })',
      versionsSchema,
    );
    const needed = neededInstead(node, packageJson.engines.node);
    if (needed !== null)
      context.skip(
        `Electron ${electron} has Node ${node}, and the engine needs ${needed}: it ran on another one`,
      );
    expect(text).toContain(electron);
    expect(text).toContain(node);
  });

  test('an engine that is killed is told in the title, postbacks are received meanwhile, and it comes back', async () => {
    const network = await shell.api.createNetwork({ name: 'Meanwhile' });
    process.kill(shell.ready.pids.engine, 'SIGKILL');
    await expect.poll(() => title(shell)).toBe(en.shell.title.waiting(1));
    const answer = await shell.api.receive(`/postback/${network.key}/registration?clickid=meanwhile-1`);
    expect(answer.status).toBe(200);
    await expect.poll(() => title(shell)).toBe(en.shell.title.running);
    await shell.movePointerAway();
    await expect.poll(() => shell.rows()).toContain('meanwhile-1');
    await seeLive(shell, 'after-engine-1');
  });

  test('a page that is killed comes back and is live again', async () => {
    await seeLive(shell, 'before-page-1');
    const before = await shell.main('window.webContents.getOSProcessId()', z.number());
    process.kill(before, 'SIGKILL');
    await expect
      .poll(() => shell.main('window.webContents.getOSProcessId()', z.number()))
      .toSatisfy((pid: number) => pid > 0 && pid !== before);
    await expect.poll(() => shell.rows()).toContain('before-page-1');
    await seeLive(shell, 'after-page-1');
  });

  test('a closed window goes on receiving, and a second start brings it to the front and ends', async () => {
    await shell.main('void setTimeout(() => window.close(), 10)', z.undefined());
    await expect.poll(() => shell.main('window.isVisible()', z.boolean())).toBe(false);
    const { code, said } = await shell.startAgain();
    expect(code).toBe(0);
    expect(said).toContain(en.shell.alreadyRunning);
    await expect.poll(() => shell.main('window.isVisible()', z.boolean())).toBe(true);
    expect(await shell.main('electron.BrowserWindow.getAllWindows().length', z.number())).toBe(1);
    await seeLive(shell, 'after-second-start-1');
  });
});

test('quitting ends every process, and the next start puts the window where it was left', async () => {
  const folder = new ShellFolder();
  let shell: RealShell | null = null;
  try {
    shell = await RealShell.start(folder);
    await expect.poll(() => shell?.main('window.isVisible()', z.boolean())).toBe(true);
    const place = { x: 60, y: 80, width: 1_010, height: 640 };
    const fresh = await shell.main('window.getBounds()', boundsSchema);
    expect(fresh).not.toEqual(place);
    await shell.main(`window.setBounds(${JSON.stringify(place)})`, z.undefined());
    await expect.poll(() => folder.windowPlace()).toMatchObject(place);

    const pids = await shell.pids();
    expect(pids.length).toBeGreaterThanOrEqual(4);
    const { receiver } = shell.ready;
    expect(await shell.quit()).toBe(0);
    await expect.poll(() => pids.filter(isRunning), { timeout: END_MS }).toEqual([]);
    await expect(fetch(receiver)).rejects.toThrow('fetch failed');
    expect(folder.log()).not.toMatch(UNCAUGHT);

    shell = await RealShell.start(folder);
    await expect.poll(() => shell?.main('window.isVisible()', z.boolean())).toBe(true);
    expect(await shell.main('window.getBounds()', boundsSchema)).toEqual(place);
  } finally {
    await shell?.kill();
    folder.remove();
  }
});
