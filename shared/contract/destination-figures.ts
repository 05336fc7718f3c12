/** What became of the deliveries of each destination, in numbers. */
import { z } from 'zod';
import { destinationIdSchema } from '../domain/ids.ts';
import { countSchema, deliveryCountsSchema, isoTimeSchema, toldCountsSchema } from './common.ts';

/** What became of each destination's deliveries. A destination that is missing has none. */
export const destinationFiguresSchema = z.object({
  /** Delivered and failed are of postbacks received since then: 24 hours ago. */
  since: isoTimeSchema,
  /** Of all destinations, removed ones too, since ever: as in `GET /ledger`, of the same moment. */
  deliveries: deliveryCountsSchema,
  told: toldCountsSchema,
  isBalanced: z.boolean(),
  items: z.array(
    z.object({
      destinationId: destinationIdSchema,
      delivered: countSchema,
      /** Failed for good, or without an answer. */
      failed: countSchema,
      /** Now, however old: pending, being sent, retrying and parked. */
      waiting: countSchema,
      /** So many of those that wait. */
      parked: countSchema,
      /** So many of those that wait: for their time, because the destination asks for it. */
      delayed: countSchema,
    }),
  ),
});
export type DestinationFigures = z.infer<typeof destinationFiguresSchema>;
