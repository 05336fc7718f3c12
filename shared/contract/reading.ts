/** What was read out of a postback with a mapping, and how another mapping would read it. */
import { z } from 'zod';
import { postbackIdSchema } from '../domain/ids.ts';
import { eventSchema, isoTimeSchema, statusSchema } from './common.ts';

/** What a postback says, read with one mapping. */
export const readingSchema = z.object({
  clickId: z.string().nullable(),
  event: eventSchema.nullable(),
  eventWord: z.string().nullable(),
  status: statusSchema.nullable(),
  statusWord: z.string().nullable(),
  payout: z.number().nullable(),
  currency: z.string().nullable(),
  transactionId: z.string().nullable(),
  isHeld: z.boolean(),
});
export type Reading = z.infer<typeof readingSchema>;

export const triedPostbackSchema = z.object({
  postbackId: postbackIdSchema,
  receivedAt: isoTimeSchema,
  before: readingSchema,
  after: readingSchema,
  /** Which parts of the reading differ. */
  changed: z.array(readingSchema.keyof()),
});
export type TriedPostback = z.infer<typeof triedPostbackSchema>;
