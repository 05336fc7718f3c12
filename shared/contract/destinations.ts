/** Destinations: where conversions are forwarded. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { REQUEST_METHODS } from '../domain/forward/template.ts';
import { proxyLoginSchema } from '../domain/forward/proxy.ts';
import {
  constantSchema,
  MAX_BODY,
  MAX_CONSTANT_LENGTH,
  MAX_URL,
  rulesSchema,
} from '../domain/forward/rules.ts';
import { destinationIdSchema, postbackIdSchema } from '../domain/ids.ts';
import { EVENTS } from '../domain/conversion/event.ts';
import {
  errorTextSchema,
  responseSchema,
  headerMapSchema,
  MAX_PRESET_ID,
  isoTimeSchema,
  okSchema,
  secretStateSchema,
  wireRequestSchema,
} from './common.ts';
import { VERDICTS } from './deliveries.ts';
import { destinationFiguresSchema } from './destination-figures.ts';
import { eventFigures } from './event-figures.ts';
import { destinationHealthSchema } from './destination-health.ts';

/** How long an answer is waited for, in milliseconds. */
export const TIMEOUT_MS = { min: 1_000, max: 120_000, usual: 15_000 } as const;
export const MAX_CONSTANTS = 50;

/** A request with macros (`shared/domain/forward/macro-values.ts`) still in it. */
export const requestTemplateSchema = z.object({
  method: z.enum(REQUEST_METHODS),
  /** Empty until the person pastes the address that their cabinet shows. */
  url: z.string().max(MAX_URL),
  headers: headerMapSchema,
  body: z.string().max(MAX_BODY).nullable(),
});

/** Our event -> the word this destination wants. An event that is missing here is not sent. */
export const eventMapSchema = z.partialRecord(z.enum(EVENTS), z.string().max(200));

const shownConstantSchema = constantSchema.extend({
  /** Null for a secret: it is never handed out. */
  value: z.string().nullable(),
  state: secretStateSchema,
});

/**
 * What a person edits of a destination and what is kept, shown, exported and sent in that same shape. A field that
 * is added here is in all of them: `CONTRIBUTING.md` lists what else it needs.
 */
export const plainDestinationSchema = z.object({
  name: z.string().trim().min(1).max(100),
  enabled: z.boolean(),
  /** Conversions are planned and wait; nothing goes out. */
  isPaused: z.boolean(),
  events: eventMapSchema,
  /** Whether a request without an answer may be sent again: then `unknown` is retried by itself. */
  isSafeToRepeat: z.boolean(),
  timeoutMs: z.number().int().min(TIMEOUT_MS.min).max(TIMEOUT_MS.max),
});
export type PlainDestination = z.infer<typeof plainDestinationSchema>;
export const PLAIN_DESTINATION_FIELDS = plainDestinationSchema.keyof().options;

/** What a field holds where neither the person nor the preset says it, and in files of older versions. */
export const DESTINATION_DEFAULTS = {
  isPaused: false,
  isSafeToRepeat: false,
  timeoutMs: TIMEOUT_MS.usual,
} as const satisfies Partial<PlainDestination>;

export const destinationSchema = plainDestinationSchema.extend({
  id: destinationIdSchema,
  // What an older version took is shown all the same.
  name: z.string(),
  timeoutMs: z.number().int(),
  preset: z.string(),
  request: requestTemplateSchema,
  rules: rulesSchema,
  constants: z.array(shownConstantSchema),
  /** Of the login for its proxy, which is never handed out. */
  proxyLoginState: secretStateSchema,
  health: destinationHealthSchema,
  /** So many deliveries wait for it, as in `GET /destination-figures`. */
  waitingCount: z.number().int(),
  test: z.boolean(),
  createdAt: isoTimeSchema,
});
export type Destination = z.infer<typeof destinationSchema>;

const constantEditSchema = constantSchema.extend({
  /** Left out, a secret stays as it is. */
  value: z.string().max(MAX_CONSTANT_LENGTH).optional(),
});

/** A change of a destination: what is left out stays as it is. */
export const destinationEditSchema = plainDestinationSchema
  .extend({
    request: requestTemplateSchema.partial(),
    rules: rulesSchema.partial(),
    /** All of them: one that is left out is removed. */
    constants: z.array(constantEditSchema).max(MAX_CONSTANTS),
    /** For the proxy's host of now, sealed. Left out it stays as it is, and counts for that host alone; null removes it. */
    proxyLogin: proxyLoginSchema.nullable(),
  })
  .partial();
export type DestinationEdit = z.infer<typeof destinationEditSchema>;

export const newDestinationSchema = destinationEditSchema.extend({
  name: plainDestinationSchema.shape.name,
  preset: z.string().max(MAX_PRESET_ID).optional(),
});
export type NewDestination = z.infer<typeof newDestinationSchema>;

/** What is tried instead of what is saved, so that an edit can be seen first. */
export const triedFieldsSchema = destinationEditSchema.pick({
  request: true,
  events: true,
  rules: true,
  constants: true,
  proxyLogin: true,
});

export type TriedFields = z.infer<typeof triedFieldsSchema>;

const trialSchema = triedFieldsSchema.extend({
  id: destinationIdSchema,
  /** Take the values of this postback; a sample is used when it is left out. */
  postbackId: postbackIdSchema.optional(),
  event: z.enum(EVENTS).optional(),
});
export type DestinationTrial = z.infer<typeof trialSchema>;

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
  /** What the text of the response says of an error, whatever the rule made of it; null where it says none. */
  errorText: errorTextSchema.nullable(),
  request: wireRequestSchema,
  answer: responseSchema,
});
export type SendTestResult = z.infer<typeof sendTestResultSchema>;

/** A destination that is not saved yet, as it is tried: the preset fills in what is left out. */
const newTrialSchema = triedFieldsSchema.extend({
  preset: z.string().max(MAX_PRESET_ID).optional(),
  postbackId: postbackIdSchema.optional(),
  event: z.enum(EVENTS).optional(),
});
export type NewDestinationTrial = z.infer<typeof newTrialSchema>;

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
    .input(newDestinationSchema)
    .output(destinationSchema),
  update: oc
    .route({ method: 'PATCH', path: '/destinations/{id}', tags })
    .input(destinationEditSchema.extend({ id: destinationIdSchema }))
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
  figures: oc
    .route({
      method: 'GET',
      path: '/destination-figures',
      tags,
      summary: 'What was delivered, failed and waits, for each destination and altogether',
    })
    .output(destinationFiguresSchema),
  eventFigures,
  previewNew: oc
    .route({
      method: 'POST',
      path: '/destination-trials/preview',
      tags,
      summary: 'The request of a destination that is not saved yet; nothing is sent',
    })
    .input(newTrialSchema)
    .output(previewSchema),
  testNew: oc
    .route({
      method: 'POST',
      path: '/destination-trials',
      tags,
      summary: 'Send a test of a destination that is not saved yet',
    })
    .input(newTrialSchema)
    .output(sendTestResultSchema),
  preview: oc
    .route({
      method: 'POST',
      path: '/destinations/{id}/preview',
      tags,
      summary: 'The request as it would be; nothing is sent',
    })
    .input(trialSchema)
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
    .input(trialSchema)
    .output(sendTestResultSchema),
};
