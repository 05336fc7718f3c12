/** All tables over one writing connection. */
import { type ConversionsTable, createConversionsTable } from './conversions-table.ts';
import type { Database } from './database.ts';
import { createDeliveriesTable, type DeliveriesTable } from './deliveries-table.ts';
import { createDestinationsTable, type DestinationsTable } from './destinations-table.ts';
import { createHabitsTable, type HabitsTable } from './habits-table.ts';
import { createLedger } from './ledger.ts';
import { createNetworksTable, type NetworksTable } from './networks-table.ts';
import { createPostbacksTable, type PostbacksTable } from './postbacks-table.ts';
import { createRefusedTable, type RefusedTable } from './refused-table.ts';
import { createSettingsTable, type SettingsTable } from './settings-table.ts';
import { createWordsTable, type WordsTable } from './words-table.ts';

export interface Store {
  readonly networks: NetworksTable;
  readonly postbacks: PostbacksTable;
  readonly conversions: ConversionsTable;
  readonly destinations: DestinationsTable;
  readonly deliveries: DeliveriesTable;
  readonly refused: RefusedTable;
  readonly settings: SettingsTable;
  readonly habits: HabitsTable;
  readonly words: WordsTable;
  readonly ledger: ReturnType<typeof createLedger>;
  /** Runs work in one transaction that takes the write lock at once; it is undone when work throws. */
  transaction<T>(work: () => T): T;
}

export function createStore(db: Database): Store {
  const deliveries = createDeliveriesTable(db);
  return {
    networks: createNetworksTable(db),
    postbacks: createPostbacksTable(db),
    conversions: createConversionsTable(db),
    destinations: createDestinationsTable(db),
    deliveries,
    refused: createRefusedTable(db),
    settings: createSettingsTable(db),
    habits: createHabitsTable(db),
    words: createWordsTable(db),
    ledger: createLedger(db, deliveries),
    transaction: (work) => db.transaction(work).immediate(),
  };
}
