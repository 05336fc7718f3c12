/** The application menu. On macOS copy and paste work only because they stand in it. */
import type { MenuItemConstructorOptions } from 'electron';
import { en } from '../../shared/text/en.ts';

const messages = en.shell.menu;
const line: MenuItemConstructorOptions = { type: 'separator' };

/** @param helpItems of the last menu */
export function menuTemplate(
  platform: NodeJS.Platform,
  isPackaged: boolean,
  helpItems: MenuItemConstructorOptions[],
): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin';
  return [
    ...(isMac ? [macAppMenu()] : []),
    ...(isMac ? [] : [{ label: messages.file, submenu: [closeItem, line, quitItem] }]),
    { label: messages.edit, submenu: editItems },
    { label: messages.view, submenu: viewItems(isPackaged) },
    { label: messages.window, role: 'window', submenu: windowItems(isMac) },
    { label: messages.help, role: 'help', submenu: helpItems },
  ];
}

const closeItem: MenuItemConstructorOptions = { label: messages.close, role: 'close' };
const quitItem: MenuItemConstructorOptions = { label: messages.quit, role: 'quit' };

const editItems: MenuItemConstructorOptions[] = [
  { label: messages.undo, role: 'undo' },
  { label: messages.redo, role: 'redo' },
  line,
  { label: messages.cut, role: 'cut' },
  { label: messages.copy, role: 'copy' },
  { label: messages.paste, role: 'paste' },
  { label: messages.selectAll, role: 'selectAll' },
];

function macAppMenu(): MenuItemConstructorOptions {
  return {
    label: en.shell.appName,
    submenu: [
      { label: messages.about, role: 'about' },
      line,
      { label: messages.services, role: 'services' },
      line,
      { label: messages.hide, role: 'hide' },
      { label: messages.hideOthers, role: 'hideOthers' },
      { label: messages.showAll, role: 'unhide' },
      line,
      quitItem,
    ],
  };
}

function viewItems(isPackaged: boolean): MenuItemConstructorOptions[] {
  return [
    { label: messages.reload, role: 'reload' },
    ...(isPackaged ? [] : [{ label: messages.devTools, role: 'toggleDevTools' as const }]),
    line,
    { label: messages.resetZoom, role: 'resetZoom' },
    { label: messages.zoomIn, role: 'zoomIn' },
    { label: messages.zoomOut, role: 'zoomOut' },
    line,
    { label: messages.fullScreen, role: 'togglefullscreen' },
  ];
}

function windowItems(isMac: boolean): MenuItemConstructorOptions[] {
  const minimize: MenuItemConstructorOptions = { label: messages.minimize, role: 'minimize' };
  return isMac ? [minimize, closeItem, line, { label: messages.front, role: 'front' }] : [minimize];
}
