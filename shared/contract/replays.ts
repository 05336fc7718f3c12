/** Replay: conversions are forwarded once more, after a look at what that would do. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { REQUEST_METHODS } from '../domain/forward/template.ts';
import { deliveryIdSchema, destinationIdSchema, postbackIdSchema } from '../domain/ids.ts';
import { againAsSchema, isoTimeSchema, okSchema, searchSchema } from './common.ts';

const MAX_CHOSEN = 10_000;

/** What is meant: chosen postbacks, everything that a filter of the inbox finds, or deliveries of one state. */
export const replayInputSchema = z.object({
  postbackIds: z.array(postbackIdSchema).max(MAX_CHOSEN).optional(),
  /** The inbox's own language; empty for everything. Only used without chosen postbacks. */
  filter: searchSchema.optional(),
  /** One destination, or all that take the event. */
  destinationId: destinationIdSchema.nullable(),
  /** Also what was delivered already: the other side may count it twice. */
  includesDelivered: z.boolean(),
  /** Of what was sent before and has changed since: send what was sent then, or how the conversion is now. */
  as: againAsSchema.default('now'),
});
export type ReplayInput = z.infer<typeof replayInputSchema>;

export const replayCountsSchema = z.object({
  /** Postbacks that were looked at. */
  postbacks: z.number().int(),
  /** Deliveries that would be sent, or were handed to the outbox. */
  sent: z.number().int(),
  /** Among `sent`: delivered before, or with an unknown outcome. */
  deliveredBefore: z.number().int(),
  unknownBefore: z.number().int(),
  /** Among `sent`: sent before, and the conversion has changed since. What goes out of these is told by `as`. */
  changed: z.number().int().default(0),
  /** Among `sent`: tells that a conversion is rejected. */
  rejected: z.number().int().default(0),
  /** Left out because they were delivered before. */
  leftOut: z.number().int(),
  /** Left out because no destination takes them: held back, rejected, event not sent there. */
  notSendable: z.number().int(),
});

export const replayPreviewSchema = z.object({
  counts: replayCountsSchema,
  /** The first of what would be called, secrets as dots. */
  examples: z
    .array(
      z.object({
        postbackId: postbackIdSchema,
        deliveryId: deliveryIdSchema.nullable(),
        destinationName: z.string(),
        method: z.enum(REQUEST_METHODS),
        url: z.string(),
        wasDelivered: z.boolean(),
        /** The conversion has changed since it was sent. */
        isChanged: z.boolean(),
      }),
    )
    .max(50),
  /** False when the filter finds more than are counted here. */
  isComplete: z.boolean(),
});
export type ReplayPreview = z.infer<typeof replayPreviewSchema>;

export const replayStateSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({
    kind: z.enum(['running', 'finished', 'cancelled']),
    startedAt: isoTimeSchema,
    counts: replayCountsSchema,
  }),
]);
export type ReplayState = z.infer<typeof replayStateSchema>;

const tags = ['Replay'];

export const replays = {
  preview: oc
    .route({ method: 'POST', path: '/replays/preview', tags, summary: 'What a replay would send' })
    .input(replayInputSchema)
    .output(replayPreviewSchema),
  start: oc
    .route({ method: 'POST', path: '/replays', tags, summary: 'One at a time' })
    .input(replayInputSchema)
    .output(replayStateSchema),
  state: oc.route({ method: 'GET', path: '/replays', tags }).output(replayStateSchema),
  cancel: oc
    .route({
      method: 'DELETE',
      path: '/replays',
      tags,
      summary: 'Stops it; what was handed to the outbox goes out',
    })
    .output(okSchema),
};
