/** Why a message did not go out over a channel, as a code with what the sentence needs. It is stored with the message. */
import { z } from 'zod';

import { telegramProblemSchemas } from './telegram-problems.ts';

/** Of what a server said, without line breaks. */
export const MOST_OF_REPLY = 200;

export const channelProblemSchema = z.discriminatedUnion('code', [
  z.object({ code: z.literal('no_answer') }),
  z.object({ code: z.literal('cannot_connect'), host: z.string().max(300), cause: z.string().max(100) }),
  z.object({ code: z.literal('answered'), status: z.number().int() }),
  z.object({ code: z.literal('rejected_by_server'), reply: z.string().max(MOST_OF_REPLY) }),
  z.object({ code: z.literal('bad_sign_in'), reply: z.string().max(MOST_OF_REPLY) }),
  z.object({ code: z.literal('address_refused'), reply: z.string().max(MOST_OF_REPLY) }),
  z.object({ code: z.literal('blocked_address'), host: z.string().max(300) }),
  /** It was sealed with a key that is not here any more. */
  z.object({ code: z.literal('secret_unreadable') }),
  z.object({ code: z.literal('failed'), cause: z.string().max(100) }),
  ...telegramProblemSchemas,
]);
export type ChannelProblem = Readonly<z.infer<typeof channelProblemSchema>>;
