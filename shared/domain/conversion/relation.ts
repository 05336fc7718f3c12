/** What a postback did to its conversion. */
import { z } from 'zod';
import { EVENTS, STATUSES } from './event.ts';

const moneySchema = z.object({
  /** Millionths; null when unknown. */
  micros: z.number().int().nullable(),
  currency: z.string().nullable(),
});

/** What a postback did to its conversion. Times are milliseconds. */
export const relationSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('first') }),
  /** Says nothing new: copy number 2 is the second postback about the same conversion. */
  z.object({ kind: z.literal('repeat'), copy: z.number().int(), afterMs: z.number().int() }),
  z.object({
    kind: z.literal('change'),
    afterMs: z.number().int(),
    event: z.object({ from: z.enum(EVENTS), to: z.enum(EVENTS) }).nullable(),
    status: z.object({ from: z.enum(STATUSES).nullable(), to: z.enum(STATUSES) }).nullable(),
    payout: z.object({ from: moneySchema, to: moneySchema }).nullable(),
  }),
]);
export type Relation = z.infer<typeof relationSchema>;
