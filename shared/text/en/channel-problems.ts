/** Why a message did not go out, and what to do. */
import type { ChannelProblem } from '../../contract/channel-problems.ts';
import type { MessagesOf, ProblemMessage } from '../message-for.ts';
import { telegramProblems } from './telegram.ts';

export const channelProblems: MessagesOf<ChannelProblem, ProblemMessage> = {
  no_answer: () => ({
    message: 'No answer was heard, so the message may have arrived.',
    fix: 'It is sent again automatically and may arrive twice.',
  }),
  cannot_connect: ({ host, cause }) => ({
    message: `${host} could not be reached (${cause}).`,
    fix: 'It will retry automatically. Check the address if this lasts.',
  }),
  answered: ({ status }) => ({
    message: `The server answered with status ${status}.`,
    fix: 'Check the URL, and that the other side takes a POST with JSON.',
  }),
  rejected_by_server: ({ reply }) => ({
    message: `The mail server did not accept the message: “${reply}”.`,
    fix: 'Check the addresses and what the server allows you to send. Then send a test.',
  }),
  bad_sign_in: ({ reply }) => ({
    message: `The mail server refused the user name or password: “${reply}”.`,
    fix: 'Many providers need an app password here. Save the right one, then send a test.',
  }),
  address_refused: ({ reply }) => ({
    message: `The mail server refused an address: “${reply}”.`,
    fix: 'Correct “From” or “To”, then send a test.',
  }),
  blocked_address: ({ host }) => ({
    message: `${host} is on this computer or in a private network, so nothing was sent.`,
    fix: 'Allow private addresses for this channel if that is what you want.',
  }),
  secret_unreadable: () => ({
    message: 'The saved password or key cannot be opened any more.',
    fix: 'Enter it again.',
  }),
  failed: ({ cause }) => ({
    message: `The message could not be sent (${cause}).`,
    fix: 'It will retry automatically. Check the settings of this channel if this lasts.',
  }),
  ...telegramProblems,
};
