/** Postbacks: one inbound HTTP request each, with what was understood from it. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { networkIdSchema, postbackIdSchema } from '../domain/ids.ts';
import {
  cursorSchema,
  eventSchema,
  limitSchema,
  momentSchema,
  problemSchema,
  statusSchema,
} from './common.ts';
import { deliveryDetailSchema, deliveryMarkSchema } from './deliveries.ts';

export const postbackSchema = z.object({
  id: postbackIdSchema,
  receivedAt: momentSchema,
  /** Null for a postback that came without a key while no network takes keyless ones. */
  networkId: networkIdSchema.nullable(),
  networkName: z.string().nullable(),
  method: z.string(),
  clickId: z.string().nullable(),
  /** Null when none came or its word is not mapped; `eventWord` keeps what was sent. */
  event: eventSchema.nullable(),
  eventWord: z.string().nullable(),
  status: statusSchema.nullable(),
  statusWord: z.string().nullable(),
  /** In units of `currency` (60.5 is sixty and a half); null when unknown, never guessed. */
  payout: z.number().nullable(),
  /** ISO 4217 code in capitals, or null when unknown. */
  currency: z.string().nullable(),
  transactionId: z.string().nullable(),
  problems: z.array(problemSchema),
  /** Held back from forwarding because of a fatal problem. */
  isHeld: z.boolean(),
  /** The first postback of the same conversion, when this one only repeats it. */
  duplicateOf: postbackIdSchema.nullable(),
  /** Came from a test network: never counted as money, forwarded only to test destinations. */
  test: z.boolean(),
  deliveries: z.array(deliveryMarkSchema),
});
export type Postback = z.infer<typeof postbackSchema>;

/** The request as it came. Text is Latin-1 for head bytes and UTF-8 for the body; `…Base64` is exact. */
export const rawRequestSchema = z.object({
  method: z.string(),
  target: z.string(),
  httpVersion: z.string(),
  headers: z.array(z.tuple([z.string(), z.string()])),
  body: z.string(),
  headBase64: z.string(),
  bodyBase64: z.string(),
  remoteAddress: z.string().nullable(),
});
export type RawRequestView = z.infer<typeof rawRequestSchema>;

/** Where a field stood in the request. */
const fieldSourceSchema = z.enum(['path', 'query', 'form', 'json']);

const fieldSchema = z.object({ name: z.string(), value: z.string(), source: fieldSourceSchema });

/** Which field of the request a value was taken from: `{clickId: {name: 'sub1', source: 'query'}}`. */
export const originSchema = z.object({ name: z.string(), source: fieldSourceSchema });

export const postbackDetailSchema = postbackSchema.extend({
  raw: rawRequestSchema,
  fields: z.array(fieldSchema),
  origins: z.partialRecord(
    z.enum(['clickId', 'event', 'status', 'payout', 'currency', 'transactionId']),
    originSchema,
  ),
  deliveryDetails: z.array(deliveryDetailSchema),
});
export type PostbackDetail = z.infer<typeof postbackDetailSchema>;

export const postbacks = {
  list: oc
    .route({ method: 'GET', path: '/postbacks', tags: ['Postbacks'], summary: 'Newest first' })
    .input(
      z.object({
        limit: limitSchema,
        cursor: cursorSchema,
        /** Search text, see `shared/domain/search.ts`: `network:1win event:registration payout>30 abc`. */
        q: z.string().max(500).optional(),
      }),
    )
    .output(z.object({ items: z.array(postbackSchema), nextCursor: z.string().nullable() })),
  get: oc
    .route({
      method: 'GET',
      path: '/postbacks/{id}',
      tags: ['Postbacks'],
      summary: 'One, with its raw request',
    })
    .input(z.object({ id: postbackIdSchema }))
    .output(postbackDetailSchema),
};
