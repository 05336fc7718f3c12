/** Days of the inbox with their sums: of the whole day, whatever of it is loaded. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { countSchema, isoTimeSchema } from './common.ts';

const moneySchema = z.object({ currency: z.string(), amount: z.number() });

const dayFiguresSchema = z.object({
  /** By the computer's calendar: `2026-11-27`. */
  day: z.iso.date(),
  /** Its first moment, and the one after its last. */
  from: isoTimeSchema,
  until: isoTimeSchema,
  /** Postbacks that came in it. */
  count: countSchema,
  /** False where there are more than were counted. */
  isCountComplete: z.boolean(),
  /** Of the conversions that began in it, without rejected ones, tests and void ones. */
  registrations: countSchema,
  firstDeposits: countSchema,
  deposits: countSchema,
  /** Approved, or without a status: in the currency that is counted in, and what has no rate in its own. */
  earned: z.array(moneySchema),
  /** Pending: never a part of `earned`. */
  onHold: z.array(moneySchema),
  /** In no other sum. */
  rejected: z.array(moneySchema),
  withoutAmount: countSchema,
});
export type DayFigures = z.infer<typeof dayFiguresSchema>;

export const days = {
  list: oc
    .route({
      method: 'GET',
      path: '/days',
      tags: ['Views'],
      summary: 'Days in which postbacks came, newest first',
      description: 'The same `before` with the `day` of the last one gives the days before that.',
    })
    .input(
      z.object({
        /** Only days before this one; without it the newest. */
        before: z.iso.date().optional(),
        limit: z.coerce.number().int().min(1).max(92).default(31),
      }),
    )
    .output(z.object({ items: z.array(dayFiguresSchema) })),
};
