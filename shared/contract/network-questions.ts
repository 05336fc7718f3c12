/** What only the person can say of networks, and what they answer. */
import { z } from 'zod';
import { networkIdSchema } from '../domain/ids.ts';
import { mappingSchema } from '../domain/postback/mapping.ts';
import { eventSchema } from './common.ts';
import { proposalSchema } from './proposal.ts';

export const networkQuestionSchema = z.object({
  networkId: networkIdSchema,
  name: z.string(),
  /** How many of the last held postbacks wait for the answer. */
  held: z.number().int(),
  asksEvent: z.boolean(),
  asksReading: z.boolean(),
  /** The newest of them, as it would be read. */
  proposal: proposalSchema,
});
export type NetworkQuestion = z.infer<typeof networkQuestionSchema>;

const networkAnswerSchema = z.object({
  id: networkIdSchema,
  /** What every postback of it means that names no event. */
  event: eventSchema.optional(),
  /** The reading that the person was shown. */
  mapping: mappingSchema.optional(),
  /** The person has seen how its postbacks are read, and agrees. */
  isConfirmed: z.literal(true).optional(),
});
export type NetworkAnswer = z.infer<typeof networkAnswerSchema>;

export const answersSchema = z.object({ items: z.array(networkAnswerSchema).min(1).max(50) });
