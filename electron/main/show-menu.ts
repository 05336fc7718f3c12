/** Puts the application menu in place, in the language of now. */
import { helpItems } from './help-menu.ts';
import { menuTemplate } from './menu.ts';
import type { OpenDeskDeps } from './open-desk-deps.ts';
import type { Updates } from './updates.ts';

export function showMenu(
  { electron, shellProcess, dataDir, memory, spoken }: OpenDeskDeps,
  updates: Updates,
  showHelp: () => void,
): void {
  const { app, Menu, shell } = electron;
  const text = spoken.text();
  const help = helpItems({ shell, dataDir, memory, updates, showHelp, text });
  const template = menuTemplate(shellProcess.platform, app.isPackaged, help, text.shell);
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
