/** Where a computer keeps the data of its programs; the same places as Electron's `appData`. */

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
  readonly APPDATA: string | undefined;
  readonly XDG_CONFIG_HOME: string | undefined;
}

/**
 * @param platform as Node names it: `win32`, `darwin`, `linux` …
 * @param home the person's home folder
 */
export function appDataFolder(platform: string, home: string, env: AppDataEnvironment): string {
  if (platform === 'win32') return env.APPDATA ?? `${home}\\AppData\\Roaming`;
  if (platform === 'darwin') return `${home}/Library/Application Support`;
  return env.XDG_CONFIG_HOME ?? `${home}/.config`;
}
