/** Table `destinations`. A removed destination stays as a row, because its deliveries stay. */
import { z } from 'zod';
import {
  eventMapSchema,
  type PlainDestination,
  requestTemplateSchema,
} from '../../../shared/contract/destinations.ts';
import {
  constantSchema,
  DEFAULT_RULES,
  type DestinationRules,
  normaliseRules,
  rulesSchema,
} from '../../../shared/domain/forward/rules.ts';
import { type DestinationId, destinationIdSchema } from '../../../shared/domain/ids.ts';
import type { RequestTemplate } from '../../../shared/domain/forward/template.ts';
import type { NamedValues, ReadableDb, WritableDb } from '../../platform/database.ts';
import {
  type Columns,
  flagColumn,
  insertInto,
  jsonColumn,
  numberColumn,
  numberOrNullColumn,
  readRow,
  textColumn,
  updateIn,
  writeRow,
} from './columns.ts';

export const storedConstantSchema = constantSchema.extend({
  /** Empty for a secret: its value is in the secret book. */
  value: z.string(),
});
export type Constant = z.infer<typeof storedConstantSchema>;

/** What is changed in a row, beside its removal. */
interface EditedFields extends Readonly<PlainDestination> {
  readonly request: RequestTemplate;
  readonly rules: DestinationRules;
  readonly constants: readonly Constant[];
}

interface FixedFields {
  readonly id: DestinationId;
  readonly preset: string;
  readonly test: boolean;
  readonly createdAtMs: number;
  readonly removedAtMs: number | null;
}

export interface DestinationRow extends FixedFields, EditedFields {}

const EDITED: Columns<EditedFields> = {
  name: textColumn('name'),
  enabled: flagColumn('enabled'),
  isPaused: flagColumn('is_paused'),
  events: jsonColumn('events', (value) => eventMapSchema.parse(value)),
  isSafeToRepeat: flagColumn('is_safe_to_repeat'),
  timeoutMs: numberColumn('timeout_ms'),
  request: jsonColumn('request', (value) => requestTemplateSchema.parse(value)),
  rules: jsonColumn('rules', normaliseRules),
  constants: jsonColumn<readonly Constant[]>('constants', (value) =>
    z.array(storedConstantSchema).parse(value),
  ),
};

const FIXED: Columns<FixedFields> = {
  id: { ...textColumn('id'), read: (stored) => destinationIdSchema.parse(stored) },
  preset: textColumn('preset'),
  test: flagColumn('test'),
  createdAtMs: numberColumn('created_at_ms'),
  removedAtMs: numberOrNullColumn('removed_at_ms'),
};

const COLUMNS = { ...FIXED, ...EDITED };

/** What rows of deliveries need of their destination. */
export interface ShownDestination extends Pick<DestinationRow, 'name'> {
  readonly rules: Pick<DestinationRules, 'errorText'>;
}

/** Rules that were saved before there was this one. */
const errorTextRuleSchema = rulesSchema.shape.errorText.catch(DEFAULT_RULES.errorText);

export type DestinationReads = ReturnType<typeof createDestinationReads>;

export function createDestinationReads(db: ReadableDb) {
  const selectAll = db.query<[], NamedValues>('destinations.all', 'SELECT * FROM destinations ORDER BY id');
  const selectShown = db.query<[string], { name: string; error_text: string | null }>(
    'destinations.shown',
    `SELECT name, json_extract(rules, '$.errorText') AS error_text FROM destinations WHERE id = ?`,
  );

  return {
    /** All, removed ones too: names of old deliveries come from here. */
    all: (): DestinationRow[] => selectAll.all().map(readDestination),
    /** What rows of deliveries show of theirs, of a removed one too. */
    shown: (id: DestinationId): ShownDestination | null => {
      const row = selectShown.get(id);
      return row === undefined
        ? null
        : { name: row.name, rules: { errorText: errorTextRuleSchema.parse(row.error_text) } };
    },
  };
}

export type DestinationWrites = ReturnType<typeof createDestinationWrites>;

export function createDestinationWrites(db: WritableDb) {
  const insert = db.write<[NamedValues]>('destinations.insert', insertInto('destinations', COLUMNS));
  const update = db.write<[NamedValues]>('destinations.update', updateIn('destinations', EDITED));
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
      insert.run(writeRow(COLUMNS, row));
    },
    update: (row: DestinationRow): void => {
      update.run({ id: row.id, ...writeRow(EDITED, row) });
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

/** @throws Error at what cannot be read */
export function readDestination(stored: NamedValues): DestinationRow {
  return readRow<DestinationRow>(COLUMNS, stored);
}
