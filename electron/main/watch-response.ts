/** A page that does not respond: a person who sees it decides whether to wait; one that nobody sees is replaced. */
import type { BrowserWindow } from 'electron';
import type { Text } from '../../shared/text/en.ts';
import type { AskPerson } from './ask-person.ts';

const RELOAD = 1;

export interface ResponseDeps {
  readonly ask: AskPerson;
  readonly text: () => Text;
  readonly onReplace: () => void;
}

export function watchResponse(
  window: Pick<BrowserWindow, 'on' | 'isVisible'>,
  { ask, text, onReplace }: ResponseDeps,
): void {
  /** Of the question that stands; null while none does. */
  let question: AbortController | null = null;
  const offerReload = async (mine: AbortController): Promise<void> => {
    question = mine;
    const messages = text().shell.unresponsive;
    const response = await ask({
      type: 'warning',
      message: messages.message,
      detail: messages.detail,
      buttons: [messages.wait, messages.reload],
      signal: mine.signal,
    });
    question = null;
    if (response === RELOAD && !mine.signal.aborted) onReplace();
  };
  window.on('unresponsive', () => {
    if (!window.isVisible()) {
      onReplace();
      return;
    }
    if (question === null) void offerReload(new AbortController());
  });
  window.on('responsive', () => {
    question?.abort();
  });
}
