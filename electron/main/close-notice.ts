/** Says once, when the window is closed for the first time, that receiving goes on. */
import { en } from '../../shared/text/en.ts';
import type { ElectronDeps } from './electron-deps.ts';
import type { ShellMemory } from './shell-memory.ts';

const KEEP = 0;
const QUIT = 1;

/** @param quit called when the person would rather stop */
export async function giveCloseNotice(
  dialog: Pick<ElectronDeps['dialog'], 'showMessageBox'>,
  memory: ShellMemory,
  quit: () => void,
): Promise<void> {
  if (memory.get().hasSeenCloseNotice) return;
  memory.change({ hasSeenCloseNotice: true });
  const messages = en.shell.closeNotice;
  const { response } = await dialog.showMessageBox({
    type: 'info',
    title: en.shell.appName,
    message: messages.message,
    detail: messages.detail,
    buttons: [messages.keep, messages.quit],
    defaultId: KEEP,
    cancelId: KEEP,
  });
  if (response === QUIT) quit();
}
