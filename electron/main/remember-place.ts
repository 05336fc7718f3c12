/** Writes the window's place down a moment after each change, not at the end: the end is not always told. */
import type { BrowserWindow } from 'electron';
import type { Clock } from '../supervision/clock.ts';
import type { ShellMemory } from './shell-memory.ts';

const SAVE_AFTER_MS = 400;

export function rememberPlace(
  window: Pick<
    BrowserWindow,
    'on' | 'isDestroyed' | 'isMinimized' | 'isFullScreen' | 'isMaximized' | 'getNormalBounds'
  >,
  memory: ShellMemory,
  clock: Clock,
): void {
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
