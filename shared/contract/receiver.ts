/** The receiver: its limits, and what it turned away since the start. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { isoTimeSchema } from './common.ts';
import { REFUSAL_REASONS } from './refusal-reasons.ts';

/** Which header of a request over our own public URL names the sender. */
export const SENDER_HEADERS = ['x-forwarded-for', 'cf-connecting-ip'] as const;

/** Allowed values of each limit; the window checks with the same numbers. */
export const LIMIT_RANGES = {
  maxHeaderBytes: { min: 4_096, max: 65_536, usual: 32_768 },
  maxUrlBytes: { min: 1_024, max: 32_768, usual: 16_384 },
  maxBodyBytes: { min: 1_024, max: 8_388_608, usual: 262_144 },
  headersTimeoutMs: { min: 1_000, max: 120_000, usual: 15_000 },
  requestTimeoutMs: { min: 1_000, max: 300_000, usual: 30_000 },
  maxConnections: { min: 100, max: 50_000, usual: 5_000 },
  senderBurst: { min: 1, max: 1_000_000, usual: 20_000 },
  senderPerSecond: { min: 1, max: 100_000, usual: 500 },
} as const;
export type LimitName = keyof typeof LIMIT_RANGES;

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
});
export type ReceiverLimits = z.infer<typeof receiverLimitsSchema>;

export const usualLimits: ReceiverLimits = {
  maxHeaderBytes: LIMIT_RANGES.maxHeaderBytes.usual,
  maxUrlBytes: LIMIT_RANGES.maxUrlBytes.usual,
  maxBodyBytes: LIMIT_RANGES.maxBodyBytes.usual,
  headersTimeoutMs: LIMIT_RANGES.headersTimeoutMs.usual,
  requestTimeoutMs: LIMIT_RANGES.requestTimeoutMs.usual,
  maxConnections: LIMIT_RANGES.maxConnections.usual,
  senderBurst: LIMIT_RANGES.senderBurst.usual,
  senderPerSecond: LIMIT_RANGES.senderPerSecond.usual,
  senderHeader: 'x-forwarded-for',
};

const count = z.number().int().nonnegative();

export const receiverViewSchema = z.object({
  limits: receiverLimitsSchema,
  /** Start of the program: the counts begin there. */
  since: isoTimeSchema,
  refused: z.record(z.enum(REFUSAL_REASONS), count),
  connections: count,
});
export type ReceiverView = z.infer<typeof receiverViewSchema>;

export const receiver = {
  get: oc.route({ method: 'GET', path: '/receiver', tags: ['Receiver'] }).output(receiverViewSchema),
  update: oc
    .route({ method: 'PATCH', path: '/receiver', tags: ['Receiver'], summary: 'Change limits, at once' })
    .input(receiverLimitsSchema.partial())
    .output(receiverViewSchema),
};
