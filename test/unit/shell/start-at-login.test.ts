import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { autostartEntry, StartAtLogin } from '../../../electron/main/start-at-login.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'postback-desk-login-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function startAtLogin(platform: NodeJS.Platform, isPackaged = true) {
  const items: object[] = [];
  const login = new StartAtLogin({
    app: {
      isPackaged,
      getLoginItemSettings: () => ({
        openAtLogin: items.length > 0,
        wasOpenedAtLogin: false,
        status: 'enabled',
        executableWillLaunchAtLogin: true,
        launchItems: [],
      }),
      setLoginItemSettings: (item) => {
        items.push(item);
      },
    },
    platform,
    program: '/opt/Postback Desk/postback-desk',
    configDir: folder,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  });
  return { login, items };
}

test('on Linux an entry in the autostart folder is written and removed', () => {
  const { login } = startAtLogin('linux');
  const file = join(folder, 'autostart/postback-desk.desktop');
  expect(login.isOn()).toBe(false);
  login.set(true);
  expect(login.isOn()).toBe(true);
  expect(readFileSync(file, 'utf8')).toContain('Exec="/opt/Postback Desk/postback-desk" --hidden\n');
  login.set(false);
  expect(existsSync(file)).toBe(false);
});

test('signs that mean something in an entry are escaped', () => {
  expect(autostartEntry('/home/a$b/"c"/50%')).toContain(String.raw`Exec="/home/a\\$b/\\"c\\"/50%%" --hidden`);
});

test('Windows starts it by its program, without its window; macOS knows it itself', () => {
  const windows = startAtLogin('win32');
  windows.login.set(true);
  expect(windows.items).toEqual([
    { path: '/opt/Postback Desk/postback-desk', args: ['--hidden'], openAtLogin: true },
  ]);
  const mac = startAtLogin('darwin');
  mac.login.set(true);
  expect(mac.items).toEqual([{ openAtLogin: true }]);
});

test('what runs out of its source cannot be started at login', () => {
  expect(startAtLogin('linux', false).login.isOn()).toBeNull();
});
