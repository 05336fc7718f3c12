/** What a destination does beside its template: which conversions it takes, what counts as success, how fast. */
import { z } from 'zod';
import { linkIdSchema, networkIdSchema } from '../ids.ts';
import { STATUSES } from '../conversion/event.ts';
import { CONSTANT_NAME } from './macro-values.ts';
import { proxySchema } from './proxy.ts';
import { ERROR_TEXT_RULES, readStatusRule } from './success.ts';
import { REQUEST_METHODS } from './template.ts';

/** What a destination hears of a conversion that it was told of: nothing more, its status, its status and money. */
export const LATER_CHANGES = ['never', 'status', 'statusAndMoney'] as const;
export type LaterChanges = (typeof LATER_CHANGES)[number];

/** How a conversion is rated as far as forwarding cares. A rejected one is never told as a new one. */
export const SENT_RATINGS = ['unrated', 'pending', 'on_hold', 'approved'] as const;
export type SentRating = (typeof SENT_RATINGS)[number];

/** Units of the currency; requests a second; requests at once; hours; percent of the clicks; minutes. */
export const RULE_RANGES = {
  amount: { min: 0, max: 1_000_000_000 },
  percent: { min: 0, max: 1_000 },
  perSecond: { min: 0.01, max: 10_000 },
  concurrency: { min: 1, max: 64 },
  maxAgeHours: { min: 1, max: 24 * 3_650 },
  sharePercent: { min: 0.1, max: 100 },
  /** Facebook refuses events older than seven days, so none waits longer. */
  delayMinutes: { min: 0, max: 7 * 1_440 },
} as const;

/** Of a template, in characters. */
export const MAX_URL = 8_192;
export const MAX_BODY = 65_536;

function numberIn({ min, max }: { readonly min: number; readonly max: number }) {
  return z.number().min(min).max(max);
}

const amount = numberIn(RULE_RANGES.amount);
const currencyCode = z.string().regex(/^[A-Z]{3,5}$/);
const textRule = z.string().min(1).max(200);

export const rulesSchema = z.object({
  ratings: z.array(z.enum(SENT_RATINGS)),
  conditions: z.object({
    /** Empty lists let everything through. */
    networkIds: z.array(networkIdSchema).max(200),
    linkIds: z.array(linkIdSchema).max(2_000),
    /** Two letters in capitals. A conversion of an unknown country does not match. */
    countries: z.array(z.string().regex(/^[A-Z]{2}$/)).max(250),
    /**
     * In units of the currency that the person counts in, or of whatever came while none is chosen. An unknown payout, and
     * one that nobody knows a rate for, does not match. Null lets everything through.
     */
    payoutFrom: amount.nullable(),
  }),
  amount: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('received') }),
    z.object({ kind: z.literal('fixed'), amount }),
    /** Percent of what came; nothing where nothing came. */
    z.object({ kind: z.literal('share'), percent: numberIn(RULE_RANGES.percent) }),
  ]),
  currency: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('received') }),
    z.object({ kind: z.literal('fixed'), code: currencyCode }),
  ]),
  success: z.object({
    /** Such as `200-299` or `2xx, 302`. */
    statuses: z
      .string()
      .max(200)
      .refine((text) => readStatusRule(text) !== null),
    /** All must stand in the answer's body, in any case of letters. */
    contains: z.array(textRule).max(20),
    /** None may. */
    lacks: z.array(textRule).max(20),
  }),
  /** What is made of a response with a right status whose text says error. */
  errorText: z.enum(ERROR_TEXT_RULES),
  /** At most so many requests a second; null for no limit of its own. */
  perSecond: numberIn(RULE_RANGES.perSecond).nullable(),
  /** So many at once. */
  concurrency: numberIn(RULE_RANGES.concurrency).int(),
  /** Older events are not sent; null sends them however old. Counts from when one is due. */
  maxAgeHours: numberIn(RULE_RANGES.maxAgeHours).nullable(),
  /** Of each event of a click only the first one that goes out, see `first-of-click.ts`. */
  firstOfClick: z.boolean(),
  /** So many percent of the clicks, see `click-share.ts`. */
  sharePercent: numberIn(RULE_RANGES.sharePercent),
  /** So long after it was told each one goes out. */
  delayMinutes: numberIn(RULE_RANGES.delayMinutes).int(),
  followsRedirects: z.boolean(),
  /** The person's yes to an address on this computer or in a private network. */
  allowsPrivate: z.boolean(),
  /** Behind one only the address or name that a URL says can be looked at: the proxy looks names up. */
  proxy: proxySchema,
  leavesOutEmpty: z.boolean(),
  /** Many events in one request: the lists under this member of the JSON body are joined. Null sends each alone. */
  batch: z.object({ member: z.string().min(1).max(60), most: z.number().int().min(2).max(1_000) }).nullable(),
  /** What a test carries so that the other side can tell it; in the query, the form or the JSON. */
  testMark: z.object({ name: z.string().min(1).max(60), value: z.string().max(200) }).nullable(),
  laterChanges: z.enum(LATER_CHANGES),
  /** False for a destination from before there was this rule, until the person chose: it hears nothing then. */
  isLaterChangesChosen: z.boolean(),
  /** Its words for a status, where they are not ours. Where the request has no `{status}` they stand in `{event}`. */
  statusWords: z.partialRecord(z.enum(STATUSES), z.string().max(200)),
  /** The request of a later change, with the headers of the first one; null for the same request. */
  changeRequest: z
    .object({
      method: z.enum(REQUEST_METHODS),
      url: z.string().max(MAX_URL),
      body: z.string().max(MAX_BODY).nullable(),
    })
    .nullable(),
});
export type DestinationRules = z.infer<typeof rulesSchema>;

export const DEFAULT_RULES: DestinationRules = {
  ratings: ['unrated', 'pending', 'approved'],
  conditions: { networkIds: [], linkIds: [], countries: [], payoutFrom: null },
  amount: { kind: 'received' },
  currency: { kind: 'received' },
  success: { statuses: '200-299', contains: [], lacks: [] },
  errorText: 'warn',
  perSecond: null,
  concurrency: 4,
  // Facebook refuses events older than seven days (developers.facebook.com, Conversions API, server event).
  maxAgeHours: 168,
  firstOfClick: false,
  sharePercent: 100,
  delayMinutes: 0,
  followsRedirects: false,
  allowsPrivate: false,
  proxy: { kind: 'direct' },
  leavesOutEmpty: false,
  batch: null,
  testMark: null,
  laterChanges: 'never',
  isLaterChangesChosen: false,
  statusWords: {},
  changeRequest: null,
};

/** Rules as they were saved by any version: what is missing or cannot be read is as usual. */
export function normaliseRules(saved: unknown): DestinationRules {
  const given = typeof saved === 'object' && saved !== null ? saved : {};
  const parsed = rulesSchema.safeParse({ ...DEFAULT_RULES, ...given });
  return parsed.success ? parsed.data : DEFAULT_RULES;
}

/** A fixed text of a destination: team, application, token. */
export const constantSchema = z.object({
  name: z.string().regex(CONSTANT_NAME),
  isSecret: z.boolean(),
});
export const MAX_CONSTANT_LENGTH = 4_096;
