/** What came of it: figures of a period by one or two things, in the one currency that the person counts in. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { networkIdSchema } from '../domain/ids.ts';
import { INSIGHT_DIMENSIONS, MOST_DIMENSIONS } from '../domain/insights/insight.ts';
import { isTimeZone } from '../domain/report/zone-days.ts';
import { countSchema as count, eventSchema, isoTimeSchema, okSchema } from './common.ts';

/** Of a period, in days. */
export const MOST_INSIGHT_DAYS = 800;

const figuresSchema = z.object({
  registrations: count,
  firstDeposits: count,
  /** Without first ones. */
  deposits: count,
  /** Of all events. */
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
  /** Not rejected, with money: what an average is made of. */
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
  /** Keys in the order of `by`: a network’s id, a day such as `2026-11-27`, an hour 0 to 23, a weekday 1 (Monday) to 7. */
  groups: z.array(figuresSchema.extend({ keys: z.array(z.string()) })),
});
export type Insights = z.infer<typeof insightsSchema>;

const inputSchema = z.object({
  /** The borders of quarters of an hour; the end is not part of it. */
  from: isoTimeSchema,
  to: isoTimeSchema,
  by: commaSeparated.pipe(z.array(z.enum(INSIGHT_DIMENSIONS)).max(MOST_DIMENSIONS)).default([]),
  /** IANA, such as `Europe/Kyiv`; the computer’s own where it is left out. */
  timeZone: z.string().max(60).refine(isTimeZone).optional(),
  networks: commaSeparated.pipe(z.array(networkIdSchema).max(200)).default([]),
  events: commaSeparated.pipe(z.array(eventSchema).max(20)).default([]),
});

const tags = ['Insights'];

export const insights = {
  get: oc
    .route({
      method: 'GET',
      path: '/insights',
      tags,
      summary: 'Figures of a period, by one or two of network, event, currency, status, day, hour, weekday',
    })
    .input(inputSchema)
    .output(insightsSchema),
  recount: oc
    .route({
      method: 'POST',
      path: '/insights/recount',
      tags,
      summary: 'Count all figures anew; they are right without it, which this proves',
    })
    .output(okSchema.extend({ wasEqual: z.boolean() })),
};
