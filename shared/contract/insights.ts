/** What came of it: figures of a period by one or two things, in the one currency that the person counts in. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { networkIdSchema } from '../domain/ids.ts';
import { type InsightDimension, isInsightDimension, MOST_DIMENSIONS } from '../domain/insights/insight.ts';
import { SEARCH_LIMITS } from '../domain/search/query.ts';
import { isTimeZone } from '../domain/report/zone-days.ts';
import { countSchema as count, eventSchema, isoTimeSchema, okSchema } from './common.ts';

/** Of a period, in days. */
export const MOST_INSIGHT_DAYS = 800;
/** The largest ones; what is left is one sum. */
export const MOST_INSIGHT_GROUPS = 5_000;

/** Registrations and deposits are without rejected ones. */
const figuresSchema = z.object({
  registrations: count,
  firstDeposits: count,
  /** Without first ones. */
  deposits: count,
  /** Of all events, rejected ones too. */
  conversions: count,
  approved: count,
  onHold: count,
  rejected: count,
  /** Without a status. */
  unrated: count,
  /** Money of what is approved or unrated; what is on hold is never part of it. */
  earned: z.number(),
  heldMoney: z.number(),
  rejectedMoney: z.number(),
  /** What the earned money came of, without amounts of 0: what an average is made of. */
  paid: count,
  /** With an amount and a currency, and no rate: in no sum. */
  withoutRate: count,
});
export type InsightFiguresView = z.infer<typeof figuresSchema>;

const commaSeparated = z
  .string()
  .max(8_000)
  .transform((text) => text.split(',').filter((part) => part !== ''));

const insightsSchema = z.object({
  /** What money is in; null while none is chosen: all sums are 0 then. */
  currency: z.string().nullable(),
  from: isoTimeSchema,
  to: isoTimeSchema,
  timeZone: z.string(),
  total: figuresSchema,
  /**
   * Keys in the order of `by`: the id of a network or link, a day such as `2026-11-27`, a week by its Monday, an hour 0 to
   * 23, a weekday 1 (Monday) to 7. Empty for what says nothing; `…` for values of a parameter that are too many to tell
   * apart.
   */
  groups: z.array(figuresSchema.extend({ keys: z.array(z.string()) })),
  /** What is in no group because there are too many; null where all are there. */
  others: figuresSchema.extend({ groups: count }).nullable(),
});
export type Insights = z.infer<typeof insightsSchema>;

const inputSchema = z.object({
  /** The borders of quarters of an hour; the end is not part of it. */
  from: isoTimeSchema,
  to: isoTimeSchema,
  /**
   * One or two of `network`, `link`, `offer`, `country`, `event`, `currency`, `status`, `day`, `week`, `hour`, `weekday` and
   * `param.NAME`, with a comma between them.
   */
  by: commaSeparated.pipe(z.array(z.custom<InsightDimension>(isDimension)).max(MOST_DIMENSIONS)).default([]),
  /** In the language of the inbox: `event`, `network`, `status`, `currency`, `param.NAME` and `began.…`, all of which must fit. */
  filter: z.string().max(SEARCH_LIMITS.length).default(''),
  /** IANA, such as `Europe/Kyiv`; the computer’s own where it is left out. */
  timeZone: z.string().max(60).refine(isTimeZone).optional(),
  networks: commaSeparated.pipe(z.array(networkIdSchema).max(200)).default([]),
  events: commaSeparated.pipe(z.array(eventSchema).max(20)).default([]),
});

export type InsightInput = z.infer<typeof inputSchema>;

/** Of first deposits, one for each person; without rejected ones. */
const timesSchema = z.object({
  /** Those whose registration is known. */
  registered: count,
  /** Of those, the ones whose registration is in the period too: never more than there are registrations. */
  registeredWithin: count,
  /** Of those that are registered, the ones whose registration came first: what the times are of. */
  timed: count,
  /** Milliseconds from registration to first deposit: a quarter was as quick or quicker. Null without any. */
  quickMs: z.number().nullable(),
  medianMs: z.number().nullable(),
  /** A quarter took longer. */
  slowMs: z.number().nullable(),
});
export type DepositTimesView = z.infer<typeof timesSchema>;

const depositTimesSchema = z.object({
  from: isoTimeSchema,
  to: isoTimeSchema,
  timeZone: z.string(),
  total: timesSchema,
  /** Keys as in the figures; all of them are of the first deposit. */
  groups: z.array(timesSchema.extend({ keys: z.array(z.string()) })),
  others: timesSchema.extend({ groups: count }).nullable(),
});
export type DepositTimes = z.infer<typeof depositTimesSchema>;

const tags = ['Insights'];

function isDimension(value: unknown): boolean {
  return typeof value === 'string' && isInsightDimension(value);
}

const differentSchema = z.object({
  /** The beginning of a quarter of an hour, or of an hour. */
  at: isoTimeSchema,
  /** Conversions, as the kept figures said and as they are. */
  kept: count,
  counted: count,
});

export const insights = {
  get: oc
    .route({
      method: 'GET',
      path: '/insights',
      tags,
      summary:
        'Figures of a period, by one or two of network, link, offer, country, event, currency, status, day, week, hour, weekday, param.NAME',
    })
    .input(inputSchema)
    .output(insightsSchema),
  depositTimes: oc
    .route({
      method: 'GET',
      path: '/insights/deposit-times',
      tags,
      summary: 'How long people take from registration to first deposit, by the same things',
    })
    .input(inputSchema)
    .output(depositTimesSchema),
  recount: oc
    .route({
      method: 'POST',
      path: '/insights/recount',
      tags,
      summary: 'Count all figures anew; they are right without it, which this proves',
    })
    .output(
      okSchema.extend({
        wasEqual: z.boolean(),
        /** At most fifty; equal now. */
        different: z.array(differentSchema),
      }),
    ),
  params: oc
    .route({
      method: 'GET',
      path: '/insights/params',
      tags,
      summary: 'Names of parameters that figures can be grouped by; those with several values first',
    })
    .output(z.object({ items: z.array(z.string()) })),
};
