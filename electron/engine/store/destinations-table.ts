/** Table `destinations`. A removed destination stays as a row, because its deliveries stay. */
import { z } from 'zod';
import { eventMapSchema, requestTemplateSchema } from '../../../shared/contract/destinations.ts';
import {
  constantSchema,
  type DestinationRules,
  normaliseRules,
} from '../../../shared/domain/forward/rules.ts';
import { type DestinationId, destinationIdSchema } from '../../../shared/domain/ids.ts';
import type { Named, ReadableDb, WritableDb } from '../../platform/database.ts';

export const storedConstantSchema = constantSchema.extend({
  /** Empty for a secret: its value is in the secret book. */
  value: z.string(),
});
export type Constant = z.infer<typeof storedConstantSchema>;

export interface DestinationRow {
  readonly id: DestinationId;
  readonly name: string;
  readonly preset: string;
  readonly enabled: boolean;
  readonly request: z.infer<typeof requestTemplateSchema>;
  readonly events: z.infer<typeof eventMapSchema>;
  readonly rules: DestinationRules;
  readonly constants: readonly Constant[];
  /** Conversions are planned and wait; nothing goes out. */
  readonly isPaused: boolean;
  readonly isSafeToRepeat: boolean;
  readonly timeoutMs: number;
  readonly test: boolean;
  readonly createdAtMs: number;
  readonly removedAtMs: number | null;
}

export interface StoredDestination {
  id: string;
  name: string;
  preset: string;
  enabled: number;
  request: string;
  events: string;
  rules: string;
  constants: string;
  is_paused: number;
  is_safe_to_repeat: number;
  timeout_ms: number;
  test: number;
  created_at_ms: number;
  removed_at_ms: number | null;
}

export type DestinationReads = ReturnType<typeof createDestinationReads>;

export function createDestinationReads(db: ReadableDb) {
  const selectAll = db.query<[], StoredDestination>(
    'destinations.all',
    'SELECT * FROM destinations ORDER BY id',
  );
  const selectName = db.query<[string], { name: string }>(
    'destinations.name',
    'SELECT name FROM destinations WHERE id = ?',
  );

  return {
    /** All, removed ones too: names of old deliveries come from here. */
    all: (): DestinationRow[] => selectAll.all().map(readDestination),
    /** Of a removed one too. */
    name: (id: DestinationId): { readonly name: string } | null => selectName.get(id) ?? null,
  };
}

export type DestinationWrites = ReturnType<typeof createDestinationWrites>;

export function createDestinationWrites(db: WritableDb) {
  const insert = db.write<[Named]>(
    'destinations.insert',
    `INSERT INTO destinations
       (id, name, preset, enabled, request, events, rules, constants, is_paused, is_safe_to_repeat, timeout_ms,
        test, created_at_ms)
     VALUES
       (@id, @name, @preset, @enabled, @request, @events, @rules, @constants, @isPaused, @isSafeToRepeat,
        @timeoutMs, @test, @createdAtMs)`,
  );
  const update = db.write<[Named]>(
    'destinations.update',
    `UPDATE destinations SET name = @name, enabled = @enabled, request = @request, events = @events,
     rules = @rules, constants = @constants, is_paused = @isPaused, is_safe_to_repeat = @isSafeToRepeat, timeout_ms = @timeoutMs WHERE id = @id`,
  );
  const remove = db.write<[number, string]>(
    'destinations.remove',
    'UPDATE destinations SET removed_at_ms = ?, enabled = 0 WHERE id = ?',
  );
  const takeBack = db.write<[string]>(
    'destinations.takeBack',
    'UPDATE destinations SET removed_at_ms = NULL WHERE id = ?',
  );

  return {
    insert: (row: DestinationRow): void => {
      insert.run(writeDestination(row));
    },
    update: (row: DestinationRow): void => {
      update.run(writeDestination(row));
    },
    /** Undoes a removal. */
    takeBack: (id: DestinationId): void => {
      takeBack.run(id);
    },
    remove: (id: DestinationId, nowMs: number): void => {
      remove.run(nowMs, id);
    },
  };
}

export function readDestination(row: StoredDestination): DestinationRow {
  return {
    id: destinationIdSchema.parse(row.id),
    name: row.name,
    preset: row.preset,
    enabled: row.enabled === 1,
    request: requestTemplateSchema.parse(JSON.parse(row.request)),
    events: eventMapSchema.parse(JSON.parse(row.events)),
    rules: normaliseRules(JSON.parse(row.rules)),
    constants: z.array(storedConstantSchema).parse(JSON.parse(row.constants)),
    isPaused: row.is_paused === 1,
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
    rules: JSON.stringify(row.rules),
    constants: JSON.stringify(row.constants),
    isPaused: Number(row.isPaused),
    isSafeToRepeat: Number(row.isSafeToRepeat),
    timeoutMs: row.timeoutMs,
    test: Number(row.test),
    createdAtMs: row.createdAtMs,
  };
}
