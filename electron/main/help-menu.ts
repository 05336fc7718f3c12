/** What stands in the Help menu. */
import { join } from 'node:path';
import type { MenuItemConstructorOptions, Shell } from 'electron';
import type { Text } from '../../shared/text/en.ts';
import type { ShellMemory } from './shell-memory.ts';
import type { Updates } from './updates.ts';

export interface HelpDeps {
  readonly shell: Pick<Shell, 'openPath'>;
  readonly dataDir: string;
  readonly memory: Pick<ShellMemory, 'get'>;
  readonly updates: Pick<Updates, 'check' | 'lookDaily' | 'takeBeta'>;
  /** Report and licences are pages of the window: there they can be read before they are copied. */
  readonly showHelp: () => void;
  readonly text: Text;
}

export function helpItems({
  shell,
  dataDir,
  memory,
  updates,
  showHelp,
  text,
}: HelpDeps): MenuItemConstructorOptions[] {
  const { menu } = text.shell;
  const { looksForUpdates, takesBeta } = memory.get();
  return [
    { label: menu.dataFolder, click: () => void shell.openPath(dataDir) },
    { label: menu.logs, click: () => void shell.openPath(join(dataDir, 'logs')) },
    { label: menu.report, click: showHelp },
    { label: menu.licenses, click: showHelp },
    { type: 'separator' },
    { label: text.updates.menu.check, click: () => void updates.check() },
    {
      label: text.updates.menu.automatic,
      type: 'checkbox',
      checked: looksForUpdates,
      click: (item) => {
        updates.lookDaily(item.checked);
      },
    },
    {
      label: text.updates.menu.beta,
      type: 'checkbox',
      checked: takesBeta,
      click: (item) => {
        updates.takeBeta(item.checked);
      },
    },
  ];
}
