/** What of the text index is read: how far it goes, and the requests that hold trigrams. */
import type { ReadableDb } from '../../../platform/database.ts';

/** Behind all ids of one request, and before the next one's: further postbacks are `REQUEST.002`. */
export function afterRequest(id: string): string {
  return `${requestOf(id)}/`;
}

export function requestOf(id: string): string {
  const dot = id.indexOf('.');
  return dot === -1 ? id : id.slice(0, dot);
}

interface Doc {
  readonly doc: number;
  readonly id: string;
}

export type SearchDocReads = ReturnType<typeof createSearchDocReads>;

export function createSearchDocReads(db: ReadableDb) {
  const last = db.query<[], Doc>(
    'search.lastDoc',
    'SELECT doc, id FROM search_docs ORDER BY doc DESC LIMIT 1',
  );
  const first = db.query<[], Doc>('search.firstDoc', 'SELECT doc, id FROM search_docs ORDER BY doc LIMIT 1');
  const notAfter = db.query<[number], Doc>(
    'search.docNotAfter',
    'SELECT doc, id FROM search_docs WHERE doc <= ? ORDER BY doc DESC LIMIT 1',
  );
  const from = db.query<[number], { id: string }>(
    'search.docFrom',
    'SELECT id FROM search_docs WHERE doc >= ? ORDER BY doc LIMIT 1',
  );
  const matching = db.query<[string, number, number, number], Doc>(
    'search.matching',
    // A number is bound as a real one, and FTS5 takes only whole ones for limits: it would leave them out.
    `SELECT d.doc, d.id FROM search_text t CROSS JOIN search_docs d ON d.doc = t.rowid
     WHERE t.search_text MATCH ? AND t.rowid <= CAST(? AS INTEGER) AND t.rowid >= CAST(? AS INTEGER)
     ORDER BY t.rowid DESC LIMIT ?`,
  );
  const stale = db.query<[string, number], { id: string }>(
    'search.stale',
    'SELECT id FROM search_stale WHERE id < ? ORDER BY id DESC LIMIT ?',
  );

  /** The last document whose id is not greater; null before the first. Documents are in the order of ids. */
  const docOf = (id: string): Doc | null => {
    const [start, end] = [first.get(), last.get()];
    if (start === undefined || end === undefined || start.id > id) return null;
    if (end.id <= id) return end;
    let [low, high] = [start, end.doc];
    while (low.doc < high - 1) {
      const middle = Math.floor((low.doc + high) / 2);
      const found = notAfter.get(middle);
      if (found === undefined || found.doc <= low.doc) {
        // A gap: nothing stands between.
        low = { doc: middle, id: low.id };
      } else if (found.id <= id) low = { doc: middle, id: found.id };
      else high = found.doc;
    }
    return notAfter.get(low.doc) ?? null;
  };

  return {
    /** Ids from here on are not indexed; empty where none is. */
    border: (): string => {
      const end = last.get();
      return end === undefined ? '' : afterRequest(end.id);
    },
    last: (): Doc | null => last.get() ?? null,
    docOf,
    /** The oldest request of those documents. */
    idFrom: (doc: number): string | undefined => from.get(doc)?.id,
    /** Newest first. */
    matching: (match: string, fromDoc: number, toDoc: number, limit: number): readonly Doc[] =>
      matching.all(match, toDoc, fromDoc, limit),
    /** Requests whose document says what they were, newest first. */
    stale: (beforeId: string, limit: number): readonly string[] =>
      stale.all(beforeId, limit).map(({ id }) => id),
  };
}
