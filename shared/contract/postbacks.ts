/** Postbacks: what was read out of an inbound HTTP request, usually one of each. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { RATE_SOURCES } from '../domain/money/rates/rate-source.ts';
import { FIELD_SOURCES } from '../domain/postback/field.ts';
import { conversionIdSchema, networkIdSchema, postbackIdSchema } from '../domain/ids.ts';
import { relationSchema } from '../domain/conversion/relation.ts';
import { FIELD_ROLES } from '../domain/postback/field-role.ts';
import { SORT_FIELDS, SORT_ORDERS } from '../domain/search/sort.ts';
import { byHandSchema } from './by-hand.ts';
import { marksSchema } from './marks.ts';
import { resentSchema } from './resends.ts';
import { searchSuggestionsSchema, SUGGESTION_FIELDS } from './search-suggestions.ts';
import {
  countSchema,
  eventSchema,
  limitSchema,
  isoTimeSchema,
  okSchema,
  problemSchema,
  statusSchema,
  searchSchema,
} from './common.ts';
import { deliveryDetailSchema, notForwardedSchema, deliveryMarkSchema } from './deliveries.ts';

export const postbackSchema = z.object({
  id: postbackIdSchema,
  /** The request that it came in, by the id of its first postback: its own where it is the first or only one. */
  requestId: postbackIdSchema,
  /** Which of the postbacks in its request it is, from 1. */
  index: z.number().int(),
  /** How many postbacks its request holds: 1 for most. Fixed when the request was first parsed. */
  count: z.number().int(),
  receivedAt: isoTimeSchema,
  /** Null for a postback that came without a key while no network takes keyless ones. */
  networkId: networkIdSchema.nullable(),
  networkName: z.string().nullable(),
  method: z.string(),
  /** In lists and live changes texts from outside are cut, with `…` at their end: ids at 256 bytes. */
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
  /** When it happened by the network's own clock; null when it did not say. */
  occurredAt: isoTimeSchema.nullable(),
  /** In lists and live changes only the gravest, as many as fit into a row of 2 KB. */
  problems: z.array(problemSchema),
  /** Held back from forwarding because of a fatal problem. */
  isHeld: z.boolean(),
  /** The first postback of the same conversion, when this one only repeats it. */
  duplicateOf: postbackIdSchema.nullable(),
  /** What it did to its conversion; null when it is about none. */
  relation: relationSchema.nullable(),
  /** A person released it although it had a fatal problem. */
  isReleased: z.boolean(),
  /** Came from a test network, or is a test that the person sent: never counted as money, forwarded only to test destinations. */
  test: z.boolean(),
  /** Null for a postback. What a person said of a conversion themselves has no request: `method` is empty. */
  byHand: byHandSchema.nullable(),
  /** Null for what a network sent. A person sent it otherwise, in the network's place. */
  resent: resentSchema.nullable(),
  marks: marksSchema,
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

const fieldSourceSchema = z.enum(FIELD_SOURCES);

const fieldSchema = z.object({ name: z.string(), value: z.string(), source: fieldSourceSchema });

/** Which field of the request a value was taken from: `{clickId: {name: 'sub1', source: 'query'}}`. */
export const originSchema = z.object({ name: z.string(), source: fieldSourceSchema });

/** One postback, or one entry by hand, in the history of its conversion. */
const conversionStepSchema = z.object({
  postbackId: postbackIdSchema,
  receivedAt: isoTimeSchema,
  eventWord: z.string().nullable(),
  statusWord: z.string().nullable(),
  status: statusSchema.nullable(),
  payout: z.number().nullable(),
  currency: z.string().nullable(),
  relation: relationSchema.nullable(),
  /** Null for a postback. */
  byHand: byHandSchema.extend({ canBeUndone: z.boolean() }).nullable(),
});

