/** A broker (NATS JetStream) between any number of mailboxes and the desk. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { STREAM_NAME, USUAL_STREAM } from '../domain/broker/broker-names.ts';
import { BROKER_PROBLEM_CODES } from './broker-problems.ts';
import { countSchema, isoTimeSchema, okSchema } from './common.ts';
import { MAX_MAILBOX_URL } from './mailboxes.ts';

const differenceSchema = z.object({
  /** As JetStream calls it; times are nanoseconds there. */
  name: z.string(),
  is: z.string(),
  wanted: z.string(),
  /** Only a new one can have another. */
  isFixed: z.boolean(),
});
export type SetUpDifference = z.infer<typeof differenceSchema>;

const partSchema = z.object({
  part: z.enum(['stream', 'consumer', 'bucket']),
  name: z.string(),
  isThere: z.boolean(),
  /** It has the name, and is somebody else's. */
  isOfOther: z.boolean(),
  differences: z.array(differenceSchema).readonly(),
  /** What it would be made with, in the same words; nothing where it is there. */
  planned: z.array(z.object({ name: z.string(), value: z.string() })).readonly(),
});
export type SetUpPart = z.infer<typeof partSchema>;

const setUpSchema = z.object({ parts: z.array(partSchema).readonly() });
export type SetUpView = z.infer<typeof setUpSchema>;

const MAX_TEXT = 2_000;
const MAX_PEM = 64_000;

const plainSettingsSchema = z.object({
  /** `tls://host[:port]`, further ones behind commas; `nats://` only on this computer. */
  servers: z.string().min(1).max(MAX_TEXT),
  stream: z.string().regex(STREAM_NAME).default(USUAL_STREAM),
  /** Certificate authority as PEM; null for what the system trusts. */
  ca: z.string().max(MAX_PEM).nullable().default(null),
  /** The desk's own certificate as PEM, where the broker asks for one; null for none. */
  clientCertificate: z.string().max(MAX_PEM).nullable().default(null),
  /** The server begins with TLS, and says nothing before. */
  tlsFirst: z.boolean().default(false),
  /** `https://host[:port]`, the name that leads to all mailboxes: postback URLs begin with it. Null for none. */
  publicUrl: z.string().max(MAX_MAILBOX_URL).nullable().default(null),
  /** Copies on as many servers. */
  replicas: z.union([z.literal(1), z.literal(2), z.literal(3)]).default(1),
  /** So long the broker keeps what nobody has taken over. */
  maxAgeDays: z.number().int().min(1).max(365).default(14),
  /** From then on it refuses, and mailboxes keep what comes. */
  maxMb: z.number().int().min(64).max(10_000_000).default(10_240),
  /** So long it knows a request that comes twice. */
  duplicateMinutes: z.number().int().min(1).max(1_440).default(10),
});

const stateSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('connecting') }),
  z.object({ kind: z.literal('draining') }),
  /** Tried again all the time. */
  z.object({
    kind: z.literal('failing'),
    code: z.enum(BROKER_PROBLEM_CODES),
    message: z.string(),
    fix: z.string(),
    since: isoTimeSchema,
  }),
]);

const rangeSchema = z.object({
  /** Of the mailbox: numbers go on from one run to the next, and an emptied disk begins another run. */
  run: z.string(),
  fromSequence: countSchema,
  throughSequence: countSchema,
});

const missingSchema = rangeSchema.extend({
  /** Whether the mailbox may still send it. */
  canCome: z.boolean(),
});

const joinedSchema = z.object({
  /** Its own name. */
  id: z.string(),
  joinedAt: isoTimeSchema,
  /** When it said last how it is; null since the desk started. */
  heardAt: isoTimeSchema.nullable(),
  /** How many it has received that are not taken over yet. */
  waiting: countSchema.nullable(),
  /** How long the oldest of these waits, milliseconds; 0 where none waits, null while that is not known. */
  lagMs: countSchema.nullable(),
  /** When it answered the last probe that reached it by the public address; null where none has since the start. */
  answeredAt: isoTimeSchema.nullable(),
  /** Of what waits those that the broker has not confirmed. */
  unpublished: countSchema.nullable(),
  /** Whether it has the rules of now. */
  hasRules: z.boolean().nullable(),
  /** How often it found that the broker had lost what it had confirmed. */
  losses: countSchema.nullable(),
  spool: z.object({ waitingBytes: countSchema, maxBytes: countSchema }).nullable(),
  version: z.string().nullable(),
  /** Numbers that later ones wait for, at most: some of them may never have been given away. */
  missing: z.array(missingSchema).readonly(),
  /** When somebody said that its disk is gone; null where nobody did. */
  diskGoneAt: isoTimeSchema.nullable(),
  /** Numbers that were given up since, and have not come. */
  lost: z.array(rangeSchema).readonly(),
});
export type JoinedMailboxView = z.infer<typeof joinedSchema>;

