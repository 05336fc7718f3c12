/** Table `refused`: the last requests that the receiver turned away. Bounded: strangers fill it. */
import { type Refused, refusedSchema } from '../../../shared/contract/desk.ts';
import type { Database } from '../../platform/database.ts';

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

export type RefusedTable = ReturnType<typeof createRefusedTable>;

export function createRefusedTable(db: Database) {
  const insert = db.prepare<Record<string, unknown>>(
    `INSERT INTO refused (id, at_ms, method, target, remote_address, reason, status_code)
     VALUES (@id, @atMs, @method, @target, @remoteAddress, @reason, @statusCode)`,
  );
  const trim = db.prepare<[number]>(
    'DELETE FROM refused WHERE id NOT IN (SELECT id FROM refused ORDER BY id DESC LIMIT ?)',
  );
  const selectAll = db.prepare<[], StoredRefused>('SELECT * FROM refused ORDER BY id DESC');

  return {
    insertAll: db.transaction((rows: readonly RefusedRow[]): void => {
      for (const row of rows) insert.run({ ...row });
      trim.run(KEPT);
    }),
    /** Newest first. */
    all: (): Refused[] =>
      selectAll.all().map((row) => ({
        id: row.id,
        at: new Date(row.at_ms).toISOString(),
        method: row.method,
        target: row.target,
        remoteAddress: row.remote_address,
        reason: refusedSchema.shape.reason.parse(row.reason),
        statusCode: row.status_code,
      })),
  };
}
