/** The entry of the desktop app. It loads Electron, and nothing else does. */
import {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  Menu,
  MessageChannelMain,
  nativeImage,
  nativeTheme,
  Notification,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  safeStorage,
  screen,
  shell,
  Tray,
  utilityProcess,
} from 'electron';
import { runShell } from './run-shell.ts';

// Nothing that this program makes can be read by other users of the computer.
process.umask(0o077);
runShell(
  {
    app,
    BrowserWindow,
    clipboard,
    dialog,
    Menu,
    MessageChannelMain,
    nativeImage,
    nativeTheme,
    Notification,
    powerMonitor,
    powerSaveBlocker,
    protocol,
    safeStorage,
    screen,
    shell,
    Tray,
    utilityProcess,
  },
  process,
  import.meta.dirname,
);
