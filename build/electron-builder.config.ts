/** How the desktop app is packaged. Used by `npm run package` and, with a stand-in for Electron, by the check. */
import { join } from 'node:path';
import type { Configuration } from 'electron-builder';

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
    'package.json',
    'electron/main/images/**',
    `!**/node_modules/better-sqlite3/prebuilds/!(${system}-\${arch}).node`,
    // The source of SQLite is of no use at run time.
    '!**/node_modules/better-sqlite3/{src,deps}/**',
    '!**/node_modules/better-sqlite3/binding.gyp',
    // It is in `out/main/picture`, beside the fonts.
    '!**/node_modules/@resvg/resvg-wasm/index_bg.wasm',
    '!**/node_modules/{node-addon-api,zod/src,undici/docs,pino/docs,pino/benchmarks}/**',
    '!**/*.map',
  ];
}

const packageConfig = {
  appId: 'io.postbackdesk.app',
  productName: 'Postback Desk',
  copyright: 'Copyright © Postback Desk contributors',
  extraMetadata: { homepage: PROJECT_PAGE },
  directories: { output: join(root, 'dist'), buildResources: join(root, 'build/icons') },

  asar: true,
  // A native module can only be loaded from a file of its own.
  asarUnpack: ['**/*.node'],
  // better-sqlite3 brings Node-API binaries that fit every Electron.
  npmRebuild: false,

  electronFuses: {
    // The engine runs in a utility process, which does not need it.
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    // The window is served from its own scheme.
    grantFileProtocolExtraPrivileges: false,
  },

  artifactName: '${name}-${version}-${os}-${arch}.${ext}',
  linux: {
    target: ['AppImage', 'deb'],
    icon: 'linux',
    category: 'Network',
    maintainer: MAINTAINER,
    synopsis: 'Receives affiliate postbacks and forwards conversions',
    files: packagedFiles('linux'),
  },
  mac: {
    target: ['dmg', 'zip'],
    icon: 'icon.icns',
    category: 'public.app-category.business',
    files: packagedFiles('darwin'),
    extendInfo: { NSCameraUsageDescription: 'To scan the QR code of your mailbox when you ask for it.' },
  },
  win: {
    target: ['nsis'],
    icon: 'icon.ico',
    files: packagedFiles('win32'),
  },
  nsis: { oneClick: false, allowToChangeInstallationDirectory: true },
} satisfies Configuration;

export default packageConfig;
