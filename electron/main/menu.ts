/** The application menu. On macOS copy and paste work only because they stand in it. */
import type { MenuItemConstructorOptions } from 'electron';
import { en } from '../../shared/text/en.ts';

const words = en.shell.menu;
const line: MenuItemConstructorOptions = { type: 'separator' };

export function menuTemplate(platform: NodeJS.Platform, isPackaged: boolean): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin';
  return [
    ...(isMac ? [macAppMenu()] : []),
    ...(isMac ? [] : [{ label: words.file, submenu: [closeItem, line, quitItem] }]),
    { label: words.edit, submenu: editItems },
    { label: words.view, submenu: viewItems(isPackaged) },
    { label: words.window, role: 'window', submenu: windowItems(isMac) },
  ];
}

const closeItem: MenuItemConstructorOptions = { label: words.close, role: 'close' };
const quitItem: MenuItemConstructorOptions = { label: words.quit, role: 'quit' };

const editItems: MenuItemConstructorOptions[] = [
  { label: words.undo, role: 'undo' },
  { label: words.redo, role: 'redo' },
  line,
  { label: words.cut, role: 'cut' },
  { label: words.copy, role: 'copy' },
  { label: words.paste, role: 'paste' },
  { label: words.selectAll, role: 'selectAll' },
];

function macAppMenu(): MenuItemConstructorOptions {
  return {
    label: en.shell.appName,
    submenu: [
      { label: words.about, role: 'about' },
      line,
      { label: words.services, role: 'services' },
      line,
      { label: words.hide, role: 'hide' },
      { label: words.hideOthers, role: 'hideOthers' },
      { label: words.showAll, role: 'unhide' },
      line,
      quitItem,
    ],
  };
}

function viewItems(isPackaged: boolean): MenuItemConstructorOptions[] {
  return [
    { label: words.reload, role: 'reload' },
    ...(isPackaged ? [] : [{ label: words.devTools, role: 'toggleDevTools' as const }]),
    line,
    { label: words.resetZoom, role: 'resetZoom' },
    { label: words.zoomIn, role: 'zoomIn' },
    { label: words.zoomOut, role: 'zoomOut' },
    line,
    { label: words.fullScreen, role: 'togglefullscreen' },
  ];
}

function windowItems(isMac: boolean): MenuItemConstructorOptions[] {
  const minimize: MenuItemConstructorOptions = { label: words.minimize, role: 'minimize' };
  return isMac ? [minimize, closeItem, line, { label: words.front, role: 'front' }] : [minimize];
}
