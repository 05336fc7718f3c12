/** One action on chosen postbacks, or on everything that a filter finds. One at a time, in steps. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { postbackIdSchema } from '../domain/ids.ts';
import { countSchema, isoTimeSchema, okSchema, searchSchema } from './common.ts';
import { tagSchema } from './marks.ts';

const MAX_CHOSEN = 10_000;

export const bulkActionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['tag', 'untag']), tag: tagSchema }),
  z.object({ kind: z.enum(['pin', 'unpin']) }),
]);
export type BulkAction = z.infer<typeof bulkActionSchema>;

export const bulkInputSchema = z.object({
  postbackIds: z.array(postbackIdSchema).max(MAX_CHOSEN).optional(),
  /** The inbox's own language; empty for everything. Only used without chosen postbacks. */
  filter: searchSchema.optional(),
  action: bulkActionSchema,
});
export type BulkInput = z.infer<typeof bulkInputSchema>;

export const bulkCountsSchema = z.object({
  /** Postbacks that were looked at. */
  postbacks: countSchema,
  /** Those that it changes. */
  changed: countSchema,
});

const previewSchema = bulkCountsSchema.extend({
  /** False when there are more than are counted here. */
  isComplete: z.boolean(),
});

export const bulkStateSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({
    kind: z.enum(['running', 'finished', 'cancelled']),
    startedAt: isoTimeSchema,
    /** `undo` takes back what the one before it set. */
    action: z.union([bulkActionSchema, z.object({ kind: z.literal('undo') })]),
    counts: bulkCountsSchema,
    /** What it set can be taken back as a whole. */
    canBeUndone: z.boolean(),
  }),
]);
export type BulkState = z.infer<typeof bulkStateSchema>;

const tags = ['Bulk actions'];

export const bulk = {
  preview: oc
    .route({ method: 'POST', path: '/bulk-actions/preview', tags, summary: 'How many it would change' })
    .input(bulkInputSchema)
    .output(previewSchema),
  start: oc
    .route({ method: 'POST', path: '/bulk-actions', tags, summary: 'One at a time' })
    .input(bulkInputSchema)
    .output(bulkStateSchema),
  state: oc.route({ method: 'GET', path: '/bulk-actions', tags }).output(bulkStateSchema),
  cancel: oc
    .route({ method: 'DELETE', path: '/bulk-actions', tags, summary: 'Stops it; what is done stays' })
    .output(okSchema),
  undo: oc
    .route({
      method: 'POST',
      path: '/bulk-actions/undo',
      tags,
      summary: 'Takes back the tags or pins that the last one set',
    })
    .output(bulkStateSchema),
};
