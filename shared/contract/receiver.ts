/** The receiver: its limits, and what it turned away since the start. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { isoTimeSchema } from './common.ts';
import { REFUSAL_REASONS } from './refusal-reasons.ts';

/** Which header of a request over our own public URL names the sender. */
export const SENDER_HEADERS = ['x-forwarded-for', 'cf-connecting-ip'] as const;
export type SenderHeader = (typeof SENDER_HEADERS)[number];

/** Allowed values of each limit. */
export const LIMIT_RANGES = {
  maxHeaderBytes: { min: 4_096, max: 65_536, usual: 32_768 },
  maxUrlBytes: { min: 1_024, max: 32_768, usual: 16_384 },
  maxBodyBytes: { min: 1_024, max: 8_388_608, usual: 262_144 },
  headersTimeoutMs: { min: 1_000, max: 120_000, usual: 15_000 },
  requestTimeoutMs: { min: 1_000, max: 300_000, usual: 30_000 },
  maxConnections: { min: 100, max: 50_000, usual: 5_000 },
  senderBurst: { min: 1, max: 1_000_000, usual: 20_000 },
  senderPerSecond: { min: 1, max: 100_000, usual: 500 },
  keylessBodyTimeoutMs: { min: 500, max: 60_000, usual: 3_000 },
  keylessKept: { min: 10, max: 10_000, usual: 500 },
  keylessKeptBytes: { min: 65_536, max: 1_073_741_824, usual: 20_971_520 },
  keylessBodyBytes: { min: 256, max: 1_048_576, usual: 4_096 },
  keylessBurst: { min: 1, max: 100_000, usual: 200 },
  keylessPerSecond: { min: 1, max: 10_000, usual: 20 },
  minFreeBytes: { min: 0, max: 1_099_511_627_776, usual: 209_715_200 },
} as const;
export type LimitName = keyof typeof LIMIT_RANGES;
export const LIMIT_NAMES = Object.keys(LIMIT_RANGES) as LimitName[];

function limit(name: LimitName) {
  const { min, max } = LIMIT_RANGES[name];
  return z.number().int().min(min).max(max);
}

export const receiverLimitsSchema = z.object({
  /** Request line and headers together. */
  maxHeaderBytes: limit('maxHeaderBytes'),
  /** Longer ones are answered 414. */
  maxUrlBytes: limit('maxUrlBytes'),
  /** So much of a body is kept; the postback counts all the same. */
  maxBodyBytes: limit('maxBodyBytes'),
  /** From the connection, or the request before, to the end of the headers. */
  headersTimeoutMs: limit('headersTimeoutMs'),
  /** For a whole request with its body. */
  requestTimeoutMs: limit('requestTimeoutMs'),
  maxConnections: limit('maxConnections'),
  /** So many at once pass from one sender … */
  senderBurst: limit('senderBurst'),
  /** … and so many per second for longer. Only over the public URL, where senders can be told apart. */
  senderPerSecond: limit('senderPerSecond'),
  senderHeader: z.enum(SENDER_HEADERS),
  /** For the body of a request without a key. */
  keylessBodyTimeoutMs: limit('keylessBodyTimeoutMs'),
  /** Of postbacks without a key that no network takes so many are kept, the newest … */
  keylessKept: limit('keylessKept'),
  /** … and no more than so many bytes of them. */
  keylessKeptBytes: limit('keylessKeptBytes'),
  /** So much of the body of such a one. */
  keylessBodyBytes: limit('keylessBodyBytes'),
  /** So many of them at once pass, from all senders together … */
  keylessBurst: limit('keylessBurst'),
  /** … and so many per second for longer. */
  keylessPerSecond: limit('keylessPerSecond'),
  /** With less room than this on the disk they are not kept, and it is said. */
  minFreeBytes: limit('minFreeBytes'),
});
export type ReceiverLimits = z.infer<typeof receiverLimitsSchema>;

const usualNumbers = Object.fromEntries(
  Object.entries(LIMIT_RANGES).map(([name, { usual }]) => [name, usual]),
) as Record<LimitName, number>;

export const usualLimits: ReceiverLimits = { ...usualNumbers, senderHeader: 'x-forwarded-for' };

const count = z.number().int().nonnegative();

export const receiverViewSchema = z.object({
  limits: receiverLimitsSchema,
  /** Start of the program: the counts begin there. */
  since: isoTimeSchema,
  refused: z.record(z.enum(REFUSAL_REASONS), count),
  connections: count,
  /** Kept postbacks without a key that no network takes. */
  keyless: z.object({ count, bytes: count }),
  /** Of the data folder's disk; `low` below `minFreeBytes`, `full` when nothing can be stored any more. */
  disk: z.object({ state: z.enum(['fine', 'low', 'full']), freeBytes: count.nullable() }),
});
export type ReceiverView = z.infer<typeof receiverViewSchema>;

export const receiver = {
  get: oc.route({ method: 'GET', path: '/receiver', tags: ['Receiver'] }).output(receiverViewSchema),
  update: oc
    .route({ method: 'PATCH', path: '/receiver', tags: ['Receiver'], summary: 'Change limits, at once' })
    .input(receiverLimitsSchema.partial())
    .output(receiverViewSchema),
  removeKeyless: oc
    .route({
      method: 'DELETE',
      path: '/receiver/keyless',
      tags: ['Receiver'],
      summary: 'Delete the postbacks without a key that no network takes',
    })
    .output(z.object({ removed: count })),
};
