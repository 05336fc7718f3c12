/** All mailboxes behind a broker as one. */
import { z } from 'zod';
import { countSchema, isoTimeSchema } from './common.ts';

export const joinedSummarySchema = z.object({
  count: countSchema,
  waiting: countSchema.nullable(),
  lagMs: countSchema.nullable(),
  /** When the desk had taken over all that there was last; null where it has not since it started. */
  lastDrainAt: isoTimeSchema.nullable(),
  isFailing: z.boolean(),
});
export type JoinedSummary = z.infer<typeof joinedSummarySchema>;
