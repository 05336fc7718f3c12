/** Asks a person by a box with buttons, over the window where it can be seen: alone it may open behind other windows. */
import type { BrowserWindow, MessageBoxOptions } from 'electron';
import type { ElectronDeps } from './electron-deps.ts';

export interface Question extends Pick<MessageBoxOptions, 'type' | 'message' | 'detail' | 'signal'> {
  /** The first is what Return and Escape choose. */
  readonly buttons: readonly string[];
}

/** @returns the index of the button that was chosen */
export type AskPerson = (question: Question) => Promise<number>;

/** @param parent null where there is no window, or it is hidden */
export async function askPerson(
  dialog: Pick<ElectronDeps['dialog'], 'showMessageBox'>,
  parent: BrowserWindow | null,
  appName: string,
  question: Question,
): Promise<number> {
  const options: MessageBoxOptions = {
    ...question,
    title: appName,
    buttons: [...question.buttons],
    defaultId: 0,
    cancelId: 0,
  };
  const { response } = await (parent === null
    ? dialog.showMessageBox(options)
    : dialog.showMessageBox(parent, options));
  return response;
}
