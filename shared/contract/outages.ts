/** Whether postbacks get lost: since when the public URL did not reach us, and who is silent. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { networkIdSchema } from '../domain/ids.ts';
import { OUTAGE_CAUSES } from '../domain/outage/outage-cause.ts';
import { isoTimeSchema } from './common.ts';

const causeSchema = z.enum(OUTAGE_CAUSES);
const durationMs = z.number().int().nonnegative();

const outageSchema = z.object({
  cause: causeSchema,
  /** The last moment at which we are known to have been heard. */
  beganAt: isoTimeSchema,
  /** Null while it lasts. */
  endedAt: isoTimeSchema.nullable(),
  noticedAt: isoTimeSchema,
  /** A code with more detail, such as that of the tunnel's problem. */
  detail: z.string().nullable(),
});

/** What a gap means for a network. Counts are what usually comes in that time. */
const meaningSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('too_little') }),
  z.object({ kind: z.literal('nothing_usual') }),
  /** It sends to a mailbox, which received. */
  z.object({ kind: z.literal('in_mailbox') }),
  z.object({ kind: z.literal('comes_again'), count: z.number().int(), until: isoTimeSchema }),
  z.object({ kind: z.literal('ask'), count: z.number().int() }),
  z.object({ kind: z.literal('switched_off'), count: z.number().int() }),
]);

export const gapSchema = z.object({
  beganAt: isoTimeSchema,
  endedAt: isoTimeSchema.nullable(),
  cause: causeSchema,
  /** A mailbox received in its place for every network: nothing was lost, and it counts in no sum. */
  isCovered: z.boolean(),
  stretches: z.array(outageSchema),
  networks: z.array(z.object({ networkId: networkIdSchema, name: z.string(), meaning: meaningSchema })),
});
export type GapView = z.infer<typeof gapSchema>;

const cadenceSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('too_little'),
    days: z.number().int(),
    /** Quarters of an hour in which it sent anything. */
    activeSlots: z.number().int(),
  }),
  z.object({
    kind: z.literal('known'),
    usualSilenceMs: durationMs,
    longestSilenceMs: durationMs,
    /** Chance of at least one postback in each hour of the day, local time, 0 to 1. */
    hours: z.array(z.number()),
  }),
]);

const silenceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('too_little') }),
  /** Silent until then it would be too long. */
  z.object({ kind: z.literal('normal'), alarmAt: isoTimeSchema.nullable() }),
  z.object({ kind: z.literal('too_long'), since: isoTimeSchema, alarmedAt: isoTimeSchema }),
]);

export const networkCadenceSchema = z.object({
  networkId: networkIdSchema,
  name: z.string(),
  preset: z.string(),
  lastHeardAt: isoTimeSchema.nullable(),
  rhythm: cadenceSchema,
  silence: silenceSchema,
});
export type NetworkCadence = z.infer<typeof networkCadenceSchema>;

export const outageSummarySchema = z.object({
  /** When the address was proven for the first time; null before: nobody could be missed. */
  watchedSince: isoTimeSchema.nullable(),
  /** Since when nothing was missed; null while something is. */
  receivingSince: isoTimeSchema.nullable(),
  /** Since when and why nothing comes through; null while it does, or before the address was ever proven. */
  deaf: z.object({ since: isoTimeSchema, cause: causeSchema }).nullable(),
  /** Since local midnight, since local Monday. At most: an outage counts from the last thing that came through. */
  deafTodayMs: durationMs,
  deafWeekMs: durationMs,
  /** Networks that are silent for longer than is normal for them. */
  silent: z.array(z.object({ networkId: networkIdSchema, name: z.string(), since: isoTimeSchema })),
  /** Networks that usually send within the next hour; the count is null where too little is known of one. */
  expected: z.array(z.object({ name: z.string(), count: z.number().int().nullable() })),
});
export type OutageSummary = z.infer<typeof outageSummarySchema>;

export const outagesSchema = outageSummarySchema.extend({
  /** How long failures went unnoticed; null when there was none. */
  detection: z.object({ count: z.number().int(), medianMs: durationMs, worstMs: durationMs }).nullable(),
  /** Of the last 14 days, newest first. */
  gaps: z.array(gapSchema),
  networks: z.array(networkCadenceSchema),
});
export type OutagesView = z.infer<typeof outagesSchema>;

const tags = ['Outages'];

export const outages = {
  get: oc
    .route({
      method: 'GET',
      path: '/outages',
      tags,
      summary: 'Gaps of the last 14 days, what they mean, and how each network usually sends',
    })
    .output(outagesSchema),
  summary: oc
    .route({ method: 'GET', path: '/outages/summary', tags, summary: 'Whether postbacks get lost right now' })
    .output(outageSummarySchema),
};
