/** Chromium's sandbox where user namespaces are forbidden: a deb has it, and an AppImage is told apart by its launcher. */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { packageConfigFor } from '../../../build/electron-builder.config.ts';

const config = packageConfigFor({ platform: 'linux', env: {} });
const script = readFileSync(config.deb.afterInstall, 'utf8');
const require = createRequire(import.meta.url);
const builder = join(import.meta.dirname, '../../../node_modules/app-builder-lib');
const template = readFileSync(join(builder, 'templates/linux/after-install.tpl'), 'utf8');
const launcherSchema = z.object({
  generateAppRunScript: z.custom<(names: { readonly ExecutableName: string }) => string>(),
});
const launcher = launcherSchema.parse(require(join(builder, 'out/targets/appimage/appImageUtil.js')));

test('the folder of the deb has no space, and the name that people see has one', () => {
  expect(config.productName).not.toContain(' ');
  expect(config.linux.desktop.entry.Name).toBe('Postback Desk');
  expect(packageConfigFor({ platform: 'darwin', env: {} }).productName).toBe('Postback Desk');
});

test('only the part about the sandbox differs from the script of electron-builder, which brings the AppArmor profile', () => {
  const sandboxPart = /# (?:Check if user|Chromium takes)[\s\S]*?\n\n/;
  expect(template).toMatch(sandboxPart);
  expect(script.replace(sandboxPart, '')).toBe(template.replace(sandboxPart, ''));
  expect(script).toContain('cp -f "$APPARMOR_PROFILE_SOURCE"');
});

// A shell of Windows has no such modes.
test.skipIf(process.platform === 'win32')(
  'the helper of the sandbox is there for systems without user namespaces',
  () => {
    const dir = mkdtempSync(join(tmpdir(), 'postback-desk-deb-'));
    try {
      const app = join(dir, 'opt', config.productName);
      for (const folder of [app, join(dir, 'bin'), join(dir, 'usr/bin')])
        mkdirSync(folder, { recursive: true });
      const helper = join(app, 'chrome-sandbox');
      writeFileSync(helper, '');
      chmodSync(helper, 0o755);
      // Nothing else of the system is within its reach.
      for (const tool of ['chmod', 'ln', 'rm']) symlinkSync(join('/bin', tool), join(dir, 'bin', tool));
      const here = script
        .replaceAll('${executable}', 'postback-desk')
        .replaceAll('${sanitizedProductName}', config.productName)
        .replaceAll("'/opt/", `'${dir}/opt/`)
        .replaceAll("'/usr/bin/", `'${dir}/usr/bin/`);
      execFileSync('/bin/bash', ['--noprofile', '--norc', '-c', here], {
        env: { PATH: join(dir, 'bin') },
        stdio: 'pipe',
      });
      expect(statSync(helper).mode & 0o7777).toBe(0o4755);
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  },
);

test.skipIf(process.platform === 'win32')(
  'the launcher of an AppImage turns the sandbox off by itself, as the question of the shell expects',
  () => {
    const dir = mkdtempSync(join(tmpdir(), 'postback-desk-appimage-'));
    const write = (file: string, text: string): void => {
      writeFileSync(join(dir, file), text, { mode: 0o755 });
    };
    const start = (): string =>
      execFileSync(join(dir, 'AppRun'), ['--hidden'], {
        env: { APPDIR: dir, APPIMAGE: '/x.AppImage', PATH: `${dir}:/usr/bin:/bin` },
        encoding: 'utf8',
        stdio: 'pipe',
      });
    try {
      write('AppRun', launcher.generateAppRunScript({ ExecutableName: 'desk' }));
      write('desk', '#!/bin/sh\necho "$@" "$APPIMAGE"\n');
      write('unshare', '#!/bin/sh\nexit 1\n');
      expect(start()).toBe('--no-sandbox --hidden /x.AppImage\n');
      write('unshare', '#!/bin/sh\nexit 0\n');
      expect(start()).toBe('--hidden /x.AppImage\n');
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  },
);
