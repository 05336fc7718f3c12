/** Housekeeping: how long things are kept, what would go, letting it go, and a smaller file. */
import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { PROTECTED_REASONS, retentionSchema } from '../domain/housekeeping/retention.ts';
import { isoTimeSchema } from './common.ts';

const count = z.number().int().nonnegative();

/** A larger database of an older version is not compacted while the program runs: nothing is processed in that time. */
export const MOST_COMPACTED_BYTES = 512 * 1024 * 1024;

const removedSchema = z.object({
  /** Whose bytes went; what was read of them is still there. */
  requests: count,
  conversions: count,
  /** Rows that went with the conversions. */
  postbacks: count,
  deliveries: count,
  /** Of requests. */
  bytes: count,
});

const compactingSchema = z.object({
  kind: z.enum(['running', 'finished', 'cancelled', 'failed']),
  /** Given back to the disk so far. */
  freedBytes: count,
  /** Free when it began. */
  bytes: count,
});
export type CompactingView = z.infer<typeof compactingSchema>;

const housekeepingViewSchema = z.object({
  retention: retentionSchema,
  fileBytes: count,
  /** Of these, what holds nothing: it is filled before the file grows. */
  freeBytes: count,
  /** In steps; otherwise the file is one of an older version, and too large to be written anew while the program runs. */
  canCompact: z.boolean(),
  /** The last one since the start. */
  compacting: compactingSchema.nullable(),
  job: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('none') }),
    z.object({
      kind: z.enum(['running', 'finished', 'cancelled', 'failed']),
      startedAt: isoTimeSchema,
      removed: removedSchema,
    }),
  ]),
  /** Since there is this database. */
  total: z.object({ lastAt: isoTimeSchema.nullable(), removed: removedSchema }),
});
export type HousekeepingView = z.infer<typeof housekeepingViewSchema>;

const kindPlanSchema = z.object({
  /** Requests, or conversions, that would go. */
  count,
  bytes: count,
  oldest: isoTimeSchema.nullable(),
  newest: isoTimeSchema.nullable(),
  /** Old enough, and why they stay. */
  kept: z.partialRecord(z.enum(PROTECTED_REASONS), count),
});
export type HousekeepingPlanOf = z.infer<typeof kindPlanSchema>;

/** How far a removal goes: no more than a plan has shown. */
const removalSchema = z.object({
  /** Requests up to this one, in the order in which they came; null for none. */
  rawUntil: z.string().max(100).nullable(),
  /** Conversions that began before this; null for none. */
  conversionsBefore: isoTimeSchema.nullable(),
});
export type Removal = z.infer<typeof removalSchema>;

const planSchema = z.object({
  raw: kindPlanSchema,
  conversions: kindPlanSchema.extend({
    /** That go with them. */
    postbacks: count,
    deliveries: count,
  }),
  removal: removalSchema,
  isComplete: z.boolean(),
});
export type HousekeepingPlan = z.infer<typeof planSchema>;

const tags = ['Housekeeping'];

export const housekeeping = {
  get: oc.route({ method: 'GET', path: '/housekeeping', tags }).output(housekeepingViewSchema),
  update: oc
    .route({ method: 'PUT', path: '/housekeeping/retention', tags, summary: 'How long things are kept' })
    .input(retentionSchema)
    .output(housekeepingViewSchema),
  /** With each event as far as it has come; the last one is complete. Ends by leaving. */
  plan: oc
    .route({
      method: 'GET',
      path: '/housekeeping/plan',
      tags,
      summary: 'What would go by the saved retention, as server-sent events; nothing is done',
    })
    .output(eventIterator(planSchema)),
  remove: oc
    .route({
      method: 'POST',
      path: '/housekeeping/removal',
      tags,
      summary: 'Removes what a plan has shown, in the background',
    })
    .input(removalSchema)
    .output(housekeepingViewSchema),
  cancel: oc
    .route({
      method: 'DELETE',
      path: '/housekeeping/removal',
      tags,
      summary: 'Stops it; what is removed stays removed',
    })
    .output(housekeepingViewSchema),
  compact: oc
    .route({
      method: 'POST',
      path: '/housekeeping/compact',
      tags,
      summary: 'Gives free space back to the disk, in steps in the background',
    })
    .output(housekeepingViewSchema),
  cancelCompact: oc
    .route({
      method: 'DELETE',
      path: '/housekeeping/compact',
      tags,
      summary: 'Stops it; what is given back stays so',
    })
    .output(housekeepingViewSchema),
};
