/** Electron's security checklist, as far as the sources can show it (`docs/electron-security.md`). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const filesOf = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(join(root, folder, file), 'utf8'));

const shell = filesOf('electron/main');
const all = [...shell, ...filesOf('electron/preload'), ...filesOf('renderer')].join('\n');
const page = readFileSync(join(root, 'docs/electron-security.md'), 'utf8');

test('there is one window, and its page is isolated, sandboxed and without Node', () => {
  const windows = shell.join('\n').match(/new (?:\w+\.)?(?:BrowserWindow|WebContentsView)\(/g) ?? [];
  expect(windows).toHaveLength(1);
  const made = shell.find((file) => /new (?:\w+\.)?BrowserWindow\(/.test(file)) ?? '';
  expect(made).toMatch(/BrowserWindow\(windowOptions\(/);
  const source = shell.find((file) => file.includes('export function windowOptions(')) ?? '';
  for (const line of [
    'contextIsolation: true',
    'sandbox: true',
    'nodeIntegration: false',
    'webviewTag: false',
  ])
    expect(source).toContain(line);
});

test.each([
  'webSecurity',
  'allowRunningInsecureContent',
  'experimentalFeatures',
  'enableBlinkFeatures',
  'allowpopups',
  'nodeIntegrationInWorker',
  'nodeIntegrationInSubFrames',
  'appendSwitch',
  'ignore-certificate-errors',
  'setCertificateVerifyProc',
  'executeJavaScript',
  'enableRemoteModule',
])('%s is used nowhere', (name) => {
  expect(all.includes(name)).toBe(false);
});

test('the page may send two messages, and only the window’s own page is heard', () => {
  expect(/ipcMain\b/.test(all)).toBe(false);
  const heard = shell.join('\n').match(/\.ipc\.(?:on|once|handle)\([^,]*/g) ?? [];
  expect(heard).toEqual(['.ipc.on(WANT_PORT_MESSAGE', '.ipc.on(WANT_NOTICE_WAY_MESSAGE']);
});

test('the preload hands over a constant, and nothing of Electron', () => {
  const preload = filesOf('electron/preload').join('\n');
  expect(preload.match(/exposeInMainWorld\([^)]*\)/g)).toEqual(['exposeInMainWorld(HOST_KEY, host)']);
  expect(preload).toContain("const host: DeskHost = { kind: 'electron' };");
});

test('what is opened outside of the window is a checked link or the program’s own folder', () => {
  const opened = shell.join('\n').match(/\.(?:openExternal|openPath|showItemInFolder)\([^)]*\)/g) ?? [];
  expect(opened.toSorted()).toEqual([
    '.openExternal(address)',
    '.openPath(dataDir)',
    ".openPath(join(dataDir, 'logs')",
    // The same two folders, out of the tray.
    '.openPath(path)',
  ]);
  const openedThere = shell.join('\n').match(/void openFolder\(.*/g) ?? [];
  expect(openedThere).toEqual(['void openFolder(dataDir),', "void openFolder(join(dataDir, 'logs')),"]);
});

test('each item of the list has a row, and each test that it names is there', () => {
  const rows = [...page.matchAll(/^\| (\d+)\. /gm)].map(([, number]) => Number(number));
  expect(rows).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  for (const [, file = ''] of page.matchAll(/`(test\/[\w./-]+)`/g))
    expect(readFileSync(join(root, file), 'utf8')).toContain('test');
});
