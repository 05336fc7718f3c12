/** Fills the index of texts: requests in the order of their ids, and again what is stale. */
import type { ReadableDb, WritableDb } from '../../../platform/database.ts';
import { type PostbackRow, type StoredPostback } from '../postback-rows.ts';
import { createRequestBytes } from '../requests.ts';
import { afterRequest, createSearchDocReads } from './search-docs.ts';
import { foldText } from './trigrams.ts';

/** What is looked for in a request: of all its postbacks, the one with its bytes first. */
export type TextOfRequest = (rows: readonly PostbackRow[]) => string;

/** Further postbacks that are read for one request. */
const MOST_ROWS = 1_000;

export type SearchWrites = ReturnType<typeof createSearchWrites>;

export function createSearchWrites(db: WritableDb) {
  const docs = createSearchDocReads(db);
  const rowsOf = createRowsOf(db);
  const next = db.query<[string, number], { id: string }>(
    'search.nextRequests',
    'SELECT id FROM postbacks WHERE id > ? AND request_id IS NULL ORDER BY id LIMIT ?',
  );
  const selectStale = db.query<[number], { id: string }>(
    'search.staleRequests',
    'SELECT id FROM search_stale ORDER BY id LIMIT ?',
  );
  const changesSoFar = db.query<[], { count: number }>('search.changes', 'SELECT total_changes() AS count');
  const insertText = db.write<[number, string]>(
    'search.insertText',
    'INSERT INTO search_text (rowid, text) VALUES (CAST(? AS INTEGER), ?)',
  );
  const replaceText = db.write<[string, number]>(
    'search.replaceText',
    'UPDATE search_text SET text = ? WHERE rowid = CAST(? AS INTEGER)',
  );
  const removeText = db.write<[number]>(
    'search.removeText',
    'DELETE FROM search_text WHERE rowid = CAST(? AS INTEGER)',
  );
  const insertDoc = db.write<[number, string]>('search.insertDoc', 'INSERT INTO search_docs VALUES (?, ?)');
  const removeDoc = db.write<[number]>('search.removeDoc', 'DELETE FROM search_docs WHERE doc = ?');
  const settle = db.write<[string]>('search.settle', 'DELETE FROM search_stale WHERE id = ?');
  const removeDocs = db.write<[]>('search.removeDocs', 'DELETE FROM search_docs');
  const removeTexts = db.write<[]>(
    'search.removeTexts',
    `INSERT INTO search_text (search_text) VALUES ('delete-all')`,
  );
  const merge = db.write<[number]>(
    'search.merge',
    `INSERT INTO search_text (search_text, rank) VALUES ('merge', CAST(? AS INTEGER))`,
  );

  const renew = (id: string, textOf: TextOfRequest): void => {
    const doc = docs.docOf(id);
    if (doc?.id === id) {
      const rows = rowsOf(id);
      if (rows.length > 0) replaceText.run(foldText(textOf(rows)), doc.doc);
      else {
        removeText.run(doc.doc);
        removeDoc.run(doc.doc);
      }
    }
    settle.run(id);
  };

  return {
    /** The index is filled anew: documents are in the order of ids, and some came in between. */
    forget: (): void => {
      removeTexts.run();
      removeDocs.run();
    },
    /**
     * Indexes the next requests. One of which something is not parsed yet ends it: what was read of a request is a
     * part of its text. Must run in a transaction.
     * @param mostChars after so many no further one is begun
     * @returns how many were indexed
     */
    indexSome: (limit: number, mostChars: number, textOf: TextOfRequest): number => {
      const last = docs.last();
      let [doc, count, chars] = [last?.doc ?? 0, 0, 0];
      for (const { id } of next.all(docs.border(), limit)) {
        const rows = rowsOf(id);
        if (chars > mostChars || rows.some(({ parsedAtMs }) => parsedAtMs === null)) break;
        const text = foldText(textOf(rows));
        doc += 1;
        insertText.run(doc, text);
        insertDoc.run(doc, id);
        [count, chars] = [count + 1, chars + text.length];
      }
      return count;
    },
    /** Must run in a transaction. @returns how many were stale */
    renewSome: (limit: number, textOf: TextOfRequest): number => {
      const ids = selectStale.all(limit);
      for (const { id } of ids) renew(id, textOf);
      return ids.length;
    },
    /** Writes so many pages of the index together. @returns whether there was something to be done */
    mergeSome: (pages: number): boolean => {
      const before = changesSoFar.get()?.count ?? 0;
      merge.run(pages);
      // One change is the question itself (sqlite.org/fts5.html, "The 'merge' Command").
      return (changesSoFar.get()?.count ?? 0) - before >= 2;
    },
  };
}

function createRowsOf(db: ReadableDb): (requestId: string) => readonly PostbackRow[] {
  const withBytes = createRequestBytes(db);
  const select = db.query<[string, string, number], StoredPostback>(
    'search.rowsOfRequest',
    'SELECT * FROM postbacks WHERE id >= ? AND id < ? ORDER BY id LIMIT ?',
  );
  return (requestId) => withBytes(select.all(requestId, afterRequest(requestId), MOST_ROWS));
}