export const brokerSchema = z.object({
  /** Null where there is none. */
  settings: plainSettingsSchema.extend({ hasCredentials: z.boolean(), hasClientKey: z.boolean() }).nullable(),
  state: stateSchema.nullable(),
  /** How many the broker has that are not taken over; null while that is not known. */
  pending: countSchema.nullable(),
  /** How many are here and wait for one before them. */
  held: countSchema,
  /** Refused since the desk started: from no mailbox of this desk, or changed on their way. */
  refused: countSchema,
  /** Requests that could not be opened, since the desk started. */
  unreadable: countSchema,
  /** A test request that took the way of a postback, by the public address. Null before the first, and without one. */
  name: z
    .object({ at: isoTimeSchema, isOk: z.boolean(), durationMs: countSchema, message: z.string().nullable() })
    .nullable(),
  /** What of the set-up is there and differs, as it was seen last. */
  changed: z.array(partSchema).readonly(),
  /** When what was gone at the broker was made again as it was set up; null where it never was. */
  madeAgainAt: isoTimeSchema.nullable(),
  mailboxes: z.array(joinedSchema).readonly(),
});
export type BrokerView = z.infer<typeof brokerSchema>;

export const brokerInputSchema = plainSettingsSchema.extend({
  /** A credentials file, the seed of an nkey, `user:password` or a token. Empty for none; left out to keep what is saved. */
  credentials: z.string().max(MAX_PEM).optional(),
  /** Of the client certificate, as PEM; left out to keep what is saved. Without a certificate it is forgotten. */
  clientKey: z.string().max(MAX_PEM).optional(),
});
export type BrokerInput = z.infer<typeof brokerInputSchema>;

const tags = ['Broker'];

export const broker = {
  get: oc
    .route({ method: 'GET', path: '/broker', tags, summary: 'With the mailboxes that joined over it' })
    .output(brokerSchema),
  save: oc
    .route({
      method: 'PUT',
      path: '/broker',
      tags,
      summary: 'Use this broker',
      description:
        'Nothing is made or changed there; see the set-up. Credentials are kept sealed and never shown.',
    })
    .input(brokerInputSchema)
    .output(brokerSchema),
  remove: oc
    .route({
      method: 'DELETE',
      path: '/broker',
      tags,
      summary: 'Use no broker any more',
      description: 'What is there stays there, and so do the mailboxes and the join key.',
    })
    .output(okSchema),
  look: oc
    .route({
      method: 'GET',
      path: '/broker/set-up',
      tags,
      summary: 'What is at the broker, what is missing and what differs',
    })
    .output(setUpSchema),
  setUp: oc
    .route({
      method: 'POST',
      path: '/broker/set-up',
      tags,
      summary: 'Make what is missing at the broker',
      description: 'What is there and differs is changed only with `change`, as far as it can be.',
    })
    .input(z.object({ change: z.boolean().default(false) }))
    .output(setUpSchema),
  joinKey: oc
    .route({
      method: 'GET',
      path: '/broker/join-key',
      tags,
      summary: 'The line of text by which a mailbox joins this desk',
      description: 'A secret: whoever has it and may write to the broker can send made-up postbacks.',
    })
    .output(z.object({ joinKey: z.string() })),
  renewJoinKey: oc
    .route({
      method: 'POST',
      path: '/broker/join-key',
      tags,
      summary: 'Another join key',
      description: 'Mailboxes that have joined stay; the old key lets no further one in.',
    })
    .output(z.object({ joinKey: z.string() })),
  diskGone: oc
    .route({
      method: 'POST',
      path: '/broker/mailboxes/{id}/disk-gone',
      tags,
      summary: 'Say that what a mailbox had on its disk is gone',
      description:
        'The desk goes on behind the numbers that it misses of it, and keeps what comes of them all the same.',
    })
    .input(z.object({ id: z.string().max(64) }))
    .output(okSchema),
  removeMailbox: oc
    .route({
      method: 'DELETE',
      path: '/broker/mailboxes/{id}',
      tags,
      summary: 'Forget a mailbox that joined',
      description: 'Stop it first: what waits in it is not taken over any more, and it cannot join again.',
    })
    .input(z.object({ id: z.string().max(64) }))
    .output(okSchema),
};
