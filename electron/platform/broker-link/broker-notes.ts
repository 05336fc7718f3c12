/** What a desk and its mailboxes say to each other through the broker's bucket, and the bounds of it. */
import { z } from 'zod';
import { SPOOL_QUEUES } from '../gate-link/gate-messages.ts';
import { mailboxStateSchema, rulesMessageSchema } from '../mailbox-link/mailbox-messages.ts';

const count = z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER);
const base64 = z.string().max(200);

/** Of the desk, for all mailboxes. `issue` only grows: an older one is never taken. */
export const rulesNoteSchema = rulesMessageSchema.extend({ issue: count });
export type RulesNote = Readonly<z.infer<typeof rulesNoteSchema>>;

/** Of the desk, for one mailbox: of each run up to where all is durable at the desk. */
export const durableNoteSchema = z.object({
  issue: count,
  runs: z.record(z.string().max(40), count),
  /** Grows when the desk wants all that is not durable once more: something is missing that the broker had taken. */
  round: count,
});
export type DurableNote = Readonly<z.infer<typeof durableNoteSchema>>;

/** Of a mailbox: its keys with the proof that it may join, and how it is. */
export const mailboxNoteSchema = mailboxStateSchema.extend({
  mailboxId: z.string().regex(/^[\w-]{12,64}$/),
  signKey: base64,
  agreeKey: base64,
  proof: base64,
  /** Only grows, also over restarts as long as its clock is not set back far. */
  issue: count,
  /** Of each queue up to where the broker has confirmed everything. */
  published: z.record(z.enum(SPOOL_QUEUES), count),
  /** The last round that it carried out. */
  round: count,
  /** How often it found that the broker had lost something. */
  losses: count,
  /** How long the oldest of what waits does so; null where nothing waits. */
  oldestMs: count.nullable().default(null),
});
export type MailboxNote = Readonly<z.infer<typeof mailboxNoteSchema>>;

/** The next number of a note, also after a restart that has forgotten the last one. */
export function nextIssue(last: number, nowMs: number): number {
  return Math.max(last + 1, Math.round(nowMs));
}
