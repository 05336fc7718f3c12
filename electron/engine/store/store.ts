/** All tables over the one connection that writes. */
import type { WritableDb } from '../../platform/database.ts';
import { createReadableStore, type ReadableStore } from './readable-store.ts';
import { createNetworkWrites, type NetworkWrites } from './networks-table.ts';
import { createAccessWrites, type AccessWrites } from './access-table.ts';
import { createPostbackWrites, type PostbackWrites } from './postbacks-table.ts';
import { createRequestWrites, type RequestWrites } from './requests.ts';
import { createKeylessWrites, type KeylessWrites } from './keyless-postbacks.ts';
import { createMarkWrites, type MarkWrites } from './marks-table.ts';
import { createSavedViewWrites, type SavedViewWrites } from './saved-views-table.ts';
import { createHiddenSenderWrites, type HiddenSenderWrites } from './hidden-senders-table.ts';
import { createTestPostbackWrites, type TestPostbackWrites } from './test-postbacks-table.ts';
import { createImportedEntryWrites, type ImportedEntryWrites } from './imported-entries.ts';
import { createHandEntryWrites, type HandEntryWrites } from './hand-entries.ts';
import { createConversionWrites, type ConversionWrites } from './conversions-table.ts';
import { createDestinationWrites, type DestinationWrites } from './destinations-table.ts';
import { createDeliveryWrites, type DeliveryWrites } from './deliveries-table.ts';
import { createSecondPostbackWrites, type SecondPostbackWrites } from './second-postbacks.ts';
import { createTakenBackPostbackWrites, type TakenBackPostbackWrites } from './taken-back-postbacks.ts';
import { createDueDeliveryWrites, type DueDeliveryWrites } from './due-deliveries.ts';
import { createAttemptWrites, type AttemptWrites } from './attempts-table.ts';
import { createRefusedWrites, type RefusedWrites } from './refused-table.ts';
import { createSettingWrites, type SettingWrites } from './settings-table.ts';
import { createBulkSettingWrites, type BulkSettingWrites } from './bulk-settings.ts';
import { createImportSettingWrites, type ImportSettingWrites } from './import-settings.ts';
import { createReplaySettingWrites, type ReplaySettingWrites } from './replay-settings.ts';
import { createRefusalSettingWrites, type RefusalSettingWrites } from './refusal-settings.ts';
import { createFieldStatisticsWrites, type FieldStatisticsWrites } from './field-statistics-table.ts';
import { createValueWrites, type ValueWrites } from './values-table.ts';
import { createLinkWrites, type LinkWrites } from './links-table.ts';
import { createSecretWrites, type SecretWrites } from './secrets-table.ts';
import { createReceivedSlotWrites, type ReceivedSlotWrites } from './received-slots-table.ts';
import { createPublicUrlWrites, type PublicUrlWrites } from './public-urls-table.ts';
import { createUncheckedWrites, type UncheckedWrites } from './unchecked-postbacks.ts';
import { createSourceWrites, type SourceWrites } from './sources-table.ts';
import { createMailboxCoverWrites, type MailboxCoverWrites } from './mailbox-covers-table.ts';
import { createMailboxWrites, type MailboxWrites } from './mailboxes-table.ts';
import { createSearchWrites, type SearchWrites } from './search/search-writes.ts';
import { createHousekeepingWrites, type HousekeepingWrites } from './retention/housekeeping-tables.ts';
import { createInsightSumWrites, type InsightSumWrites } from './insight-sums.ts';
import { createInsightDayWrites, type InsightDayWrites } from './insight-days.ts';
import { createInsightHourWrites, type InsightHourWrites } from './insight-hours.ts';
import { createOriginWrites, type OriginWrites } from './origins-table.ts';
import { createRateWrites, type RateWrites } from './rates-table.ts';
import { type BrokerSettingWrites, createBrokerSettingWrites } from './broker-settings.ts';
import { createMoneySettingWrites, type MoneySettingWrites } from './money-settings.ts';
import { createTelling, type TellingTables } from './telling-tables.ts';
import { createWarningWrites, type WarningWrites } from './warnings-table.ts';
import { createCostWrites, type CostWrites } from './costs-table.ts';
import { createCostSettingWrites, type CostSettingWrites } from './cost-settings.ts';
import { createReportWrites, type ReportWrites } from './reports-table.ts';
import { createReportRowWrites, type ReportRowWrites } from './report-rows-table.ts';
import { createOutageCopyWrites, type OutageCopyWrites } from './outages-copy.ts';

