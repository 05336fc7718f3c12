/** Asks before quitting while networks expect to be heard. */
import type { OutageSummary } from '../../shared/contract/outages.ts';
import type { Text } from '../../shared/text/en.ts';
import type { AskPerson } from './ask-person.ts';

const QUIT = 1;

export interface QuitQuestion {
  readonly message: string;
  readonly detail: string;
}

/**
 * Null when nothing would be missed that is not missed already, or when nobody usually sends now.
 * @param summary null when the engine does not say: then there is nothing to keep
 */
export function quitQuestion(
  summary: OutageSummary | null,
  messages: Text['shell']['quitQuestion'],
): QuitQuestion | null {
  if (summary === null || summary.receivingSince === null || summary.expected.length === 0) return null;
  const senders = summary.expected.map(({ name, count }) => messages.sender(name, count)).join(', ');
  return { message: messages.message, detail: messages.detail(senders) };
}

export interface QuitAskerDeps {
  readonly ask: AskPerson;
  readonly text: () => Text;
  /** Within seconds; null when the engine does not say. */
  readonly readSummary: () => Promise<OutageSummary | null>;
}

/** @returns whether to quit */
export async function mayQuit({ ask, text, readSummary }: QuitAskerDeps): Promise<boolean> {
  const summary = await readSummary();
  const messages = text().shell.quitQuestion;
  const question = quitQuestion(summary, messages);
  if (question === null) return true;
  const response = await ask({
    type: 'question',
    message: question.message,
    detail: question.detail,
    buttons: [messages.keep, messages.quit],
  });
  return response === QUIT;
}
