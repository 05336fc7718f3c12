/** The application menu. On macOS copy and paste work only because they stand in it. */
import type { MenuItemConstructorOptions } from 'electron';
import type { Text } from '../../shared/text/en.ts';

type Item = MenuItemConstructorOptions;
type Messages = Text['shell']['menu'];

const line: Item = { type: 'separator' };

/** @param helpItems of the last menu */
export function menuTemplate(
  platform: NodeJS.Platform,
  isPackaged: boolean,
  helpItems: Item[],
  { appName, menu: messages }: Text['shell'],
): Item[] {
  const isMac = platform === 'darwin';
  return [
    ...(isMac ? [macAppMenu(appName, messages)] : []),
    ...(isMac ? [] : [{ label: messages.file, submenu: [closeItem(messages), line, quitItem(messages)] }]),
    { label: messages.edit, submenu: editItems(messages) },
    { label: messages.view, submenu: viewItems(isPackaged, messages) },
    { label: messages.window, role: 'window', submenu: windowItems(isMac, messages) },
    { label: messages.help, role: 'help', submenu: helpItems },
  ];
}

const closeItem = (messages: Messages): Item => ({ label: messages.close, role: 'close' });
const quitItem = (messages: Messages): Item => ({ label: messages.quit, role: 'quit' });

function editItems(messages: Messages): Item[] {
  return [
    { label: messages.undo, role: 'undo' },
    { label: messages.redo, role: 'redo' },
    line,
    { label: messages.cut, role: 'cut' },
    { label: messages.copy, role: 'copy' },
    { label: messages.paste, role: 'paste' },
    { label: messages.selectAll, role: 'selectAll' },
  ];
}

function macAppMenu(appName: string, messages: Messages): Item {
  return {
    label: appName,
    submenu: [
      { label: messages.about, role: 'about' },
      line,
      { label: messages.services, role: 'services' },
      line,
      { label: messages.hide, role: 'hide' },
      { label: messages.hideOthers, role: 'hideOthers' },
      { label: messages.showAll, role: 'unhide' },
      line,
      quitItem(messages),
    ],
  };
}

function viewItems(isPackaged: boolean, messages: Messages): Item[] {
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

function windowItems(isMac: boolean, messages: Messages): Item[] {
  const minimize: Item = { label: messages.minimize, role: 'minimize' };
  return isMac ? [minimize, closeItem(messages), line, { label: messages.front, role: 'front' }] : [minimize];
}
