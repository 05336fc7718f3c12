/** Asks once, when the window is closed for the first time, whether receiving goes on without it. */
import type { Text } from '../../shared/text/en.ts';
import type { AskPerson } from './ask-person.ts';
import type { ShellMemory } from './shell-memory.ts';

const QUIT = 1;

/**
 * @param findTray whether there is a tray to come back from
 * @returns whether the program goes on without its window
 */
export async function giveCloseNotice(
  ask: AskPerson,
  memory: ShellMemory,
  findTray: () => Promise<boolean>,
  text: () => Text,
): Promise<boolean> {
  if (memory.get().hasSeenCloseNotice) return true;
  memory.change({ hasSeenCloseNotice: true });
  const messages = text().shell.closeNotice;
  const response = await ask({
    type: 'info',
    message: messages.message,
    detail: (await findTray()) ? messages.detail : messages.detailWithoutTray,
    buttons: [messages.keep, messages.quit],
  });
  return response !== QUIT;
}
