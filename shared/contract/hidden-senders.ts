/** What the list of the inbox leaves out. Nothing of it is removed, and all of it is counted. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { hiddenSenderIdSchema } from '../domain/ids.ts';
import { countSchema, isoTimeSchema, okSchema, searchSchema } from './common.ts';

export const hiddenSenderSchema = z.object({
  id: hiddenSenderIdSchema,
  /** In the language of the search: `ip:203.0.113.9`. */
  search: z.string(),
  createdAt: isoTimeSchema,
  /** Postbacks that it leaves out; of more than a thousand a part, and `isCountComplete` is false. */
  count: countSchema,
  isCountComplete: z.boolean(),
});
export type HiddenSender = z.infer<typeof hiddenSenderSchema>;

const tags = ['Postbacks'];

export const hiddenSenders = {
  list: oc
    .route({
      method: 'GET',
      path: '/hidden-senders',
      tags,
      description: 'The search term `is:hidden` finds what they find, `-is:hidden` all else.',
    })
    .output(z.object({ items: z.array(hiddenSenderSchema) })),
  add: oc
    .route({ method: 'POST', path: '/hidden-senders', tags, summary: 'Leave out what a search finds' })
    .input(z.object({ search: searchSchema.min(1) }))
    .output(z.object({ id: hiddenSenderIdSchema })),
  remove: oc
    .route({ method: 'DELETE', path: '/hidden-senders/{id}', tags, summary: 'Show it again' })
    .input(z.object({ id: hiddenSenderIdSchema }))
    .output(okSchema),
};
