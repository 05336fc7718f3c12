/** Table `mailboxes`. */
import { z } from 'zod';
import { type MailboxId, mailboxIdSchema } from '../../../shared/domain/ids.ts';
import type { ReadableDb, WritableDb } from '../../platform/database.ts';

const runsSchema = z.array(
  z.object({ id: z.string(), fromSequence: z.number(), throughSequence: z.number() }),
);
const seenRunsSchema = z.object({ requests: runsSchema, keyless: runsSchema });
/** Of each queue its runs, with the last number that it had in each. */
export type SeenRuns = Readonly<z.infer<typeof seenRunsSchema>>;

export interface MailboxRow {
  readonly id: MailboxId;
  readonly url: string;
  /** Its own name. */
  readonly mailboxId: string;
  /** Signs its replies: DER in base64. */
  readonly publicKey: string;
  readonly pairedAtMs: number;
  readonly lastDrainAtMs: number | null;
  readonly runs: SeenRuns;
  readonly restored: { readonly atMs: number; readonly missing: number } | null;
}

interface StoredMailbox {
  id: string;
  url: string;
  mailbox_id: string;
  public_key: string;
  paired_at_ms: number;
  last_drain_at_ms: number | null;
  runs: string;
  restored_at_ms: number | null;
  restored_missing: number | null;
}

export type MailboxReads = ReturnType<typeof createMailboxReads>;

export function createMailboxReads(db: ReadableDb) {
  const selectAll = db.query<[], StoredMailbox>('mailboxes.all', 'SELECT * FROM mailboxes ORDER BY id');
  return {
    all: (): MailboxRow[] => selectAll.all().map(readMailbox),
  };
}

export type MailboxWrites = ReturnType<typeof createMailboxWrites>;

export function createMailboxWrites(db: WritableDb) {
  const insert = db.write<[string, string, string, string, number, string]>(
    'mailboxes.insert',
    `INSERT INTO mailboxes (id, url, mailbox_id, public_key, paired_at_ms, runs) VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const remove = db.write<[string]>('mailboxes.remove', 'DELETE FROM mailboxes WHERE id = ?');
  const saveSeen = db.write<[number | null, string, number | null, number | null, string]>(
    'mailboxes.saveSeen',
    `UPDATE mailboxes SET last_drain_at_ms = ?, runs = ?, restored_at_ms = ?, restored_missing = ? WHERE id = ?`,
  );
  return {
    insert: ({ id, url, mailboxId, publicKey, pairedAtMs, runs }: MailboxRow): void => {
      insert.run(id, url, mailboxId, publicKey, pairedAtMs, JSON.stringify(runs));
    },
    remove: (id: MailboxId): void => {
      remove.run(id);
    },
    /** What was seen of it last. */
    saveSeen: (
      id: MailboxId,
      { lastDrainAtMs, runs, restored }: Pick<MailboxRow, 'lastDrainAtMs' | 'runs' | 'restored'>,
    ): void => {
      saveSeen.run(
        lastDrainAtMs,
        JSON.stringify(runs),
        restored?.atMs ?? null,
        restored?.missing ?? null,
        id,
      );
    },
  };
}

function readMailbox(row: StoredMailbox): MailboxRow {
  return {
    id: mailboxIdSchema.parse(row.id),
    url: row.url,
    mailboxId: row.mailbox_id,
    publicKey: row.public_key,
    pairedAtMs: row.paired_at_ms,
    lastDrainAtMs: row.last_drain_at_ms,
    runs: seenRunsSchema.parse(JSON.parse(row.runs)),
    restored:
      row.restored_at_ms === null ? null : { atMs: row.restored_at_ms, missing: row.restored_missing ?? 0 },
  };
}
