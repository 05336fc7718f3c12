/** Notifications in the words of a language: for whoever sends them, and for whoever lists them. */
import type { ChannelProblem } from '../../../../shared/contract/channel-problems.ts';
import type { Text } from '../../../../shared/text/en.ts';
import { messageFor, type ProblemMessage } from '../../../../shared/text/message-for.ts';
import { toldMessage } from '../../../../shared/text/told-message.ts';
import type { TellMessage } from '../../notify/compose.ts';

/** @param text asked at each message: the person may choose another language */
export function createTellMessage(text: () => Text): TellMessage {
  return (notifications, options) => toldMessage(text(), notifications, options);
}

export function channelProblemView(
  text: Text,
  problem: ChannelProblem | null,
): ({ readonly problem: ChannelProblem } & ProblemMessage) | null {
  return problem === null ? null : { problem, ...messageFor(text.channelProblems, problem) };
}
