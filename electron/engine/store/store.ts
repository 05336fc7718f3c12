/** All tables over one writing connection. */
import { type AccessTable, createAccessTable } from './access-table.ts';
import { type PublicUrlsTable, createPublicUrlsTable } from './public-urls-table.ts';
import { type ConversionsTable, createConversionsTable } from './conversions-table.ts';
import { type AttemptsTable, createAttemptsTable } from './attempts-table.ts';
import type { Database } from '../../platform/database.ts';
import { createDeliveriesTable, type DeliveriesTable } from './deliveries-table.ts';
import { createDestinationsTable, type DestinationsTable } from './destinations-table.ts';
import { createDueDeliveries, type DueDeliveries } from './due-deliveries.ts';
import { createFieldStatisticsTable, type FieldStatisticsTable } from './field-statistics-table.ts';
import { createReceivedSlotsTable, type ReceivedSlotsTable } from './received-slots-table.ts';
import { createLedger } from './ledger.ts';
import { createLinksTable, type LinksTable } from './links-table.ts';
import { createNetworksTable, type NetworksTable } from './networks-table.ts';
import { createOutagesTable, type OutagesTable } from './outages-table.ts';
import { createPostbacksTable, type PostbacksTable } from './postbacks-table.ts';
import { createRefusedTable, type RefusedTable } from './refused-table.ts';
import { createSecretsTable, type SecretsTable } from './secrets-table.ts';
import { createSettingsTable, type SettingsTable } from './settings-table.ts';
import { createValuesTable, type ValuesTable } from './values-table.ts';

export interface Store {
  readonly networks: NetworksTable;
  readonly access: AccessTable;
  readonly postbacks: PostbacksTable;
  readonly conversions: ConversionsTable;
  readonly destinations: DestinationsTable;
  readonly deliveries: DeliveriesTable;
  readonly due: DueDeliveries;
  readonly attempts: AttemptsTable;
  readonly refused: RefusedTable;
  readonly settings: SettingsTable;
  readonly fieldStatistics: FieldStatisticsTable;
  readonly words: ValuesTable;
  readonly links: LinksTable;
  readonly secrets: SecretsTable;
  readonly receivedSlots: ReceivedSlotsTable;
  readonly addresses: PublicUrlsTable;
  readonly outages: OutagesTable;
  readonly ledger: ReturnType<typeof createLedger>;
  /** Runs work in one transaction that takes the write lock at once; it is undone when work throws. */
  transaction<T>(work: () => T): T;
  /**
   * Like `transaction`, without waiting for the disk: for work that is done again from what is stored when a
   * power cut undoes it. The next `transaction` makes it durable together with its own changes.
   */
  redoable<T>(work: () => T): T;
  /** How many postbacks are not parsed yet; as slow as they are many. */
  countWaiting(): number;
}

export function createStore(db: Database): Store {
  const deliveries = createDeliveriesTable(db);
  const runImmediate = createRunner(db);
  const countWaiting = db.prepare<[], { count: number }>(
    'SELECT count(*) AS count FROM postbacks WHERE understood_at_ms IS NULL',
  );
  return {
    networks: createNetworksTable(db),
    access: createAccessTable(db),
    postbacks: createPostbacksTable(db),
    conversions: createConversionsTable(db),
    destinations: createDestinationsTable(db),
    deliveries,
    due: createDueDeliveries(db),
    attempts: createAttemptsTable(db),
    refused: createRefusedTable(db),
    settings: createSettingsTable(db),
    fieldStatistics: createFieldStatisticsTable(db),
    words: createValuesTable(db),
    links: createLinksTable(db),
    secrets: createSecretsTable(db),
    receivedSlots: createReceivedSlotsTable(db),
    addresses: createPublicUrlsTable(db),
    outages: createOutagesTable(db),
    ledger: createLedger(db, deliveries),
    transaction: runImmediate,
    redoable: (work) => {
      db.pragma('synchronous = NORMAL');
      try {
        return runImmediate(work);
      } finally {
        db.pragma('synchronous = FULL');
      }
    },
    countWaiting: () => countWaiting.get()?.count ?? 0,
  };
}

/** Wraps work into a transaction with functions that are made once: they are run for every postback. */
function createRunner(db: Database): <T>(work: () => T) => T {
  const transaction = db.transaction((work: () => void) => {
    work();
  });
  return <T>(work: () => T): T => {
    const results: T[] = [];
    transaction.immediate(() => {
      results.push(work());
    });
    // It came back, so the work was done.
    return results[0] as T;
  };
}
