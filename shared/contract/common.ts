/** Pieces of the contract that several parts share. */
import { z } from 'zod';
import { REQUEST_METHODS } from '../domain/forward/template.ts';
import { DELIVERY_STATES } from '../domain/forward/delivery-state.ts';
import { EVENTS, STATUSES } from '../domain/conversion/event.ts';
import { PROBLEM_CODES, SEVERITIES } from '../domain/postback/problem.ts';
import { MAX_SEARCH_LENGTH } from './limits.ts';

export const eventSchema = z.enum(EVENTS);
export const statusSchema = z.enum(STATUSES);
export const deliveryStateSchema = z.enum(DELIVERY_STATES);

export const countSchema = z.number().int().nonnegative();

/** `planned` always equals the sum of the other delivery counts; one being sent counts as `pending`. */
export const deliveryCountsSchema = z.object({
  planned: countSchema,
  delivered: countSchema,
  skipped: countSchema,
  pending: countSchema,
  retrying: countSchema,
  parked: countSchema,
  unknown: countSchema,
  dead: countSchema,
});

/**
 * What destinations were told, which is what is delivered or unknown: still true, over since (the conversion changed),
 * or replaced by something newer that the same destination was told of the same conversion.
 */
export const toldCountsSchema = z.object({
  stillTrue: countSchema,
  outdated: countSchema,
  replaced: countSchema,
});

/** A moment as ISO 8601 in UTC with milliseconds, for example `2026-11-23T12:00:00.000Z`. */
export const isoTimeSchema = z.iso.datetime();

/** A diagnosis with its words in English; the window renders its own language from `code`. */
export const problemSchema = z.object({
  code: z.enum(PROBLEM_CODES),
  severity: z.enum(SEVERITIES),
  field: z.string().nullable(),
  value: z.string().nullable(),
  hint: z.string().nullable(),
  /** How many of this code the postback has: at most three of them are listed. */
  count: z.number().int(),
  message: z.string(),
  fix: z.string(),
});
export type ProblemView = z.infer<typeof problemSchema>;

/** Of the id of an entry of the catalog, one that this version does not know included. */
export const MAX_PRESET_ID = 100;

/** Page size of every list: 1 to 500, 50 unless told. Query strings arrive as text, hence the coercion. */
export const limitSchema = z.coerce.number().int().min(1).max(500).default(50);

/** What is searched for, with filters such as `event:lead`. */
export const searchSchema = z.string().max(MAX_SEARCH_LENGTH);

/** Opaque: hand back `nextCursor` of the page before. */
export const cursorSchema = z.string().min(1).max(200).optional();

/** HTTP header names and values, or one header template per name. */
export const headerMapSchema = z.record(z.string().min(1).max(200), z.string().max(8_192));

/** One answer of a remote server. */
export const answeredSchema = z.object({
  kind: z.literal('answered'),
  status: z.number().int(),
  headers: z.array(z.tuple([z.string(), z.string()])),
  /** At most 64 KiB are kept; `isBodyCut` says when there was more. */
  body: z.string(),
  isBodyCut: z.boolean(),
  durationMs: z.number(),
  /** Addresses that it led on to, in order; the answer is of the last one. */
  redirects: z.array(z.string()).default([]),
});

/** That there was none; why is said by whoever extends it. */
export const unansweredSchema = z.object({
  kind: z.literal('no_answer'),
  /** Whether the request may have reached the other side: then its outcome is unknown. */
  mayHaveArrived: z.boolean(),
  /** The system's or the HTTP client's own code, where it has one. */
  code: z.string(),
  durationMs: z.number(),
});

/** One answer of a remote server, or the words why there was none. */
export const responseSchema = z.discriminatedUnion('kind', [
  answeredSchema,
  unansweredSchema.extend({ message: z.string() }),
]);
export type HttpResponse = z.infer<typeof responseSchema>;

/** What a response says of an error although its status says success: `{"status":"error","message":"no click"}`. */
export const errorTextSchema = z.object({
  /** What says it, as it is in the response, at most 80 characters: `error`, `success: false`. */
  quote: z.string(),
  /** What it says about the cause, at most 200 characters; null where it says no more than `quote`. */
  message: z.string().nullable(),
});

/** A request exactly as it goes over the wire (our HTTP client adds only `host`, `connection`, length). */
export const wireRequestSchema = z.object({
  method: z.enum(REQUEST_METHODS),
  url: z.string(),
  headers: z.record(z.string(), z.string()),
  body: z.string().nullable(),
});
export type WireRequest = z.infer<typeof wireRequestSchema>;

/** What is sent again: the same as then, or the conversion as it is now. */
export const againAsSchema = z.enum(['then', 'now']);
export type AgainAs = z.infer<typeof againAsSchema>;

/** `unreadable`: it was sealed with a key that is not here any more, and has to be typed again. */
export const secretStateSchema = z.enum(['set', 'empty', 'unreadable']);

export const okSchema = z.object({ ok: z.literal(true) });
