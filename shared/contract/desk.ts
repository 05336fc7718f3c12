/** What concerns the whole desk: ledger, today's figures, refused requests, the demo, live changes. */
import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import {
  countSchema as count,
  deliveryCountsSchema,
  toldCountsSchema,
  isoTimeSchema,
  okSchema,
} from './common.ts';
import { deliverySchema } from './deliveries.ts';
import { postbackSchema } from './postbacks.ts';
import { REFUSAL_REASONS } from './refusal-reasons.ts';
import { tunnelSchema } from './tunnel.ts';

/**
 * `planned` always equals the sum of the other delivery counts, and `told` sums up to `delivered` and `unknown`; one being
 * sent counts as `pending`.
 */
export const ledgerSchema = z.object({
  postbacks: z.object({
    total: count,
    understood: count,
    waiting: count,
    held: count,
    duplicates: count,
    test: count,
  }),
  deliveries: deliveryCountsSchema,
  told: toldCountsSchema,
  isBalanced: z.boolean(),
});
export type Ledger = z.infer<typeof ledgerSchema>;

/** One sum for each currency: sums never mix currencies. */
const moneySchema = z.array(z.object({ currency: z.string(), amount: z.number() }));

/** What the status bar shows. Test conversions and rejected ones are left out of the money. */
export const summarySchema = z.object({
  /** Approved, or of a network that says nothing about its status. */
  earned: moneySchema,
  /** Pending: the network may still reject it. Never part of `earned`. */
  onHold: moneySchema,
  /** Of conversions of today that were rejected: in neither of the two. */
  rejected: moneySchema,
  /** Conversions of today whose amount or currency is unknown: they are in no sum. */
  withoutAmount: count,
  /** Those of them that have an amount and no currency. */
  withoutCurrency: count,
  /** The same in the one currency that the person chose; null while none is chosen. */
  counted: z
    .object({
      currency: z.string(),
      earned: z.number(),
      onHold: z.number(),
      /** With an amount and a currency for which no rate is known, or not yet counted in this one: in neither sum. */
      withoutRate: count,
    })
    .nullable(),
  registrations: count,
  firstDeposits: count,
  /** Deliveries that still want to go out. */
  queue: count,
  /** Deliveries that wait until their destination takes something again. */
  parked: count,
  /** Deliveries that are not tried again: dead, unknown. */
  failed: count,
  /** Deliveries that need a person: dead, unknown, parked. */
  needsLook: count,
  /** Postbacks that are stored and answered, and not parsed yet. */
  backlog: count,
});
export type Summary = z.infer<typeof summarySchema>;

export const refusedSchema = z.object({
  id: z.string(),
  at: isoTimeSchema,
  method: z.string(),
  /** Path and query as sent, shortened; the wrong key is masked. */
  target: z.string(),
  remoteAddress: z.string().nullable(),
  reason: z.enum(REFUSAL_REASONS),
  statusCode: z.number().int(),
});
export type Refused = z.infer<typeof refusedSchema>;

/** Something the person should know about this start, for example a database that was repaired. */
const noticeSchema = z.object({
  code: z.string(),
  message: z.string(),
  fix: z.string(),
  /** Where there may be several of one code. */
  id: z.string().optional(),
  /** When it was found, where that matters. */
  at: isoTimeSchema.optional(),
});

export const infoSchema = z.object({
  version: z.string(),
  dataDir: z.string(),
  receiverUrl: z.string(),
  startedAt: isoTimeSchema,
  /** `http://127.0.0.1:PORT/api` */
  apiUrl: z.string(),
  notices: z.array(noticeSchema),
});
export type Info = z.infer<typeof infoSchema>;

/** Deliveries that went out and have no answer yet. */
export const underWaySchema = z.object({ deliveries: count });

const supportReportSchema = z.object({ text: z.string() });

