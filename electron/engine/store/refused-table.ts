/** Table `refused`: the last requests that the receiver turned away. Bounded: strangers fill it. */
import { toIso } from '../../../shared/domain/time/to-iso.ts';
import { type Refused, refusedSchema } from '../../../shared/contract/desk.ts';
import type { NamedValues, ReadableDb, WritableDb } from '../../platform/database.ts';

const KEPT = 200;

export interface RefusedRow {
  readonly id: string;
  readonly atMs: number;
  readonly method: string;
  readonly target: string;
  readonly remoteAddress: string | null;
  readonly reason: Refused['reason'];
  readonly statusCode: number;
}

interface StoredRefused {
  id: string;
  at_ms: number;
  method: string;
  target: string;
  remote_address: string | null;
  reason: string;
  status_code: number;
}

export type RefusedReads = ReturnType<typeof createRefusedReads>;

export function createRefusedReads(db: ReadableDb) {
  const selectAll = db.query<[], StoredRefused>('refused.all', 'SELECT * FROM refused ORDER BY id DESC');

  return {
    /** Newest first. */
    all: (): Refused[] =>
      selectAll.all().map((row) => ({
        id: row.id,
        at: toIso(row.at_ms),
        method: row.method,
        target: row.target,
        remoteAddress: row.remote_address,
        reason: refusedSchema.shape.reason.parse(row.reason),
        statusCode: row.status_code,
      })),
  };
}

export type RefusedWrites = ReturnType<typeof createRefusedWrites>;

export function createRefusedWrites(db: WritableDb) {
  const insert = db.write<[NamedValues]>(
    'refused.insert',
    `INSERT INTO refused (id, at_ms, method, target, remote_address, reason, status_code)
     VALUES (@id, @atMs, @method, @target, @remoteAddress, @reason, @statusCode)`,
  );
  const trim = db.write<[number]>(
    'refused.trim',
    'DELETE FROM refused WHERE id NOT IN (SELECT id FROM refused ORDER BY id DESC LIMIT ?)',
  );

  return {
    insertAll: (rows: readonly RefusedRow[]): void => {
      db.transaction(() => {
        for (const row of rows) insert.run({ ...row });
        trim.run(KEPT);
      });
    },
  };
}
