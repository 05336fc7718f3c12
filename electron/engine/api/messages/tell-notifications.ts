/** Notifications in the words of a language: for whoever sends them, and for whoever lists them. */
import type { ChannelProblem } from '../../../../shared/contract/channel-problems.ts';
import type { Text } from '../../../../shared/text/en.ts';
import { messageFor, type ProblemMessage } from '../../../../shared/text/message-for.ts';
import { textFor } from '../../../../shared/text/text-for.ts';
import { toldMessage } from '../../../../shared/text/told-message.ts';
import type { TellMessage } from '../../notify/compose.ts';

/** @param language as in `Accept-Language`; what goes out unasked is in the program’s */
export function createTellMessage(language?: string): TellMessage {
  const text = textFor(language);
  return (notifications, options) => toldMessage(text, notifications, options);
}

export function channelProblemView(
  text: Text,
  problem: ChannelProblem | null,
): ({ readonly problem: ChannelProblem } & ProblemMessage) | null {
  return problem === null ? null : { problem, ...messageFor(text.channelProblems, problem) };
}
