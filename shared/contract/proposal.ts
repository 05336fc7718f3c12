/** What first contact proposes for a network that nobody described yet. */
import { z } from 'zod';
import { VALUE_ROLES } from '../domain/postback/field-role.ts';
import { PROPOSAL_REASONS } from '../domain/first-contact/proposal.ts';
import { FIELD_ROLES } from '../domain/postback/field-role.ts';
import { mappingSchema } from '../domain/postback/mapping.ts';
import { eventSchema, problemSchema, statusSchema } from './common.ts';
import { readingSchema } from './reading.ts';

/** Why first contact takes a field for what it is. */
const proposedFieldSchema = z.object({
  role: z.enum(FIELD_ROLES),
  /** Name of the field in the request: `sub1`, `path.1`, `user.id`. */
  name: z.string(),
  value: z.string(),
  reason: z.enum(PROPOSAL_REASONS),
  /** What the reason refers to: the macro, the name it resembles. */
  detail: z.string().nullable(),
});

const proposedValueSchema = z.object({
  role: z.enum(VALUE_ROLES),
  word: z.string(),
  /** Null for a word that nobody can know: the person says what it means. */
  event: eventSchema.nullable(),
  status: statusSchema.nullable(),
});

export const proposalSchema = z.object({
  mapping: mappingSchema,
  fields: z.array(proposedFieldSchema),
  words: z.array(proposedValueSchema),
  /** Every parameter of the sample, at most 200: any of them can be chosen for any role. */
  sample: z.array(z.object({ name: z.string(), value: z.string() })),
  /** The preset of the catalog that it looks like; null when like none. */
  preset: z.string().nullable(),
  /** The sample, read with the proposed mapping. */
  reading: readingSchema,
  problems: z.array(problemSchema),
  /** Whether the sample holds macros instead of values: a template, as a cabinet shows it. */
  isTemplate: z.boolean(),
  /** How many postbacks the sample holds: a request may be a list of conversions. The first one is shown. */
  postbackCount: z.number().int(),
  /** What the sample calls its network, such as Keitaro's `from`; null where it does not. */
  networkName: z.string().nullable(),
});
export type ProposalView = z.infer<typeof proposalSchema>;