/** Each table reads as in `ReadableStore`, and writes. */
export interface Store extends Omit<ReadableStore, keyof TellingTables>, TellingTables {
  readonly networks: ReadableStore['networks'] & NetworkWrites;
  readonly access: ReadableStore['access'] & AccessWrites;
  readonly postbacks: ReadableStore['postbacks'] & PostbackWrites;
  readonly search: ReadableStore['search'] & SearchWrites;
  readonly requests: RequestWrites;
  readonly keyless: ReadableStore['keyless'] & KeylessWrites;
  readonly secondPostbacks: SecondPostbackWrites;
  readonly takenBackPostbacks: TakenBackPostbackWrites;
  readonly handEntries: ReadableStore['handEntries'] & HandEntryWrites;
  readonly importedEntries: ImportedEntryWrites;
  readonly marks: ReadableStore['marks'] & MarkWrites;
  readonly savedViews: ReadableStore['savedViews'] & SavedViewWrites;
  readonly hiddenSenders: ReadableStore['hiddenSenders'] & HiddenSenderWrites;
  readonly testPostbacks: ReadableStore['testPostbacks'] & TestPostbackWrites;
  readonly conversions: ReadableStore['conversions'] & ConversionWrites;
  readonly destinations: ReadableStore['destinations'] & DestinationWrites;
  readonly deliveries: ReadableStore['deliveries'] & DeliveryWrites;
  readonly due: ReadableStore['due'] & DueDeliveryWrites;
  readonly attempts: ReadableStore['attempts'] & AttemptWrites;
  readonly refused: ReadableStore['refused'] & RefusedWrites;
  readonly settings: ReadableStore['settings'] & SettingWrites;
  readonly replay: ReadableStore['replay'] & ReplaySettingWrites;
  readonly bulk: ReadableStore['bulk'] & BulkSettingWrites;
  readonly importJob: ReadableStore['importJob'] & ImportSettingWrites;
  readonly refusals: ReadableStore['refusals'] & RefusalSettingWrites;
  readonly fieldStatistics: ReadableStore['fieldStatistics'] & FieldStatisticsWrites;
  readonly words: ReadableStore['words'] & ValueWrites;
  readonly links: ReadableStore['links'] & LinkWrites;
  readonly secrets: ReadableStore['secrets'] & SecretWrites;
  readonly receivedSlots: ReadableStore['receivedSlots'] & ReceivedSlotWrites;
  readonly addresses: ReadableStore['addresses'] & PublicUrlWrites;
  readonly outages: ReadableStore['outages'] & OutageCopyWrites;
  readonly sources: ReadableStore['sources'] & SourceWrites;
  readonly mailboxes: ReadableStore['mailboxes'] & MailboxWrites;
  readonly mailboxCovers: ReadableStore['mailboxCovers'] & MailboxCoverWrites;
  readonly unchecked: ReadableStore['unchecked'] & UncheckedWrites;
  readonly housekeeping: HousekeepingWrites;
  readonly insightSums: ReadableStore['insightSums'] & InsightSumWrites;
  readonly insightHours: ReadableStore['insightHours'] & InsightHourWrites;
  readonly insightDays: ReadableStore['insightDays'] & InsightDayWrites;
  readonly origins: ReadableStore['origins'] & OriginWrites;
  readonly rates: ReadableStore['rates'] & RateWrites;
  readonly broker: ReadableStore['broker'] & BrokerSettingWrites;
  readonly money: ReadableStore['money'] & MoneySettingWrites;
  readonly costs: ReadableStore['costs'] & CostWrites;
  readonly warnings: ReadableStore['warnings'] & WarningWrites;
  readonly costSettings: ReadableStore['costSettings'] & CostSettingWrites;
  readonly reports: ReadableStore['reports'] & ReportWrites;
  readonly reportRows: ReadableStore['reportRows'] & ReportRowWrites;
  /** Runs work in one transaction that takes the write lock at once; it is undone when work throws. */
  transaction<T>(work: () => T): T;
  /** Like `transaction`, and quicker, for work whose statements change some pages each (`WritableDb.smallSteps`). */
  smallSteps<T>(work: () => T): T;
  /**
   * Like `transaction`, without waiting for the disk: for work that is done again from what is stored when a
   * power cut undoes it. The next `transaction` makes it durable together with its own changes.
   */
  redoable<T>(work: () => T): T;
  /** The log is copied into the file at so many pages, 1,000 as a rule: each page once, so more are cheaper. */
  copyLogAfter(pages: number): void;
  /** Like `redoable`, and SQLite does not look whether what goes is named elsewhere: work does. */
  withoutReferences<T>(work: () => T): T;
  /** Like `transaction`, and then all of it is taken back: what work would do is seen, and nothing is done. */
  undone<T>(work: () => T): T;
  /** Like `transaction`, and what work replaced is overwritten in the file's pages. */
  overwriting<T>(work: () => T): T;
  /**
   * Like `transaction`, and nothing of what work replaced, or of older copies in free pages, stays in the file:
   * it is written anew, which takes seconds for each GB. Without room for that the free pages stay.
   */
  erasing(work: () => void): void;
}

