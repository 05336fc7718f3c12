/** The desktop app itself, unpackaged: its window appears, connects to the engine and shows a postback. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, expect, test } from '@playwright/test';
import { findElectron } from '../../build/start/electron-runtime.ts';
import { whyNoWindow } from '../../build/start/why-no-window.ts';
import { networkSchema } from '../../shared/contract/networks.ts';
import { freePort } from '../fixtures/free-port.ts';

const root = join(import.meta.dirname, '../..');
const STOP_MS = 3_000;

const hasRuntime = findElectron(root, process.env) !== null;
const noWindow = whyNoWindow(process.platform, process.env, process.getuid?.() ?? null);

test.skip(!hasRuntime, 'Electron’s runtime is not here (node_modules/electron/dist): npm start fetches it.');
test.skip(noWindow === 'no_display', 'There is no display for a window: run it under xvfb-run.');

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'postback-desk-electron-'));
});
test.afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('a postback appears live in the window, and quitting stops receiving within 3 s', async () => {
  const receiver = await freePort();
  const desk = await freePort();
  const ports = ['--receiver-port', String(receiver), '--desk-port', String(desk)];
  // Started as `npm start` does it: by the folder of the app.
  const app = await _electron.launch({
    args: [root, '--data', folder, ...ports, '--no-tunnel'],
    cwd: root,
  });
  try {
    const page = await app.firstWindow();
    expect(new URL(page.url()).protocol).toBe('app:');
    expect(await page.evaluate(() => 'require' in globalThis || 'process' in globalThis)).toBe(false);

    const tokenFile = join(folder, 'desk-token');
    const createNetwork = async () =>
      fetch(`http://127.0.0.1:${desk}/api/networks`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${readFileSync(tokenFile, 'utf8').trim()}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify({ name: 'Electron smoke' }),
      });
    // Refused until the engine is up.
    await expect.poll(() => createNetworkStatus(desk), { timeout: 20_000 }).toBe(401);
    const network = networkSchema.parse(await (await createNetwork()).json());

    const target = `http://127.0.0.1:${receiver}/postback/${network.key}/registration?clickid=smoke42`;
    expect((await fetch(target)).status).toBe(200);
    await expect(page.getByText('smoke42').first()).toBeVisible();
  } finally {
    const startedAt = performance.now();
    await app.close();
    expect(performance.now() - startedAt).toBeLessThan(STOP_MS);
  }
  await expect(fetch(`http://127.0.0.1:${receiver}/`)).rejects.toThrow('fetch failed');
});

/** What the desk answers to a stranger; null while nothing listens. */
async function createNetworkStatus(desk: number): Promise<number | null> {
  try {
    return (await fetch(`http://127.0.0.1:${desk}/api/networks`)).status;
  } catch {
    return null;
  }
}
