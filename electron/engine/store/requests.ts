/** Of the table `postbacks` what belongs to one request: the row with its bytes, and the further postbacks in it. */
import { type PostbackId, postbackIdSchema } from '../../../shared/domain/ids.ts';
import type { ReadableDb, WritableDb } from '../../platform/database.ts';
import { type PostbackRow, readPostback, type StoredPostback, type StoredRequest } from './postback-rows.ts';

/** So many digits, so that the ids of one request sort in its order, and all of them before the next request's. */
const INDEX_DIGITS = 3;

/** The id of a further postback: `REQUEST.002`. @param index from 2 */
export function furtherPostbackId(requestId: PostbackId, index: number): PostbackId {
  return postbackIdSchema.parse(`${requestId}.${String(index).padStart(INDEX_DIGITS, '0')}`);
}

/** Reads rows with the bytes of their requests; those of one request share them. */
export function createRequestBytes(db: ReadableDb): (rows: readonly StoredPostback[]) => PostbackRow[] {
  const select = db.query<[string], StoredRequest>(
    'requests.bytes',
    'SELECT id, head, body, body_state, signed_bytes, signature FROM postbacks WHERE id = ?',
  );
  return (rows) => {
    let last: StoredRequest | undefined;
    return rows.map((row) => {
      if (row.request_id === null) return readPostback(row);
      if (last?.id !== row.request_id) last = select.get(row.request_id);
      return readPostback(row, last);
    });
  };
}

export type RequestWrites = ReturnType<typeof createRequestWrites>;

export function createRequestWrites(db: WritableDb) {
  const setCount = db.write<[number, string]>(
    'requests.setCount',
    'UPDATE postbacks SET request_count = ? WHERE id = ?',
  );
  const insert = db.write<[string, number, number, string]>(
    'requests.insertFurther',
    `INSERT INTO postbacks
       (id, received_at_ms, network_id, method, head, body, body_state, remote_address, test, source, steady_ms,
        request_id, request_index, request_count, resent, is_network_lost)
     SELECT ?, received_at_ms, network_id, method, x'', x'', body_state, remote_address, test, source, steady_ms,
        id, ?, ?, resent, is_network_lost
     FROM postbacks WHERE id = ?
     ON CONFLICT (id) DO NOTHING`,
  );
  return {
    /**
     * Fixes how many postbacks a request holds; the further ones wait to be parsed. Must run in the transaction in
     * which the request is first parsed.
     * @param count at least 2
     * @returns how many rows are new
     */
    split: (id: PostbackId, count: number): number => {
      setCount.run(count, id);
      let added = 0;
      for (let index = 2; index <= count; index += 1)
        added += insert.run(furtherPostbackId(id, index), index, count, id).changes;
      return added;
    },
  };
}
