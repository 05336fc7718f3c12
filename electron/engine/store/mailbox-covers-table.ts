/** Table `mailbox_covers`. */
import { z } from 'zod';
import { MAILBOX_PAUSE_CAUSES } from '../../../shared/domain/outage/mailbox-cover.ts';
import type { MailboxCover, MailboxPause } from '../../../shared/domain/outage/mailbox-cover.ts';
import type { MailboxId } from '../../../shared/domain/ids.ts';
import type { ReadableDb, WritableDb } from '../../platform/database.ts';

const pausesSchema = z.array(
  z.object({
    cause: z.enum(MAILBOX_PAUSE_CAUSES),
    detail: z.string().nullable(),
    beganAtMs: z.number(),
    endedAtMs: z.number().nullable(),
  }),
);

interface StoredCover {
  id: string;
  address: string;
  began_at_ms: number;
  known_until_ms: number;
  ended_at_ms: number | null;
  pauses: string;
  unreachable: string;
}

export interface MailboxCoverRow extends MailboxCover {
  readonly id: string;
  readonly address: string;
}

export type MailboxCoverReads = ReturnType<typeof createMailboxCoverReads>;

export function createMailboxCoverReads(db: ReadableDb) {
  const selectAll = db.query<[], StoredCover>(
    'mailboxCovers.all',
    'SELECT * FROM mailbox_covers ORDER BY began_at_ms',
  );
  return {
    /** Oldest first. */
    all: (): MailboxCoverRow[] => selectAll.all().map(readCover),
  };
}

export type MailboxCoverWrites = ReturnType<typeof createMailboxCoverWrites>;

export function createMailboxCoverWrites(db: WritableDb) {
  const begin = db.write<[string, string, number, number]>(
    'mailboxCovers.begin',
    `INSERT INTO mailbox_covers (id, address, began_at_ms, known_until_ms, ended_at_ms, pauses, unreachable)
     VALUES (?, ?, ?, ?, NULL, '[]', '[]')`,
  );
  const end = db.write<[number, string]>(
    'mailboxCovers.end',
    'UPDATE mailbox_covers SET ended_at_ms = ? WHERE id = ?',
  );
  const note = db.write<[number, string, string, string]>(
    'mailboxCovers.note',
    'UPDATE mailbox_covers SET known_until_ms = ?, pauses = ?, unreachable = ? WHERE id = ?',
  );
  return {
    begin: (id: MailboxId, address: string, atMs: number): void => {
      begin.run(id, address, atMs, atMs);
    },
    end: (id: MailboxId, atMs: number): void => {
      end.run(atMs, id);
    },
    note: (
      id: MailboxId,
      knownUntilMs: number,
      {
        pauses,
        unreachable,
      }: { readonly pauses: readonly MailboxPause[]; readonly unreachable: readonly MailboxPause[] },
    ): void => {
      note.run(Math.round(knownUntilMs), JSON.stringify(pauses), JSON.stringify(unreachable), id);
    },
  };
}

function readCover(row: StoredCover): MailboxCoverRow {
  return {
    id: row.id,
    address: row.address,
    beganAtMs: row.began_at_ms,
    knownUntilMs: row.known_until_ms,
    endedAtMs: row.ended_at_ms,
    pauses: pausesSchema.parse(JSON.parse(row.pauses)),
    unreachable: pausesSchema.parse(JSON.parse(row.unreachable)),
  };
}
