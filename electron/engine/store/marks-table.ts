/** Tables `pins`, `notes` and `tags`: what a person keeps of a postback. Each goes with it. */
import type { PostbackId } from '../../../shared/domain/ids.ts';
import { TAG_LIMITS } from '../../../shared/domain/postback/tag.ts';
import type { NamedValues, ReadableDb, WritableDb } from '../../platform/database.ts';
import { foldText } from './search/trigrams.ts';

export interface Marks {
  readonly isPinned: boolean;
  readonly note: string | null;
  /** By name. */
  readonly tags: readonly string[];
}

/** When it was set, and by which action on many at once; null where it was set by itself. */
export interface MarkedBy {
  readonly atMs: number;
  readonly batch: string | null;
}

const MOST_SEEN = 200;

const UNMARKED: Marks = { isPinned: false, note: null, tags: [] };

interface StoredMarks {
  readonly id: string;
  readonly isPinned: number;
  readonly note: string | null;
  readonly tags: string | null;
}

export type MarkReads = ReturnType<typeof createMarkReads>;

export function createMarkReads(db: ReadableDb) {
  const select = db.query<[string], StoredMarks>(
    'marks.of',
    `SELECT c.value AS id, EXISTS (SELECT 1 FROM pins WHERE postback_id = c.value) AS isPinned,
       (SELECT text FROM notes WHERE postback_id = c.value) AS note,
       (SELECT json_group_array(tag ORDER BY tag) FROM tags WHERE postback_id = c.value) AS tags
     FROM json_each(?) c`,
  );
  const names = db.query<[number], { tag: string; count: number }>(
    'marks.tags',
    'SELECT tag, count(*) AS count FROM tags INDEXED BY tags_tag GROUP BY tag ORDER BY count DESC, tag LIMIT ?',
  );
  const ofPostbacks = (ids: readonly PostbackId[]): ReadonlyMap<string, Marks> =>
    new Map(select.all(JSON.stringify(ids)).map((row) => [row.id, readMarks(row)]));
  return {
    of: (id: PostbackId): Marks => ofPostbacks([id]).get(id) ?? UNMARKED,
    ofPostbacks,
    /** All that there are, the most frequent first. */
    tagNames: (): readonly { readonly tag: string; readonly count: number }[] => names.all(MOST_SEEN),
  };
}

function readMarks({ isPinned, note, tags }: StoredMarks): Marks {
  return {
    isPinned: isPinned === 1,
    note,
    tags: tags === null ? [] : (JSON.parse(tags) as string[]),
  };
}

export type MarkWrites = ReturnType<typeof createMarkWrites>;

export function createMarkWrites(db: WritableDb) {
  const pin = db.write<[string, number, string | null]>(
    'marks.pin',
    'INSERT INTO pins (postback_id, at_ms, batch) VALUES (?, ?, ?) ON CONFLICT (postback_id) DO NOTHING',
  );
  const unpin = db.write<[string]>('marks.unpin', 'DELETE FROM pins WHERE postback_id = ?');
  const setNote = db.write<[string, string, string, number]>(
    'marks.note',
    `INSERT INTO notes (postback_id, text, folded, at_ms) VALUES (?, ?, ?, ?)
     ON CONFLICT (postback_id) DO UPDATE SET text = excluded.text, folded = excluded.folded, at_ms = excluded.at_ms`,
  );
  const removeNote = db.write<[string]>('marks.removeNote', 'DELETE FROM notes WHERE postback_id = ?');
  const tag = db.write<[NamedValues]>(
    'marks.tag',
    `INSERT INTO tags (postback_id, tag, at_ms, batch) SELECT @id, @name, @atMs, @batch
     WHERE (SELECT count(*) FROM tags WHERE postback_id = @id) < ${TAG_LIMITS.perPostback}
     ON CONFLICT (postback_id, tag) DO NOTHING`,
  );
  const untag = db.write<[string, string]>(
    'marks.untag',
    'DELETE FROM tags WHERE postback_id = ? AND tag = ?',
  );
  const takeBackPins = db.write<[string, number]>(
    'marks.takeBackPins',
    'DELETE FROM pins WHERE rowid IN (SELECT rowid FROM pins WHERE batch = ? LIMIT ?)',
  );
  const takeBackTags = db.write<[string, number]>(
    'marks.takeBackTags',
    'DELETE FROM tags WHERE rowid IN (SELECT rowid FROM tags WHERE batch = ? LIMIT ?)',
  );
  return {
    /** Here and below: @returns whether that changed something */
    pin: (id: PostbackId, { atMs, batch }: MarkedBy): boolean => pin.run(id, atMs, batch).changes > 0,
    unpin: (id: PostbackId): boolean => unpin.run(id).changes > 0,
    /** One that has as many as it may have gets no further one. */
    tag: (id: PostbackId, name: string, { atMs, batch }: MarkedBy): boolean =>
      tag.run({ id, name, atMs, batch }).changes > 0,
    untag: (id: PostbackId, name: string): boolean => untag.run(id, name).changes > 0,
    /** An empty text takes it away. */
    setNote: (id: PostbackId, text: string, atMs: number): void => {
      if (text === '') removeNote.run(id);
      else setNote.run(id, text, foldText(text), atMs);
    },
    /** What one action on many set, so many at a time. @returns how many went */
    takeBack: (batch: string, limit: number): number =>
      takeBackPins.run(batch, limit).changes + takeBackTags.run(batch, limit).changes,
  };
}
