/** Of the table `postbacks` what was imported from a file. */
import type { NamedValues, WritableDb } from '../../platform/database.ts';
import { IMPORTED, importedMark, type PostbackRow } from './postback-rows.ts';
import { parsedValues, type ParsedUpdate } from './postbacks-table.ts';

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
       (id, received_at_ms, network_id, method, head, body, body_state, remote_address, test, source, by_hand,
        understood_at_ms, conversion_id, duplicate_of, click_id, event, event_word, status, status_word,
        payout_micros, currency, transaction_id, origins, problems, is_held, is_taken_back, occurred_at_ms, relation)
     VALUES (@id, @receivedAtMs, @networkId, @method, @head, @body, 'whole', @remoteAddress, @test, '${IMPORTED}', @mark,
        @parsedAtMs, @conversionId, @duplicateOf, @clickId, @event, @eventWord, @status, @statusWord,
        @payoutMicros, @currency, @transactionId, @origins, @problems, @isHeld, @isTakenBack, @occurredAtMs, @relation)`,
  );
  return {
    /** With what was decided on it. */
    insert: (
      { id, receivedAtMs, method, head, body, remoteAddress, test, importedFrom }: NewImported,
      decided: ParsedUpdate,
    ): void => {
      insert.run({
        ...parsedValues(decided),
        id,
        receivedAtMs,
        method,
        head,
        body,
        remoteAddress,
        test: Number(test),
        mark: importedMark(importedFrom),
      });
    },
  };
}
