/** How the window is made: where, how large, and what its page may do. */
import { join } from 'node:path';
import type { BrowserWindowConstructorOptions } from 'electron';
import type { BuiltFiles } from './built-files.ts';
import type { ElectronDeps } from './electron-deps.ts';
import { MIN_HEIGHT, MIN_WIDTH, startBounds, type WindowPlace } from './window-place.ts';

/** The page's own grounds (`--desk-ground`), so that nothing flashes before it is drawn. */
const BACKGROUND = { dark: '#15181d', light: '#ffffff' } as const;

export function windowOptions(
  { nativeTheme, screen }: Pick<ElectronDeps, 'nativeTheme' | 'screen'>,
  files: Pick<BuiltFiles, 'imagesDir' | 'preload'>,
  place: WindowPlace | null,
  title: string,
): BrowserWindowConstructorOptions {
  const areas = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((display) => display.workArea);
  return {
    ...startBounds(place, areas),
    minWidth: MIN_WIDTH,
    minHeight: MIN_HEIGHT,
    show: false,
    title,
    icon: join(files.imagesDir, 'window.png'),
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      preload: files.preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      // Its dictionaries would be fetched from a third party.
      spellcheck: false,
    },
  };
}
