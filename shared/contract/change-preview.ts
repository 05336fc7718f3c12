/** What a change of networks would do to held postbacks and deliveries. */
import { z } from 'zod';
import { destinationIdSchema } from '../domain/ids.ts';
import { eventSchema, statusSchema } from './common.ts';

export const changePreviewSchema = z.object({
  /** How many held postbacks were read with the change, and whether there are older ones. */
  tried: z.number().int(),
  isMore: z.boolean(),
  stillHeld: z.number().int(),
  /** Of those that are not held any more: they say nothing new about their conversion. */
  repeats: z.number().int(),
  /** What they become, most frequent first. Without an event they only change the status of a conversion. */
  outcomes: z.array(
    z.object({
      event: eventSchema.nullable(),
      status: statusSchema.nullable(),
      count: z.number().int(),
    }),
  ),
  deliveries: z.array(
    z.object({
      destinationId: destinationIdSchema,
      name: z.string(),
      sent: z.number().int(),
      /** Planned and not sent, by the rules of the destination. */
      skipped: z.number().int(),
      /** Waiting now, and not sent any more. */
      withdrawn: z.number().int(),
    }),
  ),
});
export type ChangePreview = z.infer<typeof changePreviewSchema>;