export const conversionSchema = z.object({
  id: conversionIdSchema,
  networkId: networkIdSchema,
  clickId: z.string(),
  event: eventSchema,
  status: statusSchema.nullable(),
  payout: z.number().nullable(),
  currency: z.string().nullable(),
  /** In the currency that the person counts in; null where there is no rate, no amount, or none is chosen. */
  worth: z
    .object({
      amount: z.number(),
      currency: z.string(),
      /** One unit of its own currency, as a decimal. */
      rate: z.string().nullable(),
      /** Whose file the rate is from, and of which day; null where none was needed. */
      source: z.enum(RATE_SOURCES).nullable(),
      day: z.iso.date().nullable(),
      /** None of its own day was known. */
      isEarlierDay: z.boolean(),
      /** Of the pin that had a part in it. */
      pinnedSince: z.iso.date().nullable(),
    })
    .nullable(),
  /** From 1: each change of its event, status or money is the next one. */
  version: z.number().int(),
  /** Counted nowhere: voided by hand, or nothing is left that is about it. */
  isVoid: z.boolean(),
  history: z.array(conversionStepSchema),
});
export type ConversionView = z.infer<typeof conversionSchema>;

export const postbackDetailSchema = postbackSchema.extend({
  raw: rawRequestSchema,
  fields: z.array(fieldSchema),
  origins: z.partialRecord(z.enum(FIELD_ROLES), originSchema),
  deliveryDetails: z.array(deliveryDetailSchema),
  /** The other destinations, with why it does not go there. Empty while it is held or about no conversion. */
  notForwarded: z.array(notForwardedSchema),
  /** The conversion it is about, with every postback about it, oldest first (at most 200). */
  conversion: conversionSchema.nullable(),
});
export type PostbackDetail = z.infer<typeof postbackDetailSchema>;

export const postbacks = {
  list: oc
    .route({
      method: 'GET',
      path: '/postbacks',
      tags: ['Postbacks'],
      summary: 'Newest first',
      description:
        'A page of a search may hold fewer postbacks than asked for, or none, and have a cursor: what is rare is looked for further back with the next call. Only without a cursor nothing is left. Sorted otherwise, what has nothing to sort by comes last; a cursor goes on in the order that it came from.',
    })
    .input(
      z.object({
        limit: limitSchema,
        /** Of a list sorted otherwise it holds what that is sorted by, so it may be long. */
        cursor: z.string().min(1).max(8_000).optional(),
        sort: z.enum(SORT_FIELDS).default('time'),
        order: z.enum(SORT_ORDERS).default('desc'),
        /** In the search language: `network:1win event:registration payout>30 abc`. */
        q: searchSchema.optional(),
      }),
    )
    .output(z.object({ items: z.array(postbackSchema), nextCursor: z.string().nullable() })),
  count: oc
    .route({
      method: 'GET',
      path: '/postbacks/count',
      tags: ['Postbacks'],
      summary: 'How many a search finds, up to a thousand',
    })
    .input(
      z.object({
        q: searchSchema.default(''),
        /** Only those that came after it. */
        after: postbackIdSchema.optional(),
      }),
    )
    .output(
      z.object({
        count: countSchema,
        /** False where there are more, or the time for counting was over. */
        isComplete: z.boolean(),
      }),
    ),
  suggest: oc
    .route({
      method: 'GET',
      path: '/postbacks/suggestions',
      tags: ['Postbacks'],
      summary: 'Values that a field of the search has',
    })
    .input(
      z.object({
        field: z.enum(SUGGESTION_FIELDS),
        /** Of the parameter, for `param`. */
        name: z.string().max(100).default(''),
        /** Beginning or part of the value. */
        start: z.string().max(100).default(''),
      }),
    )
    .output(searchSuggestionsSchema),
  get: oc
    .route({
      method: 'GET',
      path: '/postbacks/{id}',
      tags: ['Postbacks'],
      summary: 'One, with its raw request',
    })
    .input(z.object({ id: postbackIdSchema }))
    .output(postbackDetailSchema),
  release: oc
    .route({
      method: 'POST',
      path: '/postbacks/{id}/release',
      tags: ['Postbacks'],
      summary: 'Let a held postback go',
      description: 'It becomes a conversion and is forwarded although it has a fatal problem.',
    })
    .input(
      z.object({
        id: postbackIdSchema,
        /** What it stands for, where its own event is missing or unknown. */
        event: eventSchema.optional(),
      }),
    )
    .output(okSchema),
};
