/** How the desktop app is packaged. Used by `npm run package` and, with a stand-in for Electron, by the check. */
import { join } from 'node:path';
import type { Configuration } from 'electron-builder';
import { macSignature } from './package/mac-signature.ts';
import { LEFT_OUT } from './package/packaged-modules.ts';
import { updatesPlace } from './package/updates-place.ts';

const root = join(import.meta.dirname, '..');

/** Deb packages name a page and a contact. There is no public one yet: these names are reserved and lead nowhere. */
const PROJECT_PAGE = 'https://postback-desk.example';
const MAINTAINER = 'Postback Desk contributors <contributors@postback-desk.example>';

/** The systems as Node names them. */
export type System = 'linux' | 'darwin' | 'win32';

/**
 * What goes into the package of a system, with the one database binary that runs there. Each system has the
 * whole list: a list of exclusions alone would mean "everything else" to electron-builder.
 */
export function packagedFiles(system: System): string[] {
  return [
    'out/**',
    // What tells a checkout whether its build is fresh, and of what it is made.
    '!out/built-from',
    '!out/packages-*.json',
    'package.json',
    'electron/main/images/**',
    `!**/node_modules/better-sqlite3/prebuilds/!(${system}-\${arch}).node`,
    ...LEFT_OUT,
  ];
}

/** Who makes the package, and with which variables: certificates are named by them. */
export interface Packer {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

const PRODUCT_NAME = 'Postback Desk';

/**
 * A deb is installed into a folder of this name. Chromium's sandbox for systems without user namespaces breaks off in
 * a folder with a space: https://github.com/electron/electron/issues/44414
 */
function productNameOn(platform: string): string {
  return platform === 'linux' ? 'postback-desk' : PRODUCT_NAME;
}

export function packageConfigFor({ platform, env }: Packer) {
  const { isAdHocSealed, ...signature } = macSignature(platform, env);
  return {
    appId: 'io.postbackdesk.app',
    productName: productNameOn(platform),
    copyright: 'Copyright © Postback Desk contributors',
    extraMetadata: { homepage: PROJECT_PAGE },
    directories: { output: join(root, 'dist'), buildResources: join(root, 'build/icons') },

    asar: true,
    // A native module can only be loaded from a file of its own.
    asarUnpack: ['**/*.node'],
    // better-sqlite3 brings Node-API binaries that fit every Electron.
    npmRebuild: false,

    electronFuses: {
      // Gate and engine run in utility processes, which do not need it.
      runAsNode: false,
      // The window has no cookies. On, it would ask for the keychain at each start.
      enableCookieEncryption: false,
      enableNodeOptionsEnvironmentVariable: false,
      // `--inspect` would open the whole program to whoever can start it.
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      // The window is served from its own scheme.
      grantFileProtocolExtraPrivileges: false,
      resetAdHocDarwinSignature: isAdHocSealed,
    },

    // Written into the package, and beside the installers what the updater reads. Nothing is uploaded by itself.
    publish: updatesPlace(env),
    generateUpdatesFilesForAllChannels: true,
    artifactName: '${name}-${version}-${os}-${arch}.${ext}',
    linux: {
      target: ['AppImage', 'deb'],
      // electron-builder's entry in the menu would start an AppImage with `--no-sandbox`.
      executableArgs: [],
      // Window, notices and launcher belong together by this name, the `desktopName` of package.json.
      syncDesktopName: true,
      desktop: { entry: { Name: PRODUCT_NAME } },
      icon: 'linux',
      category: 'Network',
      maintainer: MAINTAINER,
      synopsis: 'Receives affiliate postbacks and forwards conversions',
      files: packagedFiles('linux'),
    },
    deb: { afterInstall: join(root, 'build/package/after-install.tpl') },
    mac: {
      ...signature,
      target: [
        { target: 'dmg', arch: ['arm64', 'x64'] },
        { target: 'zip', arch: ['arm64', 'x64'] },
      ],
      icon: 'icon.icns',
      category: 'public.app-category.business',
      entitlements: join(root, 'build/package/entitlements.mac.plist'),
      entitlementsInherit: join(root, 'build/package/entitlements.mac.plist'),
      files: packagedFiles('darwin'),
      extendInfo: { NSCameraUsageDescription: 'To scan the QR code of your mailbox when you ask for it.' },
    },
    win: {
      target: [{ target: 'nsis', arch: ['x64'] }],
      icon: 'icon.ico',
      files: packagedFiles('win32'),
    },
    nsis: { oneClick: false, allowToChangeInstallationDirectory: true, deleteAppDataOnUninstall: false },
  } satisfies Configuration;
}
