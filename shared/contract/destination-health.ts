/** Whether a destination takes anything right now. */
import { z } from 'zod';
import { PARKED_REASONS } from '../domain/forward/breaker.ts';
import { isoTimeSchema } from './common.ts';

export const destinationHealthSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('well') }),
  z.object({
    kind: z.literal('parked'),
    reason: z.enum(PARKED_REASONS),
    since: isoTimeSchema,
    /** When one delivery tries whether it is back; null where only the person can change that. */
    probeAt: isoTimeSchema.nullable(),
  }),
]);
