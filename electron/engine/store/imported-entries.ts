/** Of the table `postbacks` what was imported from a file. */
import type { WritableDb } from '../../platform/database.ts';
import type { StoredValue } from './columns.ts';
import { importedMark } from './by-hand-column.ts';
import { IMPORTED, type PostbackRow } from './postback-rows.ts';
import { PARSED_COLUMNS, parsedValues, type ParsedUpdate } from './parsed-columns.ts';

/** What a row of it has before it is decided on. */
export type NewImported = Pick<
  PostbackRow,
  'id' | 'receivedAtMs' | 'networkId' | 'method' | 'head' | 'body' | 'remoteAddress' | 'test'
> & { readonly importedFrom: string };

const OWN_COLUMNS = [
  'id',
  'received_at_ms',
  'method',
  'head',
  'body',
  'body_state',
  'remote_address',
  'test',
  'source',
  'by_hand',
] as const;

export type ImportedEntryWrites = ReturnType<typeof createImportedEntryWrites>;

export function createImportedEntryWrites(db: WritableDb) {
  const names = [...PARSED_COLUMNS, ...OWN_COLUMNS];
  const insert = db.write<readonly (StoredValue | Buffer)[]>(
    'importedEntries.insert',
    `INSERT INTO postbacks (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
  );
  return {
    /** With what was decided on it. */
    insert: (
      { id, receivedAtMs, method, head, body, remoteAddress, test, importedFrom }: NewImported,
      decided: ParsedUpdate,
    ): void => {
      const mark = importedMark(importedFrom);
      const own = [
        id,
        receivedAtMs,
        method,
        head,
        body,
        'whole',
        remoteAddress,
        Number(test),
        IMPORTED,
        mark,
      ];
      insert.run(...parsedValues(decided), ...own);
    },
  };
}
