/** Table `links`. */
import { z } from 'zod';
import { type LinkId, linkIdSchema } from '../../../shared/domain/ids.ts';
import { type LinkDraft, linkDraftSchema } from '../../../shared/domain/link/draft.ts';
import type { NamedValues, ReadableDb, WritableDb } from '../../platform/database.ts';
import {
  type Columns,
  insertInto,
  jsonColumn,
  numberColumn,
  numberOrNullColumn,
  readRow,
  textColumn,
  textOrNullColumn,
  updateIn,
  writeRow,
} from './columns.ts';

/** What is changed in a row. */
interface EditedFields {
  readonly name: string;
  readonly tags: readonly string[];
  readonly notes: string;
  readonly draft: LinkDraft;
  /** `https://host/postback/KEY` as it was pasted; null before. */
  readonly pastedBase: string | null;
  readonly pastedAtMs: number | null;
  readonly archivedAtMs: number | null;
}

export interface LinkRow extends EditedFields {
  readonly id: LinkId;
  readonly createdAtMs: number;
}

const EDITED: Columns<EditedFields> = {
  name: textColumn('name'),
  tags: jsonColumn<readonly string[]>('tags', (value) => z.array(z.string()).parse(value)),
  notes: textColumn('notes'),
  draft: jsonColumn('draft', (value) => linkDraftSchema.parse(value)),
  pastedBase: textOrNullColumn('pasted_base'),
  pastedAtMs: numberOrNullColumn('pasted_at_ms'),
  archivedAtMs: numberOrNullColumn('archived_at_ms'),
};

const COLUMNS: Columns<LinkRow> = {
  id: { ...textColumn('id'), read: (stored) => linkIdSchema.parse(stored) },
  createdAtMs: numberColumn('created_at_ms'),
  ...EDITED,
};

export type LinkReads = ReturnType<typeof createLinkReads>;

export function createLinkReads(db: ReadableDb) {
  const selectAll = db.query<[], NamedValues>('links.all', 'SELECT * FROM links ORDER BY id DESC');
  const select = db.query<[string], NamedValues>('links.get', 'SELECT * FROM links WHERE id = ?');

  return {
    /** Newest first, archived ones too. */
    all: (): LinkRow[] => selectAll.all().map(readLinkRow),
    get: (id: LinkId): LinkRow | null => {
      const row = select.get(id);
      return row === undefined ? null : readLinkRow(row);
    },
  };
}

export type LinkWrites = ReturnType<typeof createLinkWrites>;

export function createLinkWrites(db: WritableDb) {
  const insert = db.write<[NamedValues]>('links.insert', insertInto('links', COLUMNS));
  const update = db.write<[NamedValues]>('links.update', updateIn('links', EDITED));
  const remove = db.write<[string]>('links.remove', 'DELETE FROM links WHERE id = ?');

  return {
    insert: (row: LinkRow): void => {
      insert.run(writeRow(COLUMNS, row));
    },
    update: (row: LinkRow): void => {
      update.run({ id: row.id, ...writeRow(EDITED, row) });
    },
    /** @returns whether it was there */
    remove: (id: LinkId): boolean => remove.run(id).changes > 0,
  };
}

/** @throws Error at what cannot be read */
export function readLinkRow(stored: NamedValues): LinkRow {
  return readRow(COLUMNS, stored);
}
