/** Why a message did not go out over a channel, as a code with what the sentence needs. It is stored with the message. */
import { z } from 'zod';
import { telegramProblemSchemas } from './telegram-problems.ts';

export const channelProblemSchema = z.discriminatedUnion('code', [
  z.object({ code: z.literal('no_answer') }),
  z.object({ code: z.literal('cannot_connect'), host: z.string().max(300), cause: z.string().max(100) }),
  /** It was sealed with a key that is not here any more. */
  z.object({ code: z.literal('secret_unreadable') }),
  ...telegramProblemSchemas,
]);
export type ChannelProblem = Readonly<z.infer<typeof channelProblemSchema>>;
