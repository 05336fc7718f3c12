/** What a postback did to its conversion. */
import { z } from 'zod';
import { EVENTS, STATUSES } from './event.ts';
import { HAND_PARTS } from './hand-entry.ts';

const moneySchema = z.object({
  /** Millionths; null when unknown. */
  micros: z.number().int().nullable(),
  currency: z.string().nullable(),
});

/** What of a conversion that the person corrected a postback says otherwise, as they go; left out for none. */
const againstCorrections = {
  /** It repeats what the network had said before: it stays as corrected. */
  keptCorrections: z.array(z.enum(HAND_PARTS)).optional(),
  /** The network says something new: that counts now. */
  endedCorrections: z.array(z.enum(HAND_PARTS)).optional(),
};

/** What a postback did to its conversion. Times are milliseconds. */
export const relationSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('first') }),
  /** Says nothing new: copy number 2 is the second postback about the same conversion. */
  z.object({
    kind: z.literal('repeat'),
    copy: z.number().int(),
    afterMs: z.number().int(),
    ...againstCorrections,
  }),
  z.object({
    kind: z.literal('change'),
    afterMs: z.number().int(),
    event: z.object({ from: z.enum(EVENTS), to: z.enum(EVENTS) }).nullable(),
    status: z.object({ from: z.enum(STATUSES).nullable(), to: z.enum(STATUSES) }).nullable(),
    payout: z.object({ from: moneySchema, to: moneySchema }).nullable(),
    /** Only by hand: it was voided, or is no longer void. Left out where that stayed. */
    isVoid: z.boolean().optional(),
    ...againstCorrections,
  }),
]);
export type Relation = z.infer<typeof relationSchema>;
