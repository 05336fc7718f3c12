/** Conversions: what a person says of them themselves. It leaves a marked entry in the conversion's story. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { REQUEST_METHODS } from '../domain/forward/template.ts';
import { conversionIdSchema, destinationIdSchema, networkIdSchema, postbackIdSchema } from '../domain/ids.ts';
import { VALUE_LIMITS } from '../domain/postback/value-limits.ts';
import { MAX_WHY } from './by-hand.ts';
import { eventSchema, isoTimeSchema, statusSchema } from './common.ts';
import { deliveryReasonSchema } from './deliveries.ts';
import { conversionSchema } from './postbacks.ts';

/** In units of the currency, up to six places; a million million of the smallest of them stay exact. */
const payoutSchema = z.number().min(0).max(999_999_999);
const currencySchema = z.string().regex(/^[A-Z]{3,5}$/);
const whySchema = z.string().trim().min(1).max(MAX_WHY);

export const addConversionSchema = z.object({
  networkId: networkIdSchema,
  /** Opaque: exactly as the link carried it. */
  clickId: z.string().min(1).max(VALUE_LIMITS.clickId),
  event: eventSchema,
  /** Left out where the network would not have said one. */
  status: statusSchema.optional(),
  payout: payoutSchema.nullable().optional(),
  currency: currencySchema.nullable().optional(),
  transactionId: z.string().min(1).max(VALUE_LIMITS.transactionId).optional(),
  /** When it happened; now where it is left out. */
  occurredAt: isoTimeSchema.optional(),
  why: whySchema.optional(),
});
export type AddConversion = z.infer<typeof addConversionSchema>;

/** What is left out stays as it is. */
export const correctionSchema = z.object({
  event: eventSchema.optional(),
  status: statusSchema.optional(),
  /** Null: unknown. */
  payout: payoutSchema.nullable().optional(),
  currency: currencySchema.nullable().optional(),
  /** True voids it: it counts nowhere. False takes that back. */
  isVoid: z.boolean().optional(),
  why: whySchema.optional(),
});
export type Correction = z.infer<typeof correctionSchema>;

const ofConversion = z.object({ id: conversionIdSchema });
const correctInput = correctionSchema.extend(ofConversion.shape);
const undoInput = ofConversion.extend({
  /** By its `postbackId` in the history; the newest that counts where it is left out. */
  entryId: postbackIdSchema.optional(),
});

/** What one destination would hear of it. */
export const handDeliverySchema = z.object({
  destinationId: destinationIdSchema,
  destinationName: z.string(),
  /**
   * `sent`: this request goes out. `withdrawn`: what waited does not go out any more. `nothing`: it hears nothing, and
   * `reason` says why.
   */
  outcome: z.enum(['sent', 'withdrawn', 'nothing']),
  reason: z.enum([...deliveryReasonSchema.options, 'not_taken_then']).nullable(),
  /** Secrets in it as dots; null where nothing is sent, or its template cannot be used. */
  request: z
    .object({ method: z.enum(REQUEST_METHODS), url: z.string(), body: z.string().nullable() })
    .nullable(),
});
export type HandDelivery = z.infer<typeof handDeliverySchema>;

export const handPreviewSchema = z.object({
  /** As it would be. */
  conversion: conversionSchema.pick({
    event: true,
    status: true,
    payout: true,
    currency: true,
    isVoid: true,
  }),
  deliveries: z.array(handDeliverySchema),
});
export type HandPreview = z.infer<typeof handPreviewSchema>;

const tags = ['Conversions'];

export const conversions = {
  get: oc
    .route({ method: 'GET', path: '/conversions/{id}', tags, summary: 'One, with its story' })
    .input(ofConversion)
    .output(conversionSchema),
  previewAdd: oc
    .route({
      method: 'POST',
      path: '/conversions/preview',
      tags,
      summary: 'What adding one would send; nothing is saved',
    })
    .input(addConversionSchema)
    .output(handPreviewSchema),
  add: oc
    .route({
      method: 'POST',
      path: '/conversions',
      tags,
      successStatus: 201,
      summary: 'Add one whose postback never came',
      description:
        'It goes out five seconds later by the rules of each destination, and can be undone until then.',
    })
    .input(addConversionSchema)
    .output(conversionSchema),
  previewCorrection: oc
    .route({
      method: 'POST',
      path: '/conversions/{id}/preview',
      tags,
      summary: 'What a correction would send; nothing is saved',
    })
    .input(correctInput)
    .output(handPreviewSchema),
  correct: oc
    .route({
      method: 'PATCH',
      path: '/conversions/{id}',
      tags,
      summary: 'Correct or void one',
      description:
        'It goes out five seconds later to destinations that hear of later changes, and can be undone until then.',
    })
    .input(correctInput)
    .output(conversionSchema),
  undo: oc
    .route({
      method: 'POST',
      path: '/conversions/{id}/undo',
      tags,
      summary: 'Take an entry by hand back, until something of it was sent',
    })
    .input(undoInput)
    .output(conversionSchema),
};
