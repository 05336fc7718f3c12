/** The inbox grouped: each conversion is one row, and so is each postback that is about none. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { conversionIdSchema, postbackIdSchema } from '../domain/ids.ts';
import { countSchema, limitSchema, searchSchema } from './common.ts';
import { deliveryMarkSchema } from './deliveries.ts';
import { conversionSchema, postbackSchema } from './postbacks.ts';

export const postbackGroupSchema = z.object({
  /** The newest of its postbacks that the search finds; without a search the newest of all. It gives the order. */
  newest: postbackSchema,
  /** How the conversion is now; null where the postback is about none. */
  conversion: conversionSchema
    .pick({ id: true, event: true, status: true, payout: true, currency: true, isVoid: true })
    .extend({
      /** All of them, whatever the search finds; entries by hand too. */
      postbackCount: countSchema,
      /** The newest delivery to each destination. */
      deliveries: z.array(deliveryMarkSchema),
    })
    .nullable(),
});
export type PostbackGroup = z.infer<typeof postbackGroupSchema>;

const tags = ['Postbacks'];
const cursorSchema = z.string().min(1).max(100).optional();

export const groups = {
  list: oc
    .route({
      method: 'GET',
      path: '/groups',
      tags,
      summary: 'Grouped by conversion, newest first',
      description:
        'A conversion is where the newest of its postbacks is that the search finds. Of a search a page may hold fewer than asked for and have a cursor: only without one nothing is left.',
    })
    .input(z.object({ limit: limitSchema, cursor: cursorSchema, q: searchSchema.optional() }))
    .output(z.object({ items: z.array(postbackGroupSchema), nextCursor: z.string().nullable() })),
  postbacks: oc
    .route({
      method: 'GET',
      path: '/conversions/{id}/postbacks',
      tags,
      summary: 'All postbacks of a conversion, newest first',
    })
    .input(z.object({ id: conversionIdSchema, limit: limitSchema, before: postbackIdSchema.optional() }))
    .output(z.object({ items: z.array(postbackSchema), nextCursor: z.string().nullable() })),
};
