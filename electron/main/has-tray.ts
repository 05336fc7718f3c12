/** Whether this desktop shows icons in a tray. GNOME does so only with an extension. */
import { execFile } from 'node:child_process';

/**
 * @param desktop `XDG_CURRENT_DESKTOP`, such as `ubuntu:GNOME`
 * @param isHosted whether somebody on the bus shows icons; null where that is not known
 */
export function hasTray(
  platform: NodeJS.Platform,
  desktop: string | undefined,
  isHosted: boolean | null,
): boolean {
  if (platform !== 'linux') return true;
  if (isHosted !== null) return isHosted;
  return !(desktop ?? '').split(':').some((each) => each.toUpperCase() === 'GNOME');
}

const CALL = [
  ['call', '--session', '--timeout', '2'],
  ['--dest', 'org.freedesktop.DBus', '--object-path', '/org/freedesktop/DBus'],
  ['--method', 'org.freedesktop.DBus.NameHasOwner', 'org.kde.StatusNotifierWatcher'],
].flat();
const TIMEOUT_MS = 3_000;

/** @param desktop as of `hasTray` */
export async function findTray(platform: NodeJS.Platform, desktop: string | undefined): Promise<boolean> {
  return hasTray(platform, desktop, platform === 'linux' ? await isTrayHosted() : null);
}

/** `gdbus` comes with GLib, which Electron needs itself. Null where it is missing or nobody answers. */
async function isTrayHosted(): Promise<boolean | null> {
  const { promise, resolve } = Promise.withResolvers<boolean | null>();
  execFile('gdbus', CALL, { timeout: TIMEOUT_MS }, (error, stdout) => {
    resolve(error === null ? stdout.includes('true') : null);
  });
  return promise;
}
