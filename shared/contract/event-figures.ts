/** What came lately, for each event: what a destination that takes it would have got. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { postbackIdSchema } from '../domain/ids.ts';
import { countSchema, eventSchema, isoTimeSchema } from './common.ts';

/** Conversions, not tests. An event that is missing had none. */
const eventFiguresSchema = z.object({
  /** Seven days ago. */
  since: isoTimeSchema,
  items: z.array(
    z.object({
      event: eventSchema,
      count: countSchema,
      newest: z.object({
        /** The postback that began it. */
        postbackId: postbackIdSchema,
        networkName: z.string(),
        at: isoTimeSchema,
        /** Null when unknown, as is the currency. */
        payout: z.number().nullable(),
        currency: z.string().nullable(),
      }),
    }),
  ),
});
export type EventFigures = z.infer<typeof eventFiguresSchema>;

export const eventFigures = oc
  .route({
    method: 'GET',
    path: '/event-figures',
    tags: ['Destinations'],
    summary: 'Conversions of the last seven days for each event, with the newest of each',
  })
  .output(eventFiguresSchema);