export function createStore(db: WritableDb): Store {
  const reads = createReadableStore(db);
  return {
    ...reads,
    networks: { ...reads.networks, ...createNetworkWrites(db) },
    access: { ...reads.access, ...createAccessWrites(db) },
    postbacks: { ...reads.postbacks, ...createPostbackWrites(db) },
    search: { ...reads.search, ...createSearchWrites(db) },
    requests: createRequestWrites(db),
    keyless: { ...reads.keyless, ...createKeylessWrites(db) },
    secondPostbacks: createSecondPostbackWrites(db),
    takenBackPostbacks: createTakenBackPostbackWrites(db),
    handEntries: { ...reads.handEntries, ...createHandEntryWrites(db) },
    importedEntries: createImportedEntryWrites(db),
    marks: { ...reads.marks, ...createMarkWrites(db) },
    savedViews: { ...reads.savedViews, ...createSavedViewWrites(db) },
    hiddenSenders: { ...reads.hiddenSenders, ...createHiddenSenderWrites(db) },
    testPostbacks: { ...reads.testPostbacks, ...createTestPostbackWrites(db) },
    conversions: { ...reads.conversions, ...createConversionWrites(db) },
    destinations: { ...reads.destinations, ...createDestinationWrites(db) },
    deliveries: { ...reads.deliveries, ...createDeliveryWrites(db) },
    due: { ...reads.due, ...createDueDeliveryWrites(db) },
    attempts: { ...reads.attempts, ...createAttemptWrites(db) },
    refused: { ...reads.refused, ...createRefusedWrites(db) },
    settings: { ...reads.settings, ...createSettingWrites(db) },
    replay: { ...reads.replay, ...createReplaySettingWrites(db) },
    bulk: { ...reads.bulk, ...createBulkSettingWrites(db) },
    importJob: { ...reads.importJob, ...createImportSettingWrites(db) },
    refusals: { ...reads.refusals, ...createRefusalSettingWrites(db) },
    fieldStatistics: { ...reads.fieldStatistics, ...createFieldStatisticsWrites(db) },
    words: { ...reads.words, ...createValueWrites(db) },
    links: { ...reads.links, ...createLinkWrites(db) },
    secrets: { ...reads.secrets, ...createSecretWrites(db) },
    receivedSlots: { ...reads.receivedSlots, ...createReceivedSlotWrites(db) },
    addresses: { ...reads.addresses, ...createPublicUrlWrites(db) },
    outages: { ...reads.outages, ...createOutageCopyWrites(db) },
    unchecked: { ...reads.unchecked, ...createUncheckedWrites(db) },
    housekeeping: createHousekeepingWrites(db),
    mailboxes: { ...reads.mailboxes, ...createMailboxWrites(db) },
    mailboxCovers: { ...reads.mailboxCovers, ...createMailboxCoverWrites(db) },
    sources: { ...reads.sources, ...createSourceWrites(db) },
    insightSums: { ...reads.insightSums, ...createInsightSumWrites(db) },
    insightHours: { ...reads.insightHours, ...createInsightHourWrites(db) },
    insightDays: { ...reads.insightDays, ...createInsightDayWrites(db) },
    origins: { ...reads.origins, ...createOriginWrites(db) },
    rates: { ...reads.rates, ...createRateWrites(db) },
    broker: { ...reads.broker, ...createBrokerSettingWrites(db) },
    money: { ...reads.money, ...createMoneySettingWrites(db) },
    costs: { ...reads.costs, ...createCostWrites(db) },
    warnings: { ...reads.warnings, ...createWarningWrites(db) },
    ...createTelling(reads, db),
    costSettings: { ...reads.costSettings, ...createCostSettingWrites(db) },
    reports: { ...reads.reports, ...createReportWrites(db) },
    reportRows: { ...reads.reportRows, ...createReportRowWrites(db) },
    transaction: (work) => db.transaction(work),
    smallSteps: (work) => db.smallSteps(work),
    redoable: (work) => redoable(db, work),
    copyLogAfter: (pages) => {
      db.pragma(`wal_autocheckpoint = ${Math.trunc(pages)}`);
    },
    withoutReferences: (work) => {
      db.pragma('foreign_keys = OFF');
      try {
        return redoable(db, work);
      } finally {
        db.pragma('foreign_keys = ON');
      }
    },
    undone: (work) => undone(db, work),
    overwriting: (work) => overwriting(db, () => db.transaction(work)),
    erasing: (work) => {
      overwriting(db, () => {
        db.transaction(work);
        writeAnew(db);
      });
    },
  };
}

function redoable<T>(db: WritableDb, work: () => T): T {
  db.pragma('synchronous = NORMAL');
  try {
    return db.smallSteps(work);
  } finally {
    db.pragma('synchronous = FULL');
  }
}

function undone<T>(db: WritableDb, work: () => T): T {
  const results: T[] = [];
  const end = new Error('taken back');
  try {
    db.transaction(() => {
      results.push(work());
      throw end;
    });
  } catch (error) {
    if (error !== end) throw error;
  }
  // It ended the way it should, so the work was done.
  return results[0] as T;
}

function overwriting<T>(db: WritableDb, work: () => T): T {
  db.pragma('secure_delete = ON');
  try {
    return work();
  } finally {
    db.pragma('secure_delete = OFF');
  }
}

function writeAnew(db: WritableDb): void {
  try {
    db.exec('VACUUM');
    db.pragma('wal_checkpoint(TRUNCATE)');
  } catch {
    // A full disk must not stop the start: what work replaced is overwritten all the same.
  }
}
