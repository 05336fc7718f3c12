/** What the shell takes of Electron. Handed in by `main.ts`, the only file that loads it. */
import type * as electron from 'electron';

export type ElectronDeps = Pick<
  typeof electron,
  | 'app'
  | 'BrowserWindow'
  | 'clipboard'
  | 'dialog'
  | 'Menu'
  | 'MessageChannelMain'
  | 'nativeImage'
  | 'nativeTheme'
  | 'Notification'
  | 'powerMonitor'
  | 'powerSaveBlocker'
  | 'protocol'
  | 'safeStorage'
  | 'screen'
  | 'shell'
  | 'Tray'
  | 'utilityProcess'
>;
