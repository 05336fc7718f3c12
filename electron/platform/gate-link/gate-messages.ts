/**
 * What the gate and the engine say to each other: the latest state of things and numbers, never a request. Nothing
 * of it is needed for an answer, so either side may be away, and nothing queues while it is.
 */
import { z } from 'zod';
import { SIGNED_BYTES } from '../../../shared/domain/access/signature.ts';
import { networkIdSchema } from '../../../shared/domain/ids.ts';
import type { CodedTunnel } from '../../../shared/contract/coded-views.ts';
import { LIMIT_NAMES, type LimitName, SENDER_HEADERS } from '../../../shared/contract/receiver.ts';
import { REFUSAL_REASONS } from '../../../shared/contract/refusal-reasons.ts';
import { TUNNEL_PROVIDERS } from '../../../shared/contract/tunnel.ts';

const count = z.number().int().nonnegative();
const provider = z.enum(TUNNEL_PROVIDERS);

const networkRulesSchema = z.object({
  id: networkIdSchema,
  keyDigest: z.string(),
  replacedKeys: z.array(z.object({ digest: z.string(), validUntilMs: z.number() })),
  acceptsKeyless: z.boolean(),
  test: z.boolean(),
  responseBody: z.string(),
  allowList: z.array(z.object({ bytes: z.array(z.number()), bits: z.number() })),
  signature: z
    .object({
      header: z.string(),
      algorithm: z.literal('hmac-sha256'),
      bytes: z.enum(SIGNED_BYTES),
      encoding: z.enum(['hex', 'base64']),
      secret: z.string().nullable(),
    })
    .nullable(),
});

/** Whoever sets them holds them to their ranges. */
const limitsSchema = z.object({
  ...(Object.fromEntries(LIMIT_NAMES.map((name) => [name, z.number()])) as Record<LimitName, z.ZodNumber>),
  senderHeader: z.enum(SENDER_HEADERS),
});

/** See `ReceiverRules`. */
export const receiverRulesSchema = z.object({
  version: count,
  limits: limitsSchema,
  networks: z.array(networkRulesSchema),
});

/** Where the engine's clock that nobody sets stood at a moment. */
export const clockMarkSchema = z.object({
  wallMs: z.number(),
  uptimeMs: z.number(),
  bootId: z.string().nullable(),
  steadyMs: z.number(),
});

/** One way to a public URL, and what is set for it. */
const tunnelWaySchema = z.object({
  provider,
  /** localtunnel: `https://host[:port]`, no path; ssh: `[user@]host[:port]`; else empty. */
  server: z.string(),
  /** The name wished for; null takes any. */
  wishedName: z.string().nullable(),
  /** `https://host[:port]` that is the person's own there; null takes what is given. */
  address: z.string().nullable(),
  /** ssh: port on the server's loopback; null takes the usual one. */
  remotePort: z.number().int().nullable(),
});

/** What the person chose; the fallback stands in while that does not work. */
export const tunnelSettingsSchema = tunnelWaySchema.extend({ fallback: tunnelWaySchema.nullable() });
export type SupervisedWay = z.infer<typeof tunnelWaySchema>;
export type SupervisedSettings = z.infer<typeof tunnelSettingsSchema>;
export type TunnelProviderId = SupervisedWay['provider'];

/** The two queues of the gate's spool: with a key or a network, and without either. */
export const SPOOL_QUEUES = ['requests', 'keyless'] as const;
export type SpoolQueue = (typeof SPOOL_QUEUES)[number];

const queueStateSchema = z.object({
  /** Folder of its segments. */
  dir: z.string(),
  source: z.string(),
  /** Where counting stood when the gate started. */
  startedAtSequence: count,
  /** Requests up to this number may be read. */
  durableSequence: count,
});
export type QueueState = z.infer<typeof queueStateSchema>;

