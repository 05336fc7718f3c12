/** What a postback is compared with. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { postbackIdSchema } from '../domain/ids.ts';
import { countSchema } from './common.ts';

/** One day of what a network sent for one event. */
export const fieldDaySchema = z.object({
  /** Days since 1970, UTC. */
  day: z.number().int(),
  total: countSchema,
  /** Name in small letters -> in how many postbacks of the day it came. */
  fields: z.record(z.string(), countSchema),
});

export const comparisons = {
  usual: oc
    .route({
      method: 'GET',
      path: '/postbacks/{id}/usual',
      tags: ['Postbacks'],
      summary: 'What its network usually sends for this event, day by day',
    })
    .input(z.object({ id: postbackIdSchema }))
    .output(
      z.object({
        /** Oldest first, at most the last fortnight. Empty where nothing is known. */
        days: z.array(fieldDaySchema),
        /** The one of the same network and event before it; null where there is none near. */
        previousId: postbackIdSchema.nullable(),
      }),
    ),
};
