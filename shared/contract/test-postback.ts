/** A postback that the person sends to themselves, to try the way that a network's postbacks take. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { mailboxIdSchema, networkIdSchema } from '../domain/ids.ts';
import { eventSchema } from './common.ts';

/** It was sent; that it arrived shows in the list of postbacks. */
const sentTestPostbackSchema = z.object({
  /** Made up, and found again under `GET /postbacks?q=click:…`. */
  clickId: z.string(),
  /** What it tells; null where the network has no word for any event. */
  event: eventSchema.nullable(),
  /** Whether a mailbox took it, from which it comes here by itself. */
  isThroughMailbox: z.boolean(),
  /** Whether it went over a public URL; otherwise straight to the receiver. */
  isPublic: z.boolean(),
  /** What the receiver, or what is in front of it, answered; 200 once it is stored. Null when no answer came. */
  statusCode: z.number().int().nullable(),
  durationMs: z.number().int().nonnegative(),
});
export type SentTestPostback = z.infer<typeof sentTestPostbackSchema>;

export const sendTest = oc
  .route({
    method: 'POST',
    path: '/networks/{id}/test-postback',
    tags: ['Networks'],
    summary: 'Send yourself a postback as this network would, over the public URL where there is one',
    description:
      'It is stored like any other and marked as a test: it counts as no money, goes to test destinations only, and says nothing about when the network sends.',
  })
  .input(
    z.object({
      id: networkIdSchema,
      /** Through this mailbox, whatever the postback URLs begin with. */
      mailboxId: mailboxIdSchema.optional(),
    }),
  )
  .output(sentTestPostbackSchema);
