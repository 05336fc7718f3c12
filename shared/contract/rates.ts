/** Exchange rates, pins, and the currency that all money is counted in. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { MAX_RATE_FILE_BYTES } from '../domain/money/rates/rate-file.ts';
import { RATE_SOURCES } from '../domain/money/rates/rate-source.ts';
import { isoTimeSchema } from './common.ts';

const count = z.number().int().nonnegative();
/** Coins have codes of four letters. */
const currencyCode = z.string().regex(/^[A-Z]{3,5}$/);
/** `2026-11-27` */
const dayText = z.iso.date();
/** Of one part of a file, before it is written as base64. */
export const RATE_PART_BYTES = 512 * 1_024;

const sourceViewSchema = z.object({
  source: z.enum(RATE_SOURCES),
  /** What its rates are in. */
  base: z.string(),
  /** Null where no file of it was read. */
  known: z.object({ firstDay: dayText, lastDay: dayText, days: count }).nullable(),
  /** The last fetch; null where there was none. */
  fetched: z.object({ at: isoTimeSchema, problem: z.string().nullable() }).nullable(),
});

const pinViewSchema = z.object({
  currency: currencyCode,
  into: currencyCode,
  /** A decimal: one unit of `currency` is so much of `into`. */
  rate: z.string(),
  from: dayText,
});

export const ratesViewSchema = z.object({
  /** What all money is counted in; null until the person chose. */
  currency: currencyCode.nullable(),
  /** The newest files are fetched once a day. */
  isFetchOn: z.boolean(),
  /** The preferred one first. */
  sources: z.array(sourceViewSchema),
  pins: z.array(pinViewSchema),
  /** Conversions that are being counted anew; null while none are. */
  recount: z.object({ done: count, changed: count }).nullable(),
  /** Files of a history that are still to be fetched. */
  filesToFetch: count,
});
export type RatesView = z.infer<typeof ratesViewSchema>;

export const rateChangeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('currency'), currency: currencyCode.nullable() }),
  /** Whose files are used, the preferred one first. */
  z.object({ kind: z.literal('sources'), sources: z.array(z.enum(RATE_SOURCES)).min(1).max(3) }),
  /** Holds from a day on, until the next pin of the currency. */
  z.object({
    kind: z.literal('pin'),
    currency: currencyCode,
    into: currencyCode,
    rate: z.string().max(30),
    from: dayText,
  }),
  z.object({ kind: z.literal('remove_pin'), currency: currencyCode, from: dayText }),
  /** Nothing but the best rates that are known now, for all that is counted already. */
  z.object({ kind: z.literal('newest') }),
]);
export type RateChange = z.infer<typeof rateChangeSchema>;

/** What is on hold is never part of what is earned. */
const moneySumsSchema = z.object({
  currency: z.string(),
  earned: z.number(),
  onHold: z.number(),
  rejected: z.number(),
});
export type MoneySums = z.infer<typeof moneySumsSchema>;

const costSumsSchema = z.array(z.object({ currency: z.string(), amount: z.number() }));

const rateChangePlanSchema = z.object({
  /** With an amount and a currency; tests are left out. */
  conversions: count,
  /** That would be worth something else than now. */
  moved: count,
  withoutRate: count,
  before: z.array(moneySumsSchema),
  after: z.array(moneySumsSchema),
  /** What was spent is counted with the same rates. */
  costs: z.object({
    /** Of a day, what it was spent for, and a currency. */
    entries: count,
    moved: count,
    withoutRate: count,
    before: costSumsSchema,
    after: costSumsSchema,
  }),
});
export type RateChangePlan = z.infer<typeof rateChangePlanSchema>;

const readFileSchema = z.object({
  source: z.enum(RATE_SOURCES),
  firstDay: dayText,
  lastDay: dayText,
  days: count,
});
export type ReadRateFile = z.infer<typeof readFileSchema>;

const tags = ['Rates'];

export const rates = {
  get: oc
    .route({ method: 'GET', path: '/rates', tags, summary: 'What money is counted in, and with which rates' })
    .output(ratesViewSchema),
  setFetching: oc
    .route({
      method: 'PUT',
      path: '/rates/fetching',
      tags,
      summary: 'May the newest files be fetched daily?',
    })
    .input(z.object({ isOn: z.boolean() }))
    .output(ratesViewSchema),
  plan: oc
    .route({
      method: 'POST',
      path: '/rates/plan',
      tags,
      summary: 'What a change would move; nothing is done',
    })
    .input(rateChangeSchema)
    .output(rateChangePlanSchema),
  apply: oc
    .route({
      method: 'POST',
      path: '/rates/apply',
      tags,
      summary: 'Make a change, and count anew what it moves',
    })
    .input(rateChangeSchema)
    .output(ratesViewSchema),
  upload: oc
    .route({
      method: 'POST',
      path: '/rates/files',
      tags,
      summary: 'The next part of a bank’s file, as base64; it is read with its last one',
    })
    .input(
      z.object({
        bytes: z.number().int().min(1).max(MAX_RATE_FILE_BYTES),
        offset: z.number().int().min(0).max(MAX_RATE_FILE_BYTES),
        data: z.base64().max(Math.ceil(RATE_PART_BYTES / 3) * 4),
      }),
    )
    .output(z.object({ read: readFileSchema.nullable() })),
  fetch: oc
    .route({
      method: 'POST',
      path: '/rates/fetch',
      tags,
      summary: 'Fetch the files of a source since a day, or the newest one; asks the bank’s server',
    })
    .input(z.object({ source: z.enum(RATE_SOURCES), since: dayText.optional() }))
    .output(ratesViewSchema),
};
