/** Whether Electron can open a window here at all; known before anything is fetched. */

export type NoWindow = 'no_display' | 'root';

/** @param uid of the user, or null where there are none (Windows) */
export function whyNoWindow(
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
  uid: number | null,
): NoWindow | null {
  if (platform !== 'linux') return null;
  const isSet = (name: string): boolean => (env[name] ?? '') !== '';
  if (!isSet('DISPLAY') && !isSet('WAYLAND_DISPLAY')) return 'no_display';
  // Chromium's sandbox refuses to work for root, and a desk without it is not worth having.
  return uid === 0 ? 'root' : null;
}
