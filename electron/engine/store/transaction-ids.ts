/** Of the table `postbacks` the transaction ids: of one conversion, and how a network uses them. */
import type { TransactionIdUse } from '../../../shared/domain/conversion/once-only.ts';
import type { ConversionId, NetworkId, PostbackId } from '../../../shared/domain/ids.ts';
import type { ReadableDb } from '../../platform/database.ts';

export type TransactionIdReads = ReturnType<typeof createTransactionIdReads>;

export function createTransactionIdReads(db: ReadableDb) {
  const selectTransactionIds = db.query<[string, string], { transaction_id: string }>(
    'transactionIds.of',
    `SELECT DISTINCT transaction_id FROM (
       SELECT id, transaction_id FROM postbacks WHERE conversion_id = ? ORDER BY id LIMIT 50
     ) WHERE transaction_id IS NOT NULL AND id <> ?`,
  );
  const selectIdUse = db.query<[string], TransactionIdUse>(
    'transactionIds.use',
    `SELECT count(DISTINCT json_array(click_id, event, status, transaction_id)) AS messages,
       count(DISTINCT transaction_id) AS ids, count(DISTINCT json_array(click_id, event)) AS facts
     FROM (SELECT * FROM postbacks WHERE network_id = ? AND by_hand IS NULL AND resent IS NULL
       ORDER BY id DESC LIMIT 200)
     WHERE transaction_id IS NOT NULL AND click_id IS NOT NULL
       AND event IN ('install', 'registration', 'first_deposit', 'lead')`,
  );

  return {
    /** What the oldest postbacks of a conversion told, one of them apart. */
    of: (id: ConversionId, exceptId: PostbackId): readonly string[] =>
      selectTransactionIds.all(id, exceptId).map((row) => row.transaction_id),
    /** Of its last 200 postbacks. */
    use: (id: NetworkId): TransactionIdUse => selectIdUse.get(id) ?? { messages: 0, ids: 0, facts: 0 },
  };
}
