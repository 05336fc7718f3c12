/** Table `destinations`. A removed destination stays as a row, because its deliveries stay. */
import type { z } from 'zod';
import { eventMapSchema, requestTemplateSchema } from '../../../shared/contract/destinations.ts';
import { type DestinationId, destinationIdSchema } from '../../../shared/domain/ids.ts';
import type { Database } from './database.ts';

export interface DestinationRow {
  readonly id: DestinationId;
  readonly name: string;
  readonly preset: string;
  readonly enabled: boolean;
  readonly request: z.infer<typeof requestTemplateSchema>;
  readonly events: z.infer<typeof eventMapSchema>;
  readonly isSafeToRepeat: boolean;
  readonly timeoutMs: number;
  readonly test: boolean;
  readonly createdAtMs: number;
  readonly removedAtMs: number | null;
}

interface StoredDestination {
  id: string;
  name: string;
  preset: string;
  enabled: number;
  request: string;
  events: string;
  is_safe_to_repeat: number;
  timeout_ms: number;
  test: number;
  created_at_ms: number;
  removed_at_ms: number | null;
}

export type DestinationsTable = ReturnType<typeof createDestinationsTable>;

export function createDestinationsTable(db: Database) {
  const selectAll = db.prepare<[], StoredDestination>('SELECT * FROM destinations ORDER BY id');
  const insert = db.prepare<Record<string, unknown>>(
    `INSERT INTO destinations
       (id, name, preset, enabled, request, events, is_safe_to_repeat, timeout_ms, test, created_at_ms)
     VALUES
       (@id, @name, @preset, @enabled, @request, @events, @isSafeToRepeat, @timeoutMs, @test, @createdAtMs)`,
  );
  const update = db.prepare<Record<string, unknown>>(
    `UPDATE destinations SET name = @name, enabled = @enabled, request = @request, events = @events,
     is_safe_to_repeat = @isSafeToRepeat, timeout_ms = @timeoutMs WHERE id = @id`,
  );
  const remove = db.prepare<[number, string]>(
    'UPDATE destinations SET removed_at_ms = ?, enabled = 0 WHERE id = ?',
  );

  return {
    /** All, removed ones too: names of old deliveries come from here. */
    all: (): DestinationRow[] => selectAll.all().map(readDestination),
    insert: (row: DestinationRow): void => {
      insert.run(writeDestination(row));
    },
    update: (row: DestinationRow): void => {
      update.run(writeDestination(row));
    },
    remove: (id: DestinationId, nowMs: number): void => {
      remove.run(nowMs, id);
    },
  };
}

function readDestination(row: StoredDestination): DestinationRow {
  return {
    id: destinationIdSchema.parse(row.id),
    name: row.name,
    preset: row.preset,
    enabled: row.enabled === 1,
    request: requestTemplateSchema.parse(JSON.parse(row.request)),
    events: eventMapSchema.parse(JSON.parse(row.events)),
    isSafeToRepeat: row.is_safe_to_repeat === 1,
    timeoutMs: row.timeout_ms,
    test: row.test === 1,
    createdAtMs: row.created_at_ms,
    removedAtMs: row.removed_at_ms,
  };
}

function writeDestination(row: DestinationRow): Record<string, unknown> {
  return {
    id: row.id,
    name: row.name,
    preset: row.preset,
    enabled: Number(row.enabled),
    request: JSON.stringify(row.request),
    events: JSON.stringify(row.events),
    isSafeToRepeat: Number(row.isSafeToRepeat),
    timeoutMs: row.timeoutMs,
    test: Number(row.test),
    createdAtMs: row.createdAtMs,
  };
}
