/** Destinations: where conversions are forwarded. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { PARKED_REASONS } from '../domain/forward/breaker.ts';
import { constantSchema, MAX_CONSTANT_LENGTH, rulesSchema } from '../domain/forward/rules.ts';
import { destinationIdSchema, postbackIdSchema } from '../domain/ids.ts';
import { EVENTS } from '../domain/conversion/event.ts';
import { responseSchema, headerMapSchema, isoTimeSchema, okSchema, wireRequestSchema } from './common.ts';
import { VERDICTS } from './deliveries.ts';

/** A request with macros (`shared/domain/forward/macro-values.ts`) still in it. */
export const requestTemplateSchema = z.object({
  method: z.enum(['GET', 'POST']),
  /** Empty until the person pastes the address that their cabinet shows. */
  url: z.string().max(8_192),
  headers: headerMapSchema,
  body: z.string().max(65_536).nullable(),
});

/** Our event -> the word this destination wants. An event that is missing here is not sent. */
export const eventMapSchema = z.partialRecord(z.enum(EVENTS), z.string().max(200));

const shownConstantSchema = constantSchema.extend({
  /** Null for a secret: it is never handed out. */
  value: z.string().nullable(),
  /** `unreadable`: it was sealed with a key that is not here any more, and has to be typed again. */
  state: z.enum(['set', 'empty', 'unreadable']),
});

const healthSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('well') }),
  z.object({
    kind: z.literal('parked'),
    reason: z.enum(PARKED_REASONS),
    since: isoTimeSchema,
    /** When one delivery tries whether it is back; null where only the person can change that. */
    probeAt: isoTimeSchema.nullable(),
  }),
]);

export const destinationSchema = z.object({
  id: destinationIdSchema,
  name: z.string(),
  preset: z.string(),
  enabled: z.boolean(),
  /** Conversions are planned and wait; nothing goes out. */
  isPaused: z.boolean(),
  request: requestTemplateSchema,
  events: eventMapSchema,
  rules: rulesSchema,
  constants: z.array(shownConstantSchema),
  /** Whether a request without an answer may be sent again: then `unknown` is retried by itself. */
  isSafeToRepeat: z.boolean(),
  timeoutMs: z.number().int(),
  health: healthSchema,
  /** So many deliveries wait for it. */
  waitingCount: z.number().int(),
  test: z.boolean(),
  createdAt: isoTimeSchema,
});
export type Destination = z.infer<typeof destinationSchema>;

const constantEditSchema = constantSchema.extend({
  /** Left out, a secret stays as it is. */
  value: z.string().max(MAX_CONSTANT_LENGTH).optional(),
});

const editable = {
  name: z.string().trim().min(1).max(100),
  enabled: z.boolean(),
  isPaused: z.boolean(),
  request: requestTemplateSchema.partial(),
  events: eventMapSchema,
  /** What is left out stays as it is. */
  rules: rulesSchema.partial(),
  /** All of them: one that is left out is removed. */
  constants: z.array(constantEditSchema).max(50),
  isSafeToRepeat: z.boolean(),
  timeoutMs: z.number().int().min(1_000).max(120_000),
};

/** What is tried instead of what is saved, so that an edit can be seen first. */
const input = {
  id: destinationIdSchema,
  /** Take the values of this postback; a sample is used when it is left out. */
  postbackId: postbackIdSchema.optional(),
  request: editable.request.optional(),
  events: editable.events.optional(),
  rules: editable.rules.optional(),
  constants: editable.constants.optional(),
  event: z.enum(EVENTS).optional(),
};

const previewSchema = z.object({
  /** Secrets are dots. Null while the template cannot be filled in: `problems` says why. */
  request: wireRequestSchema.nullable(),
  problems: z.array(z.string()),
});

export const sendTestResultSchema = z.object({
  /** By the destination's own success rule. */
  isSuccess: z.boolean(),
  verdict: z.enum(VERDICTS),
  /** The text that had to be in the answer and was not, or the other way round; null otherwise. */
  ruleText: z.string().nullable(),
  request: wireRequestSchema,
  answer: responseSchema,
});
export type SendTestResult = z.infer<typeof sendTestResultSchema>;

const tags = ['Destinations'];

export const destinations = {
  list: oc
    .route({ method: 'GET', path: '/destinations', tags })
    .output(z.object({ items: z.array(destinationSchema) })),
  create: oc
    .route({
      method: 'POST',
      path: '/destinations',
      tags,
      successStatus: 201,
      description: 'What is left out comes from the preset. Without an address it starts switched off.',
    })
    .input(
      z.object({
        name: editable.name,
        preset: z.string().max(100).optional(),
        enabled: editable.enabled.optional(),
        isPaused: editable.isPaused.optional(),
        request: editable.request.optional(),
        events: editable.events.optional(),
        rules: editable.rules.optional(),
        constants: editable.constants.optional(),
        isSafeToRepeat: editable.isSafeToRepeat.optional(),
        timeoutMs: editable.timeoutMs.optional(),
      }),
    )
    .output(destinationSchema),
  update: oc
    .route({ method: 'PATCH', path: '/destinations/{id}', tags })
    .input(
      z.object({
        id: destinationIdSchema,
        name: editable.name.optional(),
        enabled: editable.enabled.optional(),
        isPaused: editable.isPaused.optional(),
        request: editable.request.optional(),
        events: editable.events.optional(),
        rules: editable.rules.optional(),
        constants: editable.constants.optional(),
        isSafeToRepeat: editable.isSafeToRepeat.optional(),
        timeoutMs: editable.timeoutMs.optional(),
      }),
    )
    .output(destinationSchema),
  remove: oc
    .route({ method: 'DELETE', path: '/destinations/{id}', tags })
    .input(z.object({ id: destinationIdSchema }))
    .output(okSchema),
  drain: oc
    .route({
      method: 'POST',
      path: '/destinations/{id}/drain',
      tags,
      summary: 'Try everything that waits for it now, whatever the schedule says',
    })
    .input(z.object({ id: destinationIdSchema }))
    .output(z.object({ count: z.number().int() })),
  preview: oc
    .route({
      method: 'POST',
      path: '/destinations/{id}/preview',
      tags,
      summary: 'The request as it would be; nothing is sent',
    })
    .input(z.object(input))
    .output(previewSchema),
  test: oc
    .route({
      method: 'POST',
      path: '/destinations/{id}/test',
      tags,
      description:
        'Sends one request now, from a sample or from a postback, and returns the exact request and answer. ' +
        'It is no delivery: it is not retried and not counted. Where the rules have a test mark, it carries it.',
    })
    .input(z.object(input))
    .output(sendTestResultSchema),
};
