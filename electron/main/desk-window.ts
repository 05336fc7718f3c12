/** The one window. Closing it hides it: receiving goes on in the tray. */
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { en } from '../../shared/text/en.ts';
import type { BuiltFiles } from './built-files.ts';
import type { Clock } from '../supervision/clock.ts';
import type { ElectronDeps } from './electron-deps.ts';
import { guardPage } from './page-guard.ts';
import { revivePage } from './page-revival.ts';
import type { ShellMemory } from './shell-memory.ts';
import { MIN_HEIGHT, MIN_WIDTH, startBounds } from './window-place.ts';

/** The page's own grounds (`--desk-ground`), so that nothing flashes before it is drawn. */
const BACKGROUND = { dark: '#15181d', light: '#ffffff' } as const;
const SAVE_AFTER_MS = 400;

export interface DeskWindowDeps {
  readonly electron: Pick<ElectronDeps, 'BrowserWindow' | 'nativeTheme' | 'screen' | 'shell'>;
  readonly files: BuiltFiles;
  readonly memory: ShellMemory;
  readonly clock: Clock;
  /** `scheme://host` of the page. */
  readonly pageOrigin: string;
  readonly isQuitting: () => boolean;
  /** The person closed the window; called before it is hidden. */
  readonly onClosed: () => void;
}

/** Makes the window, hidden until it has something to show; the caller loads the page. */
export function createDeskWindow(deps: DeskWindowDeps): BrowserWindow {
  const { BrowserWindow, nativeTheme, screen, shell } = deps.electron;
  const place = deps.memory.get().windowPlace;
  const areas = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((display) => display.workArea);
  const window = new BrowserWindow({
    ...startBounds(place, areas),
    minWidth: MIN_WIDTH,
    minHeight: MIN_HEIGHT,
    show: false,
    title: en.shell.title.starting,
    icon: join(deps.files.imagesDir, 'window.png'),
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      preload: deps.files.preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      // Its dictionaries would be fetched from a third party.
      spellcheck: false,
    },
  });
  guardPage({
    contents: window.webContents,
    session: window.webContents.session,
    pageOrigin: deps.pageOrigin,
    openInBrowser: (address) => void shell.openExternal(address),
  });
  window.once('ready-to-show', () => {
    // Maximizing shows it, too.
    if (place?.isMaximized === true) window.maximize();
    else window.show();
  });
  // The title tells the engine's state, whatever the page calls itself.
  window.on('page-title-updated', (event) => {
    event.preventDefault();
  });
  window.on('close', (event) => {
    if (deps.isQuitting()) return;
    event.preventDefault();
    deps.onClosed();
    window.hide();
  });
  revivePage(window.webContents, deps.clock);
  rememberPlace(window, deps);
  return window;
}

export function showWindow(window: Pick<BrowserWindow, 'isMinimized' | 'restore' | 'show' | 'focus'>): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** Written a moment after each change, not at the end: the end is not always told. */
function rememberPlace(window: BrowserWindow, { memory, clock }: DeskWindowDeps): void {
  let cancel: (() => void) | null = null;
  const save = (): void => {
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return;
    memory.change({ windowPlace: { ...window.getNormalBounds(), isMaximized: window.isMaximized() } });
  };
  const saveSoon = (): void => {
    cancel?.();
    cancel = clock.after(SAVE_AFTER_MS, save);
  };
  window.on('resize', saveSoon);
  window.on('move', saveSoon);
  window.on('maximize', saveSoon);
  window.on('unmaximize', saveSoon);
}
