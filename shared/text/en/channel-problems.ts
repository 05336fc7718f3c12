/** Why a message did not go out, and what to do. */
import type { ChannelProblem } from '../../contract/channel-problems.ts';
import type { MessagesOf, ProblemMessage } from '../message-for.ts';
import { telegramProblems } from './telegram.ts';

export const channelProblems: MessagesOf<ChannelProblem, ProblemMessage> = {
  no_answer: () => ({
    message: 'No answer was heard, so the message may have arrived.',
    fix: 'It will retry automatically.',
  }),
  cannot_connect: ({ host, cause }) => ({
    message: `${host} could not be reached (${cause}).`,
    fix: 'It will retry automatically. Check your internet connection if this lasts.',
  }),
  secret_unreadable: () => ({
    message: 'The saved password or key cannot be opened any more.',
    fix: 'Enter it again.',
  }),
  ...telegramProblems,
};