/** For a browser on this computer: opening `url` shows the window and signs the browser in. */
export const signInUrlSchema = z.object({
  /** `http://127.0.0.1:PORT/?code=…`; works once. */
  url: z.string(),
  expiresAt: isoTimeSchema,
});
export type SignInUrl = z.infer<typeof signInUrlSchema>;

/** One change. After `resync` (some changes were dropped for a slow reader) read everything again. */
export const liveChangeSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hello'), version: z.string() }),
  z.object({ type: z.literal('postback'), postback: postbackSchema }),
  z.object({ type: z.literal('delivery'), delivery: deliverySchema }),
  z.object({ type: z.literal('tunnel'), tunnel: tunnelSchema }),
  z.object({ type: z.literal('networks') }),
  z.object({ type: z.literal('destinations') }),
  z.object({ type: z.literal('links') }),
  z.object({ type: z.literal('outages') }),
  z.object({ type: z.literal('addresses') }),
  z.object({ type: z.literal('mailboxes') }),
  z.object({ type: z.literal('broker') }),
  z.object({ type: z.literal('refused') }),
  /** What `GET /info` or the receiver's view says has changed. */
  z.object({ type: z.literal('notices') }),
  z.object({ type: z.literal('replay') }),
  z.object({ type: z.literal('housekeeping') }),
  z.object({ type: z.literal('bulk') }),
  z.object({ type: z.literal('hiddenSenders') }),
  z.object({ type: z.literal('testPostbacks') }),
  z.object({ type: z.literal('reports') }),
  z.object({ type: z.literal('views') }),
  /** Rates, pins, or what conversions are worth by them. */
  z.object({ type: z.literal('rates') }),
  z.object({ type: z.literal('warnings') }),
  z.object({ type: z.literal('notifications') }),
  /** Read `GET /costs` again, and how far a file of costs is. */
  z.object({ type: z.literal('costs') }),
  z.object({ type: z.literal('telegram') }),
  /** `GET /language` says another: sentences that were read before are in the former one. */
  z.object({ type: z.literal('language') }),
  z.object({ type: z.literal('resync') }),
]);
export type LiveChange = z.infer<typeof liveChangeSchema>;

export const desk = {
  ledger: oc.route({ method: 'GET', path: '/ledger', tags: ['Desk'] }).output(ledgerSchema),
  summary: oc
    .route({ method: 'GET', path: '/summary', tags: ['Desk'], summary: 'Today, in local time' })
    .output(summarySchema),
  refused: oc
    .route({ method: 'GET', path: '/refused', tags: ['Desk'], summary: 'The last 200 refused requests' })
    .output(z.object({ items: z.array(refusedSchema) })),
  info: oc.route({ method: 'GET', path: '/info', tags: ['Desk'] }).output(infoSchema),
  underWay: oc
    .route({
      method: 'GET',
      path: '/under-way',
      tags: ['Desk'],
      summary: 'What a stop of the program would interrupt now',
    })
    .output(underWaySchema),
  supportReport: oc
    .route({
      method: 'GET',
      path: '/support-report',
      tags: ['Desk'],
      summary: 'Versions, states and last errors, without secrets and ids',
    })
    .output(supportReportSchema),
  createSignInUrl: oc
    .route({
      method: 'POST',
      path: '/sign-in-urls',
      tags: ['Desk'],
      summary: 'A URL that opens the window in a browser, once and within ten minutes',
    })
    .output(signInUrlSchema),
  live: oc
    .route({ method: 'GET', path: '/live', tags: ['Desk'], summary: 'Changes as server-sent events' })
    .output(eventIterator(liveChangeSchema)),
};

export const demo = {
  /** Starts the built-in fake network and fake App Craft (once) and plays one registration and deposit. */
  play: oc.route({ method: 'POST', path: '/demo/play', tags: ['Demo'] }).output(okSchema),
  stop: oc.route({ method: 'POST', path: '/demo/stop', tags: ['Demo'] }).output(okSchema),
};
