/** How one network speaks: which field holds what, and what its words mean. Data, editable per network. */
import { z } from 'zod';
import { EVENTS, STATUSES } from './words.ts';

const candidates = z.array(z.string().min(1).max(200)).max(50);

/** Field names in the order in which they are tried; compared without regard to case. */
export const fieldMappingSchema = z.object({
  clickId: candidates,
  event: candidates,
  status: candidates,
  payout: candidates,
  currency: candidates,
  transactionId: candidates,
});
export type FieldMapping = z.infer<typeof fieldMappingSchema>;
export type FieldRole = keyof FieldMapping;

const word = z.string().min(1).max(200);

/** Words are lower case here and compared without regard to case; the original is kept with the postback. */
export const mappingSchema = z.object({
  fields: fieldMappingSchema,
  events: z.record(word, z.enum(EVENTS)),
  statuses: z.record(word, z.enum(STATUSES)),
});
export type Mapping = z.infer<typeof mappingSchema>;
