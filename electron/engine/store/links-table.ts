/** Table `links`. */
import { z } from 'zod';
import { type LinkId, linkIdSchema } from '../../../shared/domain/ids.ts';
import { type LinkDraft, linkDraftSchema } from '../../../shared/domain/link/draft.ts';
import type { NamedValues, ReadableDb, WritableDb } from '../../platform/database.ts';

export interface LinkRow {
  readonly id: LinkId;
  readonly name: string;
  readonly tags: readonly string[];
  readonly notes: string;
  readonly draft: LinkDraft;
  /** `https://host/postback/KEY` as it was pasted; null before. */
  readonly pastedBase: string | null;
  readonly pastedAtMs: number | null;
  readonly archivedAtMs: number | null;
  readonly createdAtMs: number;
}

export interface StoredLink {
  id: string;
  name: string;
  tags: string;
  notes: string;
  draft: string;
  pasted_base: string | null;
  pasted_at_ms: number | null;
  archived_at_ms: number | null;
  created_at_ms: number;
}

const tagsSchema = z.array(z.string());

export type LinkReads = ReturnType<typeof createLinkReads>;

export function createLinkReads(db: ReadableDb) {
  const selectAll = db.query<[], StoredLink>('links.all', 'SELECT * FROM links ORDER BY id DESC');
  const select = db.query<[string], StoredLink>('links.get', 'SELECT * FROM links WHERE id = ?');

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
  const insert = db.write<[NamedValues]>(
    'links.insert',
    `INSERT INTO links (id, name, tags, notes, draft, pasted_base, pasted_at_ms, archived_at_ms, created_at_ms)
     VALUES (@id, @name, @tags, @notes, @draft, @pastedBase, @pastedAtMs, @archivedAtMs, @createdAtMs)`,
  );
  const update = db.write<[NamedValues]>(
    'links.update',
    `UPDATE links SET name = @name, tags = @tags, notes = @notes, draft = @draft, pasted_base = @pastedBase,
       pasted_at_ms = @pastedAtMs, archived_at_ms = @archivedAtMs WHERE id = @id`,
  );
  const remove = db.write<[string]>('links.remove', 'DELETE FROM links WHERE id = ?');

  return {
    insert: (row: LinkRow): void => {
      insert.run(writeLink(row));
    },
    update: (row: LinkRow): void => {
      const { createdAtMs: _, ...rest } = writeLink(row);
      update.run(rest);
    },
    /** @returns whether it was there */
    remove: (id: LinkId): boolean => remove.run(id).changes > 0,
  };
}

export function readLinkRow(row: StoredLink): LinkRow {
  return {
    id: linkIdSchema.parse(row.id),
    name: row.name,
    tags: tagsSchema.parse(JSON.parse(row.tags)),
    notes: row.notes,
    draft: linkDraftSchema.parse(JSON.parse(row.draft)),
    pastedBase: row.pasted_base,
    pastedAtMs: row.pasted_at_ms,
    archivedAtMs: row.archived_at_ms,
    createdAtMs: row.created_at_ms,
  };
}

function writeLink(row: LinkRow): Record<string, unknown> {
  return { ...row, tags: JSON.stringify(row.tags), draft: JSON.stringify(row.draft) };
}
