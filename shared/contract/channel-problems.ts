/** Why a message did not reach its channel, as a code with what the sentence needs. */
import { z } from 'zod';

export const channelProblemSchema = z.discriminatedUnion('code', [
  /** `cause`: the system's or the other side's own words, without secrets. */
  z.object({ code: z.literal('failed'), cause: z.string() }),
]);
export type ChannelProblem = z.infer<typeof channelProblemSchema>;