export const gateStateSchema = z.object({
  pid: count,
  /** `http://127.0.0.1:PORT` */
  receiverUrl: z.string(),
  /** UTC milliseconds; the counts begin there. */
  startedAtMs: z.number(),
  /** Of the rules that it holds; 0 for none. */
  rulesVersion: count,
  queues: z.record(z.enum(SPOOL_QUEUES), queueStateSchema),
  refused: z.record(z.enum(REFUSAL_REASONS), count),
  connections: count,
  spool: z.object({ bytes: count, waitingBytes: count, maxBytes: count }),
});
export type GateState = z.infer<typeof gateStateSchema>;

export const refusedRequestSchema = z.object({
  atMs: z.number(),
  method: z.string(),
  target: z.string(),
  remoteAddress: z.string().nullable(),
  reason: z.enum(REFUSAL_REASONS),
  statusCode: z.number().int(),
});
export type RefusedRequest = z.infer<typeof refusedRequestSchema>;

/** From the engine to the gate. */
export const gateCommandSchema = z.discriminatedUnion('type', [
  /** The engine is there: the gate says all that it would have said before. */
  z.object({ type: z.literal('hello') }),
  /** On the gate's disk, without secrets, before it confirms with `rules_held`. */
  z.object({ type: z.literal('rules'), rules: receiverRulesSchema, clock: clockMarkSchema }),
  /** Everything up to this number is durable in the engine's store. */
  z.object({ type: z.literal('acknowledge'), queue: z.enum(SPOOL_QUEUES), sequence: count }),
  /** Null stops it. Tokens are kept in memory only. `call` comes back with the view. */
  z.object({
    type: z.literal('tunnel'),
    call: count,
    wanted: tunnelSettingsSchema.nullable(),
    tokens: z.partialRecord(provider, z.string()),
    /** Begins anew also where nothing but a token has changed. */
    isAnew: z.boolean(),
  }),
  /** The last sign of life that the engine's store knows of, of a time before there was a gate; null for none. */
  z.object({
    type: z.literal('outages_since'),
    heartbeat: z
      .object({
        wallMs: z.number(),
        uptimeMs: z.number(),
        isGoodbye: z.boolean(),
        watchedSinceMs: z.number(),
      })
      .nullable(),
  }),
  z.object({ type: z.literal('check_public_url') }),
  /** Everything that is held back for a moment is said now, and then `caught_up`. */
  z.object({ type: z.literal('catch_up'), call: count }),
  /** A test of our own is on its way; the token marks it once. */
  z.object({ type: z.literal('expect_test'), token: z.string() }),
  z.object({ type: z.literal('forget_test'), token: z.string() }),
]);
export type GateCommand = z.infer<typeof gateCommandSchema>;

/** From the gate to the engine. */
export const gateReportSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('state'), state: gateStateSchema }),
  /** `isBusy`: whoever works beside it is asked to leave it the processor for a while. */
  z.object({
    type: z.literal('rows'),
    queue: z.enum(SPOOL_QUEUES),
    durableSequence: count,
    isBusy: z.boolean(),
  }),
  z.object({ type: z.literal('rules_held'), version: count }),
  /** They are in force, but not on the disk; it is tried again each second. `code` of the file system. */
  z.object({
    type: z.literal('rules_not_written'),
    version: count,
    cause: z.string(),
    code: z.string().nullable(),
  }),
  /** What was so when `catch_up` came has been said. */
  z.object({
    type: z.literal('caught_up'),
    call: count,
    /** Whether a postback that comes now would be kept. */
    isReceiving: z.boolean(),
  }),
  /** There is something new in the book of outages. */
  z.object({ type: z.literal('outages') }),
  z.object({ type: z.literal('refused'), requests: z.array(refusedRequestSchema) }),
  /** `call` of the command that it answers; null when it changed by itself. */
  z.object({ type: z.literal('tunnel'), call: count.nullable(), view: z.custom<CodedTunnel>(isObject) }),
]);
export type GateReport = z.infer<typeof gateReportSchema>;

/** The view of a tunnel is made by the same program: its parts are checked where they are shown. */
function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
