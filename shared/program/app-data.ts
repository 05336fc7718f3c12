/** Where a computer keeps the data of its programs. */

/** In the data folder: the token for scripts. */
export const TOKEN_FILE = 'desk-token';
/** In the data folder: the key that secrets are sealed with, where no keychain keeps it. */
export const SECRET_KEY_FILE = 'secret-key';
/** The same, sealed by the keychain. */
export const SEALED_KEY_FILE = `${SECRET_KEY_FILE}.sealed`;

/** Files and folders in the data folder that the program, and Chromium for it, have ever made. */
const OWN_NAME =
  /^(?:postback-desk.*|lock\.db.*|desk-token.*|secret-key.*|shell\.json.*|ssh-known-hosts.*|logs|backups|gate|browser|Singleton\w*|lockfile|Crashpad|Local State|Dictionaries|DevToolsActivePort)$/;

/** @param name of an entry of the data folder, or of that folder itself */
export function isOwnName(name: string): boolean {
  return OWN_NAME.test(name);
}

export interface AppDataEnvironment {
  readonly APPDATA?: string | undefined;
  readonly LOCALAPPDATA?: string | undefined;
  readonly XDG_CONFIG_HOME?: string | undefined;
}

/**
 * The same places as Electron's `appData`, but on Windows: there that one is carried from computer to computer at
 * each log-on in some offices, which no open database survives.
 * @param platform as Node names it: `win32`, `darwin`, `linux` …
 * @param home the person's home folder
 */
export function appDataFolder(platform: string, home: string, env: AppDataEnvironment): string {
  if (platform === 'win32') return env.LOCALAPPDATA ?? `${home}\\AppData\\Local`;
  if (platform === 'darwin') return `${home}/Library/Application Support`;
  return env.XDG_CONFIG_HOME ?? `${home}/.config`;
}

/** Where versions before 0.2 kept it; null where that is the same place. */
export function formerAppDataFolder(platform: string, home: string, env: AppDataEnvironment): string | null {
  return platform === 'win32' ? (env.APPDATA ?? `${home}\\AppData\\Roaming`) : null;
}

/** A folder that may hold our data. */
export interface DataPlace {
  readonly dir: string;
  /** Whether it is there and not empty. */
  readonly isUsed: boolean;
}

export type DataFolderStep =
  | { readonly kind: 'use'; readonly dir: string }
  | { readonly kind: 'move'; readonly from: string; readonly to: string };

/** Data is moved once, and never over other data. */
export function dataFolderStep(place: DataPlace, former: DataPlace | null): DataFolderStep {
  if (place.isUsed || former === null || !former.isUsed) return { kind: 'use', dir: place.dir };
  return { kind: 'move', from: former.dir, to: place.dir };
}
