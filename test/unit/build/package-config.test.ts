/** How the app is packaged: what a person's computer refuses to start, and what must be shut in it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { forgetEmptyVariables } from '../../../build/package/empty-variables.ts';
import { packageConfigFor } from '../../../build/electron-builder.config.ts';

const mac = { platform: 'darwin', env: {} };
const root = join(import.meta.dirname, '../../..');

test('an app for macOS is signed after its fuses are flipped, ad hoc where there is no certificate', () => {
  expect(packageConfigFor(mac).mac).toMatchObject({ identity: '-' });
  // A pull request gets no signature of electron-builder's; this one it gets.
  expect(packageConfigFor(mac).electronFuses.resetAdHocDarwinSignature).toBe(true);
  expect(packageConfigFor({ platform: 'linux', env: {} }).electronFuses.resetAdHocDarwinSignature).toBe(
    false,
  );
});

test('a secret that nobody has set signs nothing and stops nothing', () => {
  const env: Record<string, string | undefined> = {
    CSC_LINK: '',
    WIN_CSC_LINK: '',
    APPLE_ID: '',
    HOME: '',
    CSC_NAME: 'A',
  };
  expect(packageConfigFor({ ...mac, env: { CSC_LINK: '' } }).mac).toMatchObject({
    identity: '-',
    notarize: false,
  });
  forgetEmptyVariables(env);
  expect(env).toEqual({ HOME: '', CSC_NAME: 'A' });
});

test.each([{ CSC_LINK: 'file.p12' }, { CSC_NAME: 'Somebody (TEAM)' }])(
  'a certificate that is named signs it: %o',
  (env) => {
    expect(packageConfigFor({ ...mac, env }).mac).not.toHaveProperty('identity');
    expect(packageConfigFor({ ...mac, env }).mac).not.toHaveProperty('notarize');
  },
);

test('a runtime that is ad hoc signed may load what is of no team, and use the camera that it asks for', () => {
  const { mac: config } = packageConfigFor(mac);
  const plist = readFileSync(config.entitlements, 'utf8');
  expect(config.entitlementsInherit).toBe(config.entitlements);
  expect(plist).toContain('com.apple.security.cs.disable-library-validation');
  expect(plist).toContain('com.apple.security.device.camera');
});

test('what lets others into the program is shut', () => {
  expect(packageConfigFor(mac).electronFuses).toMatchObject({
    runAsNode: false,
    enableCookieEncryption: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  });
  expect(packageConfigFor(mac).asar).toBe(true);
});

test('no package starts without Chromium’s sandbox', () => {
  expect(packageConfigFor(mac).linux.executableArgs).toEqual([]);
});

test('each system gets its packages', () => {
  const { win, mac: apple, linux } = packageConfigFor(mac);
  expect(win.target).toEqual([{ target: 'nsis', arch: ['x64'] }]);
  expect(apple.target).toEqual([
    { target: 'dmg', arch: ['arm64', 'x64'] },
    { target: 'zip', arch: ['arm64', 'x64'] },
  ]);
  expect(linux.target).toEqual(['AppImage', 'deb']);
});

test('updates come from the repository that made the package, and from nowhere for one made at home', () => {
  expect(packageConfigFor(mac).publish).toBeNull();
  const made = packageConfigFor({ ...mac, env: { GITHUB_REPOSITORY: 'someone/desk' } });
  expect(made.publish).toMatchObject({ provider: 'github', owner: 'someone', repo: 'desk' });
});

test('a desktop knows window and launcher by one name', () => {
  const names: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(names).toMatchObject({ productName: 'Postback Desk', desktopName: 'postback-desk.desktop' });
  expect(packageConfigFor(mac).linux.syncDesktopName).toBe(true);
});
