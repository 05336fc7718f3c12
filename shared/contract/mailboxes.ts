/** Mailboxes: servers of the person's own that receive while this computer is away. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { joinedSummarySchema } from './joined-summary.ts';
import { mailboxIdSchema } from '../domain/ids.ts';
import { REFUSAL_REASONS } from './refusal-reasons.ts';
import { countSchema, isoTimeSchema, okSchema } from './common.ts';

/** What a mailbox said that no mailbox says. */
export const MAILBOX_NONSENSE = [
  'too_long',
  'not_readable',
  /** Numbers of requests that go back, or are outside of what it has. */
  'numbers',
  /** It has more, and never sends it. */
  'no_progress',
  /** Not sealed to this desk, or changed since. */
  'not_sealed',
] as const;
export type MailboxNonsense = (typeof MAILBOX_NONSENSE)[number];

/** What is wrong with a mailbox. `cause`: the system's own words. */
export type MailboxProblem =
  | { readonly code: 'mailbox_unreachable'; readonly cause: string }
  | { readonly code: 'mailbox_not_there' }
  /** It belongs to nobody, or to another desk. */
  | { readonly code: 'mailbox_not_ours' }
  | { readonly code: 'mailbox_newer' }
  | { readonly code: 'mailbox_older' }
  /** Somebody else answers for it. */
  | { readonly code: 'mailbox_not_trusted' }
  /** What stands in front of it decodes or cuts URLs. */
  | { readonly code: 'mailbox_changes_urls' }
  | { readonly code: 'mailbox_nonsense'; readonly what: MailboxNonsense }
  | { readonly code: 'mailbox_disk_full' }
  | { readonly code: 'mailbox_failed' }
  /** What it sent could not be stored here. */
  | { readonly code: 'mailbox_not_stored'; readonly cause: string }
  /** The keys of the pairing were sealed with a key that is not here any more. */
  | { readonly code: 'mailbox_keys_unreadable' };

const PROBLEM_CODES = [
  'mailbox_unreachable',
  'mailbox_not_there',
  'mailbox_not_ours',
  'mailbox_newer',
  'mailbox_older',
  'mailbox_not_trusted',
  'mailbox_changes_urls',
  'mailbox_nonsense',
  'mailbox_disk_full',
  'mailbox_failed',
  'mailbox_not_stored',
  'mailbox_keys_unreadable',
] as const satisfies readonly MailboxProblem['code'][];

const stateSchema = z.discriminatedUnion('kind', [
  /** Its first reply is awaited. */
  z.object({ kind: z.literal('connecting') }),
  /** What it receives is taken over at once; `waiting` says whether that is done. */
  z.object({ kind: z.literal('draining') }),
  /** Tried again all the time. */
  z.object({
    kind: z.literal('failing'),
    code: z.enum(PROBLEM_CODES),
    message: z.string(),
    fix: z.string(),
    since: isoTimeSchema,
  }),
]);

export const mailboxSchema = z.object({
  id: mailboxIdSchema,
  /** Networks send to this address: `https://host[:port]`. */
  url: z.string(),
  state: stateSchema,
  /** How many it has received that are not taken over yet, as it said last; null before it said anything. */
  waiting: countSchema.nullable(),
  /** How long the oldest of these waits, milliseconds; 0 where none waits, null while that is not known. */
  lagMs: countSchema.nullable(),
  /** When the desk had taken over all that there was last. */
  lastDrainAt: isoTimeSchema.nullable(),
  /** Whether it has the rules of now: only then does it know a key that is new. Null while that is not known. */
  hasRules: z.boolean().nullable(),
  /** How much of its room waits; null while that is not known. */
  spool: z.object({ waitingBytes: countSchema, maxBytes: countSchema }).nullable(),
  /** Requests that it could not read any more from its own disk, since the desk started. */
  unreadable: countSchema,
  /** Its disk was put back to an older state. `missing`: so many that it had received may be gone. */
  restored: z.object({ at: isoTimeSchema, missing: countSchema }).nullable(),
  pairedAt: isoTimeSchema,
  /** The postback URLs begin with its address: it is the one that was paired last. */
  isAddress: z.boolean(),
  /** A test request that took the way of a postback, over its public address. Null before the first. */
  lastProbe: z.object({ at: isoTimeSchema, isOk: z.boolean(), durationMs: countSchema }).nullable(),
  /** How far its clock is ahead of this computer's, milliseconds; null while that is not known. */
  clockAheadMs: z.number().int().nullable(),
  /** Since its program started; null while that is not known. */
  turnedAway: z
    .object({
      since: isoTimeSchema,
      refused: z.array(z.object({ reason: z.enum(REFUSAL_REASONS), count: countSchema })),
      /** Answered with 503, so that the network tries again. */
      notStored: countSchema,
    })
    .nullable(),
  version: z.string().nullable(),
});
export type MailboxView = z.infer<typeof mailboxSchema>;

/** Longer is neither. */
export const MAX_MAILBOX_URL = 300;
export const MAX_MAILBOX_CODE = 64;

const tags = ['Mailboxes'];

export const mailboxes = {
  list: oc.route({ method: 'GET', path: '/mailboxes', tags, summary: 'With what waits in each' }).output(
    z.object({
      items: z.array(mailboxSchema),
      /** Those behind a broker, as one; null where there is none. */
      joined: joinedSummarySchema.nullable(),
    }),
  ),
  create: oc
    .route({
      method: 'POST',
      path: '/mailboxes',
      tags,
      successStatus: 201,
      summary: 'Pair with a mailbox, by the code that it shows',
    })
    .input(
      z.object({
        url: z.string().min(1).max(MAX_MAILBOX_URL),
        code: z.string().min(1).max(MAX_MAILBOX_CODE),
      }),
    )
    .output(mailboxSchema),
  remove: oc
    .route({
      method: 'DELETE',
      path: '/mailboxes/{id}',
      tags,
      summary: 'End the pairing',
      description:
        'The mailbox deletes its keys, its rules and everything that it keeps. With `wipe` false it is only forgotten here, also where it cannot be reached. What waits in it is lost, so it is refused while something does, unless `discard` is true.',
    })
    .input(
      z.object({
        id: mailboxIdSchema,
        wipe: z.boolean().default(true),
        discard: z.boolean().default(false),
      }),
    )
    .output(okSchema),
};
