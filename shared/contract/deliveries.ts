/** Deliveries: one conversion event for one destination, with its attempts. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import {
  attemptIdSchema,
  conversionIdSchema,
  deliveryIdSchema,
  destinationIdSchema,
  networkIdSchema,
  postbackIdSchema,
} from '../domain/ids.ts';
import { STANDINGS } from '../domain/forward/delivery-state.ts';
import { PARKED_REASONS } from '../domain/forward/breaker.ts';
import { SKIP_REASONS } from '../domain/forward/planning.ts';
import {
  againAsSchema,
  errorTextSchema,
  responseSchema,
  cursorSchema,
  deliveryStateSchema,
  eventSchema,
  limitSchema,
  statusSchema,
  isoTimeSchema,
  wireRequestSchema,
} from './common.ts';
import { sendFailureCodeSchema } from './send-failures.ts';

/** Why a delivery is in a state that no attempt explains. Words are in `shared/text`. */
const DELIVERY_REASONS = [
  ...SKIP_REASONS,
  'destination_removed',
  'destination_paused',
  ...PARKED_REASONS,
  'template_broken',
  'secret_missing',
  'no_longer_understood',
  'superseded',
  'voided_by_hand',
  'stopped_while_sending',
  'database_damaged',
  'filled_again',
  'sent_by_hand',
  /** Of one that is pending: it goes out at its `nextAttemptAt`, because its destination asks for a wait. */
  'delayed',
] as const;
export const deliveryReasonSchema = z.enum(DELIVERY_REASONS);
export type DeliveryReason = z.infer<typeof deliveryReasonSchema>;

/** What an attempt's answer was taken for, by the success rule of that time. */
export const VERDICTS = ['success', 'wrong_status', 'wrong_text', 'no_answer'] as const;

/** How an attempt failed, as far as a row of a list has room for it. */
export const attemptFailureSchema = z.object({
  verdict: z.enum(VERDICTS).exclude(['success']),
  /** HTTP status; null where no response came. */
  status: z.number().int().nullable(),
  /** Why none came; null where one did. */
  code: sendFailureCodeSchema.nullable(),
});
export type AttemptFailure = z.infer<typeof attemptFailureSchema>;

/** A delivery in a postback's row: which destination, how far, and why not further. */
export const deliveryMarkSchema = z.object({
  id: deliveryIdSchema,
  destinationId: destinationIdSchema,
  destinationName: z.string(),
  state: deliveryStateSchema,
  reason: deliveryReasonSchema.nullable(),
  /** How its last attempt failed; null once it is delivered, and while it has not failed. */
  failure: attemptFailureSchema.nullable(),
  /**
   * Of one that was delivered and whose response says error all the same, also where that was long ago; null for all
   * others, and where the destination's rule `errorText` is `ignore`.
   */
  errorText: errorTextSchema.nullable(),
  /** Null for one that is done with. */
  nextAttemptAt: isoTimeSchema.nullable(),
});
export type DeliveryMark = z.infer<typeof deliveryMarkSchema>;

export const deliverySchema = deliveryMarkSchema.extend({
  postbackId: postbackIdSchema,
  conversionId: conversionIdSchema,
  networkId: networkIdSchema,
  clickId: z.string(),
  event: eventSchema,
  /** Of the conversion, from 1: each change of its event, status or money is the next one. */
  version: z.number().int(),
  /** What has become of what it tells, once it is delivered or unknown. */
  standing: z.enum(STANDINGS),
  attemptCount: z.number().int(),
  createdAt: isoTimeSchema,
  updatedAt: isoTimeSchema,
  test: z.boolean(),
});
export type Delivery = z.infer<typeof deliverySchema>;

export const attemptSchema = z.object({
  id: attemptIdSchema,
  startedAt: isoTimeSchema,
  request: wireRequestSchema,
  answer: responseSchema,
  verdict: z.enum(VERDICTS),
  /** What the text of the response says of an error, whatever the rule made of it; null where it says none. */
  errorText: errorTextSchema.nullable(),
  /** So many events went out in this one request. */
  eventCount: z.number().int(),
});
export type Attempt = z.infer<typeof attemptSchema>;

export const deliveryDetailSchema = deliverySchema.extend({ attempts: z.array(attemptSchema) });
export type DeliveryDetail = z.infer<typeof deliveryDetailSchema>;

/** A destination that has no delivery of a postback's event, and why: told by its rules as they are now. */
export const notForwardedSchema = z.object({
  destinationId: destinationIdSchema,
  destinationName: z.string(),
  event: eventSchema,
  /** `not_taken_then`: it takes this now, and did not, or was not there, when it arrived. */
  reason: z.enum([...SKIP_REASONS, 'not_taken_then']),
});
export type NotForwarded = z.infer<typeof notForwardedSchema>;

const saidSchema = z.object({
  event: eventSchema,
  status: statusSchema.nullable(),
  /** In units of `currency`; null when unknown. */
  payout: z.number().nullable(),
  currency: z.string().nullable(),
});
const shownRequestSchema = wireRequestSchema.pick({ method: true, url: true, body: true });

/** Before a delivery is sent again. Secrets in its requests are dots. */
export const againSchema = z.object({
  /** What its last attempt sent; null where there was none. */
  asItWas: saidSchema.extend({ sentAt: isoTimeSchema, request: shownRequestSchema }).nullable(),
  /** What it would send now; its `request` is null where the template cannot be used. */
  asItIs: saidSchema.extend({ request: shownRequestSchema.nullable() }),
  /** Both requests are the same, apart from their headers. */
  isSame: z.boolean(),
});
export type Again = z.infer<typeof againSchema>;

export const deliveries = {
  list: oc
    .route({ method: 'GET', path: '/deliveries', tags: ['Deliveries'], summary: 'Newest first' })
    .input(z.object({ state: deliveryStateSchema.optional(), limit: limitSchema, cursor: cursorSchema }))
    .output(z.object({ items: z.array(deliverySchema), nextCursor: z.string().nullable() })),
  again: oc
    .route({
      method: 'GET',
      path: '/deliveries/{id}/again',
      tags: ['Deliveries'],
      summary: 'What was sent then, and what would be sent now',
    })
    .input(z.object({ id: deliveryIdSchema }))
    .output(againSchema),
  retry: oc
    .route({
      method: 'POST',
      path: '/deliveries/{id}/retry',
      tags: ['Deliveries'],
      summary: 'Send once more, now',
      description:
        'The answer is the delivery that goes out: as it is now, that may be one of a newer version.',
    })
    .input(
      z.object({
        id: deliveryIdSchema,
        /** `then`: exactly what was sent then. `now`: the conversion as it is now, a rejection included. */
        as: againAsSchema.default('now'),
      }),
    )
    .output(deliverySchema),
};
