/** Electron's security checklist, as it holds in the running page and not only in the sources. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { SEALED_KEY_FILE, SECRET_KEY_FILE } from '../../shared/program/app-data.ts';
import { RealShell, ShellFolder } from '../fixtures/electron/real-shell.ts';

/** Of Linux: a filter of system calls is at work. */
const FILTERED = 2;
/** Made by Electron for a preload that is isolated. */
const ISOLATED_WORLD = 'Electron Isolated Context';

let shell: RealShell;
const started: RealShell[] = [];
beforeAll(async () => {
  shell = await RealShell.start(new ShellFolder());
  started.push(shell);
});
afterAll(async () => {
  for (const each of started) await each.remove();
});

test('the page has no Node, and nothing of the preload but its constant', async () => {
  const names = ['require', 'process', 'Buffer', 'module', 'global', 'electron', 'ipcRenderer'];
  const found = await shell.page(
    `${JSON.stringify(names)}.filter((name) => name in globalThis)`,
    z.array(z.string()),
  );
  expect(found).toEqual([]);
});

test('the preload has a world of its own, and the settings of the window hold', async () => {
  const worlds = (await shell.pageEvents())
    .filter(({ method }) => method === 'Runtime.executionContextCreated')
    .map(({ params }) => z.object({ context: z.object({ name: z.string() }) }).parse(params).context.name);
  expect(worlds).toContain(ISOLATED_WORLD);
  const settings = await shell.main(
    'window.webContents.getLastWebPreferences()',
    z.record(z.string(), z.unknown()),
  );
  expect(settings).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webviewTag: false,
    webSecurity: true,
  });
});

test.skipIf(process.platform !== 'linux')('the process of the page is in Chromium’s sandbox', async () => {
  const pid = await shell.main('window.webContents.getOSProcessId()', z.number());
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  expect(status).toMatch(new RegExp(`^Seccomp:\\s+${FILTERED}$`, 'm'));
  expect(status).toMatch(/^NoNewPrivs:\s+1$/m);
});

test('the policy is at work: no script of a page’s text, no eval, no connection past the port', async () => {
  const policy = await shell.page(
    `fetch('app://desk/').then((answer) => answer.headers.get('content-security-policy'))`,
    z.string(),
  );
  expect(policy).toMatch(/^default-src 'none'; script-src 'self';/);
  const hasRun = await shell.page(
    `(() => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.hasRun = true';
      document.head.append(script);
      script.remove();
      return globalThis.hasRun === true;
    })()`,
    z.boolean(),
  );
  expect(hasRun).toBe(false);
  await expect(
    shell.page(`new Function('return 1')()`, z.unknown(), { allowUnsafeEvalBlockedByCSP: false }),
  ).rejects.toThrow(/unsafe-eval|Content Security Policy/);
  const violated = await shell.page(
    `new Promise((resolve) => {
      addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), { once: true });
      fetch(${JSON.stringify(shell.ready.desk)}).catch(() => undefined);
    })`,
    z.string(),
  );
  expect(violated).toBe('connect-src');
});

test('the page cannot go elsewhere, and opens no window', async () => {
  const elsewhere = JSON.stringify(new URL('/', shell.ready.desk).href);
  await shell.page('void (globalThis.stays = true)', z.undefined());
  // The guard was there first: what this listener sees is what the guard decided.
  await shell.main(
    `void (globalThis.refused = new Promise((resolve) => {
      window.webContents.once('will-navigate', (event) => resolve(event.defaultPrevented));
    }))`,
    z.undefined(),
  );
  await shell.page(`void (location.href = ${elsewhere})`, z.undefined());
  expect(await shell.main('await globalThis.refused', z.boolean())).toBe(true);
  expect(await shell.page('globalThis.stays', z.boolean())).toBe(true);

  const opened = await shell.page(`open(${elsewhere}) === null`, z.boolean(), { userGesture: true });
  expect(opened).toBe(true);
  expect(await shell.main('electron.BrowserWindow.getAllWindows().length', z.number())).toBe(1);
});

test.each(['geolocation', 'microphone', 'midi', 'clipboard-read'])('%s is refused', async (name) => {
  const state = await shell.page(
    `navigator.permissions.query({ name: ${JSON.stringify(name)} }).then((status) => status.state)`,
    z.string(),
  );
  expect(state).toBe('denied');
});

test('secrets are sealed by the keychain where there is one, else by a file that only its owner reads', async (context) => {
  const sealed = join(shell.folder.data, SEALED_KEY_FILE);
  const plain = join(shell.folder.data, SECRET_KEY_FILE);
  await expect.poll(() => existsSync(sealed) || existsSync(plain)).toBe(true);
  const missing = await shell.main(
    `['getSelectedStorageBackend', 'isAsyncEncryptionAvailable'].filter((name) => !(name in electron.safeStorage))`,
    z.array(z.string()),
  );
  if (missing.length > 0) context.skip(`safeStorage of this Electron has no ${missing.join(' and no ')}`);
  const hasKeychain = await shell.main(
    `process.platform !== 'linux' || electron.safeStorage.getSelectedStorageBackend() !== 'basic_text'`,
    z.boolean(),
  );
  expect({ sealed: existsSync(sealed), plain: existsSync(plain) }).toEqual({
    sealed: hasKeychain,
    plain: !hasKeychain,
  });
  // Windows has no such modes: there the folder is the person's own.
  if (process.platform !== 'win32') expect(statSync(hasKeychain ? sealed : plain).mode & 0o077).toBe(0);
});
