import { z } from 'zod';
import { VALUE_ROLES } from '../domain/postback/field-role.ts';
import { eventSchema, isoTimeSchema, statusSchema } from './common.ts';

/** A word that a network sent for an event or a status. */
export const seenValueSchema = z.object({
  role: z.enum(VALUE_ROLES),
  /** In lower case. */
  word: z.string(),
  count: z.number().int(),
  lastSeenAt: isoTimeSchema,
  /** What it means in the mapping of today; both null for a word that is not mapped. */
  event: eventSchema.nullable(),
  status: statusSchema.nullable(),
});
export type SeenValue = z.infer<typeof seenValueSchema>;
