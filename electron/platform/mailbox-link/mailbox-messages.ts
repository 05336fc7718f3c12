/** What a desk and its mailbox say to each other, and the bounds of it. Below `/mailbox/v1/` on the mailbox's address. */
import { z } from 'zod';
import { receiverRulesSchema, SPOOL_QUEUES } from '../gate-link/gate-messages.ts';

/** Grows when an older side would not understand a newer one any more. */
export const PROTOCOL = 1;
export const CALLS_PREFIX = '/mailbox/';
export const PROTOCOL_PREFIX = `${CALLS_PREFIX}v${PROTOCOL}/`;
/** Anybody may ask by it whether postbacks are kept: 204, else 503. */
export const READY_PATH = `${CALLS_PREFIX}ready`;

export const CALL_PATHS = {
  pair: `${PROTOCOL_PREFIX}pair`,
  state: `${PROTOCOL_PREFIX}state`,
  pages: `${PROTOCOL_PREFIX}pages`,
  rules: `${PROTOCOL_PREFIX}rules`,
  pairing: `${PROTOCOL_PREFIX}pairing`,
} as const;

/** Of a page, heads and bodies together as they were sealed; one request is in it whatever it has. */
export const PAGE_LIMITS = { count: 2_000, bytes: 4 * 1024 * 1024 } as const;
/** No page is longer: the largest request that is admitted, sealed, with room for what stands around it. */
export const MAX_PAGE_BYTES = 32 * 1024 * 1024;
export const MAX_RULES_BYTES = 8 * 1024 * 1024;
export const MAX_MESSAGE_BYTES = 1024 * 1024;
/** So long a call for a page is held open while there is nothing. Some proxies cut at 30 s. */
export const MOST_WAIT_MS = 25_000;

const count = z.number().int().nonnegative();
const sequence = count.max(Number.MAX_SAFE_INTEGER);

/**
 * Numbers of a spool that one run of the mailbox gave away. They are never given twice in one run, and a restored disk
 * begins another one, so a request is told by (run, number) whatever happened to the disk.
 */
const runSchema = z.object({
  id: z.string().regex(/^[\w-]{12,32}$/),
  fromSequence: sequence,
  /** Of the last one up to where requests are durable. */
  throughSequence: sequence,
});
export type SpoolRun = Readonly<z.infer<typeof runSchema>>;

const queueSchema = z.object({
  /** In order; numbers of different runs of one queue do not overlap. */
  runs: z.array(runSchema).max(10_000),
});

/** Far more than any clock shows, and little enough for what is reckoned with it to be a time still. */
const MOST_MS = 1e14;
const timeMs = z.number().min(-MOST_MS).max(MOST_MS);

const clockSchema = z.object({
  wallMs: timeMs,
  uptimeMs: timeMs,
  bootId: z.string().max(64).nullable(),
});
export type MailboxClock = Readonly<z.infer<typeof clockSchema>>;

/** When a mailbox received nothing, by its own clock: its program did not run, or it had no room or no rules. */
const pauseSchema = z.object({
  cause: z.enum(['not_running', 'no_room', 'not_ready']),
  beganAtMs: timeMs,
  /** Null while it lasts. */
  endedAtMs: timeMs.nullable(),
});
export type MailboxPause = Readonly<z.infer<typeof pauseSchema>>;
/** So many of the newest are remembered. */
export const MOST_PAUSES = 200;

export const mailboxStateSchema = z.object({
  /** Of the program. */
  version: z.string().max(64),
  /** At the moment of the reply. */
  clock: clockSchema,
  /** Of the rules that it holds, as `digestOf` makes it of their text; null for none. */
  rulesDigest: z.string().max(64).nullable(),
  queues: z.record(z.enum(SPOOL_QUEUES), queueSchema),
  spool: z.object({ bytes: count, waitingBytes: count, maxBytes: count }),
  /** Since its program started: how many requests it turned away, by reason, and how many it could not keep. */
  turnedAway: z.object({
    sinceMs: timeMs,
    refused: z.record(z.string().max(40), count),
    notStored: count,
  }),
  /** Oldest first. */
  pauses: z.array(pauseSchema).max(MOST_PAUSES),
});
export type MailboxState = Readonly<z.infer<typeof mailboxStateSchema>>;

const partSchema = z.object({
  /** Numbers up to here were read, or are nowhere in the spool. */
  throughSequence: sequence,
  /** How many bytes of the page its records take. */
  bytes: count,
  /** How many requests were damaged on the mailbox's disk. */
  unreadable: count,
});

export const pageHeaderSchema = mailboxStateSchema.extend({
  parts: z.record(z.enum(SPOOL_QUEUES), partSchema),
});
export type PageHeader = Readonly<z.infer<typeof pageHeaderSchema>>;

const queryNumber = z
  .string()
  .regex(/^\d{1,16}$/)
  .transform(Number)
  .pipe(sequence);

/** Of a call for a page: of each queue the number after which it begins, and up to which all is durable at the desk. */
export const pageQuerySchema = z.object({
  requests: queryNumber,
  keyless: queryNumber,
  acknowledgedRequests: queryNumber,
  acknowledgedKeyless: queryNumber,
  waitMs: queryNumber.pipe(z.number().max(MOST_WAIT_MS)),
});
export type PageQuery = Readonly<z.infer<typeof pageQuerySchema>>;

/** Of a call that ends the pairing: up to where all is durable at the desk, and whether the rest may go. */
export const unpairQuerySchema = z.object({
  acknowledgedRequests: queryNumber,
  acknowledgedKeyless: queryNumber,
  discard: z.enum(['yes', 'no']),
});
export type UnpairQuery = Readonly<z.infer<typeof unpairQuerySchema>>;

/** Rules without secrets of signatures; `steadyMs` is where the desk's clock that nobody sets stands. */
export const rulesMessageSchema = z.object({ rules: receiverRulesSchema, steadyMs: z.number() });

/** Why a call was not carried out. */
export const CALL_FAULTS = [
  /** Another session, or a counter that was taken before: the reply's headers say the ones of now. */
  'session_over',
  /** It belongs to nobody, or to another desk. */
  'not_paired',
  'not_signed',
  'wrong_code',
  'already_paired',
  'too_many_tries',
  'not_readable',
  /** Something waits for the desk, which did not say that it may go. */
  'not_drained',
  'disk_full',
  'failed',
] as const;
export type CallFault = (typeof CALL_FAULTS)[number];
export const callFaultSchema = z.object({ fault: z.enum(CALL_FAULTS) });

/** What any version of a mailbox answers to a call of a protocol that it does not know. */
export const otherProtocolSchema = z.object({
  fault: z.literal('other_protocol'),
  protocols: z.array(z.number().int()).min(1).max(100),
});
