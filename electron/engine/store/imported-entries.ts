/** Of the table `postbacks` what was imported from a file. */
import type { NamedValues, WritableDb } from '../../platform/database.ts';
import { IMPORTED, importedMark, type PostbackRow } from './postback-rows.ts';

/** What a row of it has before it is decided on. */
export type NewImported = Pick<
  PostbackRow,
  'id' | 'receivedAtMs' | 'networkId' | 'method' | 'head' | 'body' | 'remoteAddress' | 'test'
> & { readonly importedFrom: string };

export type ImportedEntryWrites = ReturnType<typeof createImportedEntryWrites>;

export function createImportedEntryWrites(db: WritableDb) {
  const insert = db.write<[NamedValues]>(
    'importedEntries.insert',
    `INSERT INTO postbacks
       (id, received_at_ms, network_id, method, head, body, body_state, remote_address, test, source, by_hand)
     VALUES (@id, @receivedAtMs, @networkId, @method, @head, @body, 'whole', @remoteAddress, @test, '${IMPORTED}', @mark)
     ON CONFLICT (id) DO NOTHING`,
  );
  return {
    /**
     * What it says of its conversion is saved with the decision on it, like a postback's.
     * @returns false where the id is known already; then nothing is changed
     */
    insert: ({ importedFrom, test, ...row }: NewImported): boolean =>
      insert.run({ ...row, test: Number(test), mark: importedMark(importedFrom) }).changes === 1,
  };
}
