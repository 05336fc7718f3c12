/** Destinations: where conversions are forwarded. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { destinationIdSchema, postbackIdSchema } from '../domain/ids.ts';
import { EVENTS } from '../domain/words.ts';
import { answerSchema, headerMapSchema, momentSchema, okSchema, wireRequestSchema } from './common.ts';

/** A request with macros (`shared/domain/template.ts`) still in it. */
export const requestTemplateSchema = z.object({
  method: z.enum(['GET', 'POST']),
  /** Empty until the person pastes the address that their cabinet shows. */
  url: z.string().max(8_192),
  headers: headerMapSchema,
  body: z.string().max(65_536).nullable(),
});

/** Our event -> the word this destination wants. An event that is missing here is not sent. */
export const eventMapSchema = z.partialRecord(z.enum(EVENTS), z.string().max(200));

export const destinationSchema = z.object({
  id: destinationIdSchema,
  name: z.string(),
  preset: z.string(),
  enabled: z.boolean(),
  request: requestTemplateSchema,
  events: eventMapSchema,
  /** Whether a request without an answer may be sent again: then `unknown` is retried by itself. */
  isSafeToRepeat: z.boolean(),
  timeoutMs: z.number().int(),
  test: z.boolean(),
  createdAt: momentSchema,
});
export type Destination = z.infer<typeof destinationSchema>;

const editable = {
  name: z.string().trim().min(1).max(100),
  enabled: z.boolean(),
  request: requestTemplateSchema.partial(),
  events: eventMapSchema,
  isSafeToRepeat: z.boolean(),
  timeoutMs: z.number().int().min(1_000).max(120_000),
};

export const sendTestResultSchema = z.object({
  /** A status from 200 to 299 came back. */
  isSuccess: z.boolean(),
  request: wireRequestSchema,
  answer: answerSchema,
});
export type SendTestResult = z.infer<typeof sendTestResultSchema>;

export const destinations = {
  list: oc
    .route({ method: 'GET', path: '/destinations', tags: ['Destinations'] })
    .output(z.object({ items: z.array(destinationSchema) })),
  create: oc
    .route({
      method: 'POST',
      path: '/destinations',
      tags: ['Destinations'],
      successStatus: 201,
      description: 'What is left out comes from the preset. Without an address it starts switched off.',
    })
    .input(
      z.object({
        name: editable.name,
        preset: z.string().max(100).optional(),
        enabled: editable.enabled.optional(),
        request: editable.request.optional(),
        events: editable.events.optional(),
        isSafeToRepeat: editable.isSafeToRepeat.optional(),
        timeoutMs: editable.timeoutMs.optional(),
      }),
    )
    .output(destinationSchema),
  update: oc
    .route({ method: 'PATCH', path: '/destinations/{id}', tags: ['Destinations'] })
    .input(
      z.object({
        id: destinationIdSchema,
        name: editable.name.optional(),
        enabled: editable.enabled.optional(),
        request: editable.request.optional(),
        events: editable.events.optional(),
        isSafeToRepeat: editable.isSafeToRepeat.optional(),
        timeoutMs: editable.timeoutMs.optional(),
      }),
    )
    .output(destinationSchema),
  remove: oc
    .route({ method: 'DELETE', path: '/destinations/{id}', tags: ['Destinations'] })
    .input(z.object({ id: destinationIdSchema }))
    .output(okSchema),
  test: oc
    .route({
      method: 'POST',
      path: '/destinations/{id}/test',
      tags: ['Destinations'],
      description:
        'Sends one request now, from a sample or from a postback, and returns the exact request and answer. ' +
        'It is no delivery: it is not retried and not counted.',
    })
    .input(
      z.object({
        id: destinationIdSchema,
        /** Take the values of this postback; a sample is used when it is left out. */
        postbackId: postbackIdSchema.optional(),
        /** Try these instead of what is saved, so that an edit can be tested first. */
        request: editable.request.optional(),
        events: editable.events.optional(),
        event: z.enum(EVENTS).optional(),
      }),
    )
    .output(sendTestResultSchema),
};
