/** What can be read of all tables, over any connection. */
import type { DestinationFigures } from '../../../shared/contract/destination-figures.ts';
import type { EventFigures } from '../../../shared/contract/event-figures.ts';
import type { Ledger } from '../../../shared/contract/desk.ts';
import type { ReadableDb } from '../../platform/database.ts';
import { type CheckedSlice, type CheckPosition, createCheck } from './check/check-slice.ts';
import { createConversionSumReads, type ConversionSumReads } from './conversion-sums.ts';
import { createCountReads, type CountReads } from './counts-tables.ts';
import { createDestinationCountReads, type DestinationCountReads } from './destination-counts.ts';
import { createDestinationFigures } from './destination-figures.ts';
import { createEventFigures } from './event-figures.ts';
import { createLedger } from './ledger.ts';
import { createNetworkReads, type NetworkReads } from './networks-table.ts';
import { createAccessReads, type AccessReads } from './access-table.ts';
import { createPostbackReads, type PostbackReads } from './postbacks-table.ts';
import { createConversionReads, type ConversionReads } from './conversions-table.ts';
import { createDestinationReads, type DestinationReads } from './destinations-table.ts';
import { createDeliveryReads, type DeliveryReads } from './deliveries-table.ts';
import { createDueDeliveryReads, type DueDeliveryReads } from './due-deliveries.ts';
import { createAttemptReads, type AttemptReads } from './attempts-table.ts';
import { createRefusedReads, type RefusedReads } from './refused-table.ts';
import { createSettingReads, type SettingReads } from './settings-table.ts';
import { createBulkSettingReads, type BulkSettingReads } from './bulk-settings.ts';
import { createImportSettingReads, type ImportSettingReads } from './import-settings.ts';
import { createReplaySettingReads, type ReplaySettingReads } from './replay-settings.ts';
import { createRefusalSettingReads, type RefusalSettingReads } from './refusal-settings.ts';
import { createFieldStatisticsReads, type FieldStatisticsReads } from './field-statistics-table.ts';
import { createValueReads, type ValueReads } from './values-table.ts';
import { createLinkReads, type LinkReads } from './links-table.ts';
import { createSecretReads, type SecretReads } from './secrets-table.ts';
import { createReceivedSlotReads, type ReceivedSlotReads } from './received-slots-table.ts';
import { createMarkReads, type MarkReads } from './marks-table.ts';
import { createHiddenSenderReads, type HiddenSenderReads } from './hidden-senders-table.ts';
import { createSavedViewReads, type SavedViewReads } from './saved-views-table.ts';
import { createViewFigureReads, type ViewFigureReads } from './view-figures.ts';
import { createDayReads, type DayReads } from './days.ts';
import { createTestPostbackReads, type TestPostbackReads } from './test-postbacks-table.ts';
import { createNetworkPostbackReads, type NetworkPostbackReads } from './network-postbacks.ts';
import { createHandEntryReads, type HandEntryReads } from './hand-entries.ts';
import { createHeldReads, type HeldReads } from './held-postbacks.ts';
import { createKeylessReads, type KeylessReads } from './keyless-postbacks.ts';
import { createPublicUrlReads, type PublicUrlReads } from './public-urls-table.ts';
import { createUncheckedReads, type UncheckedReads } from './unchecked-postbacks.ts';
import { createMailboxCoverReads, type MailboxCoverReads } from './mailbox-covers-table.ts';
import { createMailboxReads, type MailboxReads } from './mailboxes-table.ts';
import { createSourceReads, type SourceReads } from './sources-table.ts';
import { createOutageReads, type OutageReads } from '../../platform/outages/outages-table.ts';
import { createArrivalReads, type ArrivalReads } from './arrivals.ts';
import { createTransactionIdReads, type TransactionIdReads } from './transaction-ids.ts';
import { createSpentCostReads, type SpentCostReads } from './spent-costs.ts';
import { createSearchReads, type SearchReads } from './search/search-reads.ts';
import { createSortedReads, type SortedReads } from './search/sorted-reads.ts';
import { createGroupedReads, type GroupedReads } from './search/grouped-reads.ts';
import { createSeenValueReads, type SeenValueReads } from './search/seen-values.ts';
import { createHousekeepingReads, type HousekeepingReads } from './retention/housekeeping-tables.ts';
import { createInsightDayReads, type InsightDayReads } from './insight-days.ts';
import { createInsightHourReads, type InsightHourReads } from './insight-hours.ts';
import { createInsightSumReads, type InsightSumReads } from './insight-sums.ts';
import { createOriginReads, type OriginReads } from './origins-table.ts';
import { createRateReads, type RateReads } from './rates-table.ts';
import { type BrokerSettingReads, createBrokerSettingReads } from './broker-settings.ts';
import { createMoneySettingReads, type MoneySettingReads } from './money-settings.ts';
import { createTellingReads, type TellingReads } from './telling-tables.ts';
import { createWarningReads, type WarningReads } from './warnings-table.ts';
import { createCostReads, type CostReads } from './costs-table.ts';
import { createCostSettingReads, type CostSettingReads } from './cost-settings.ts';
import { type CostOutcomeReads, createCostOutcomeReads } from './cost-outcomes.ts';
import { createReportReads, type ReportReads } from './reports-table.ts';
import { createReportRowReads, type ReportRowReads } from './report-rows-table.ts';
import { createReportSnapshotReads, type ReportSnapshotReads } from './report-snapshots.ts';
import { createReportFigureReads, type ReportFigureReads } from './report-figures.ts';
import { createOwnConversionReads, type OwnConversionReads } from './own-conversions.ts';
import { createPageDeliveries, type PageDeliveries } from './page-deliveries.ts';
import { newestId } from './newest-id.ts';

export interface ReadableStore extends TellingReads {
  readonly networks: NetworkReads;
  readonly access: AccessReads;
  readonly postbacks: PostbackReads;
  readonly search: SearchReads;
  readonly sorted: SortedReads;
  readonly grouped: GroupedReads;
  readonly seen: SeenValueReads;
  readonly pageDeliveries: PageDeliveries;
  readonly arrivals: ArrivalReads;
  readonly held: HeldReads;
  readonly handEntries: HandEntryReads;
  readonly networkPostbacks: NetworkPostbackReads;
  readonly marks: MarkReads;
  readonly hiddenSenders: HiddenSenderReads;
  readonly savedViews: SavedViewReads;
  readonly days: DayReads;
  readonly viewFigures: ViewFigureReads;
  readonly testPostbacks: TestPostbackReads;
  readonly transactionIds: TransactionIdReads;
  readonly keyless: KeylessReads;
  readonly conversions: ConversionReads;
  readonly destinations: DestinationReads;
  readonly deliveries: DeliveryReads;
  readonly due: DueDeliveryReads;
  readonly attempts: AttemptReads;
  readonly refused: RefusedReads;
  readonly settings: SettingReads;
  readonly replay: ReplaySettingReads;
  readonly bulk: BulkSettingReads;
  readonly importJob: ImportSettingReads;
  readonly refusals: RefusalSettingReads;
  readonly fieldStatistics: FieldStatisticsReads;
  readonly words: ValueReads;
  readonly links: LinkReads;
  readonly secrets: SecretReads;
  readonly receivedSlots: ReceivedSlotReads;
  readonly addresses: PublicUrlReads;
  readonly outages: OutageReads;
  readonly mailboxes: MailboxReads;
  readonly mailboxCovers: MailboxCoverReads;
  readonly sources: SourceReads;
  readonly unchecked: UncheckedReads;
  readonly housekeeping: HousekeepingReads;
  readonly insightSums: InsightSumReads;
  readonly insightHours: InsightHourReads;
  readonly insightDays: InsightDayReads;
  readonly origins: OriginReads;
  readonly rates: RateReads;
  readonly broker: BrokerSettingReads;
  readonly money: MoneySettingReads;
  readonly costs: CostReads;
  readonly warnings: WarningReads;
  readonly costSettings: CostSettingReads;
  readonly costOutcomes: CostOutcomeReads;
  readonly spentCosts: SpentCostReads;
  readonly reports: ReportReads;
  readonly reportRows: ReportRowReads;
  readonly reportSnapshots: ReportSnapshotReads;
  readonly reportFigures: ReportFigureReads;
  readonly ownConversions: OwnConversionReads;
  readonly counts: CountReads;
  readonly conversionSums: ConversionSumReads;
  readonly destinationCounts: DestinationCountReads;
  /** Counts that fit together: all of one moment. */
  readonly ledger: () => Ledger;
  /** The same counts, and those of each destination. @param nowMs UTC milliseconds */
  readonly destinationFigures: (nowMs: number) => DestinationFigures;
  /** @param nowMs UTC milliseconds */
  readonly eventFigures: (nowMs: number) => EventFigures;
  /** Checks the next piece of the file itself. */
  readonly checkSlice: (from: CheckPosition) => CheckedSlice;
  /** The greatest id of all tables; null for an empty store. */
  newestId(): string | null;
  /** How many postbacks are not parsed yet. */
  countWaiting(): number;
  /** Of the database file, without its journal. */
  fileBytes(): number;
}

/** Whatever another connection committed before a call is seen by it. */
export function createReadableStore(db: ReadableDb): ReadableStore {
  const counts = createCountReads(db);
  const destinationCounts = createDestinationCountReads(db);
  const insightSums = createInsightSumReads(db);
  const insightHours = createInsightHourReads(db);
  const origins = createOriginReads(db);
  const selectBytes = db.query<[], { bytes: number }>(
    'store.fileBytes',
    'SELECT page_count * page_size AS bytes FROM pragma_page_count(), pragma_page_size()',
  );
  return {
    networks: createNetworkReads(db),
    access: createAccessReads(db),
    postbacks: createPostbackReads(db),
    search: createSearchReads(db),
    sorted: createSortedReads(db),
    grouped: createGroupedReads(db),
    seen: createSeenValueReads(db),
    pageDeliveries: createPageDeliveries(db),
    arrivals: createArrivalReads(db),
    held: createHeldReads(db),
    handEntries: createHandEntryReads(db),
    networkPostbacks: createNetworkPostbackReads(db),
    marks: createMarkReads(db),
    hiddenSenders: createHiddenSenderReads(db),
    savedViews: createSavedViewReads(db),
    days: createDayReads(db),
    viewFigures: createViewFigureReads(db),
    testPostbacks: createTestPostbackReads(db),
    transactionIds: createTransactionIdReads(db),
    keyless: createKeylessReads(db),
    conversions: createConversionReads(db),
    destinations: createDestinationReads(db),
    deliveries: createDeliveryReads(db),
    due: createDueDeliveryReads(db),
    attempts: createAttemptReads(db),
    refused: createRefusedReads(db),
    settings: createSettingReads(db),
    replay: createReplaySettingReads(db),
    bulk: createBulkSettingReads(db),
    importJob: createImportSettingReads(db),
    refusals: createRefusalSettingReads(db),
    fieldStatistics: createFieldStatisticsReads(db),
    words: createValueReads(db),
    links: createLinkReads(db),
    secrets: createSecretReads(db),
    receivedSlots: createReceivedSlotReads(db),
    addresses: createPublicUrlReads(db),
    outages: createOutageReads(db),
    unchecked: createUncheckedReads(db),
    housekeeping: createHousekeepingReads(db),
    mailboxes: createMailboxReads(db),
    mailboxCovers: createMailboxCoverReads(db),
    sources: createSourceReads(db),
    insightSums,
    insightHours,
    insightDays: createInsightDayReads(db, insightHours, origins),
    origins,
    rates: createRateReads(db),
    broker: createBrokerSettingReads(db),
    money: createMoneySettingReads(db),
    costs: createCostReads(db),
    warnings: createWarningReads(db, insightSums),
    ...createTellingReads(db),
    costSettings: createCostSettingReads(db),
    costOutcomes: createCostOutcomeReads(db, insightSums),
    spentCosts: createSpentCostReads(db),
    reports: createReportReads(db),
    reportRows: createReportRowReads(db),
    reportSnapshots: createReportSnapshotReads(db),
    reportFigures: createReportFigureReads(db),
    ownConversions: createOwnConversionReads(db),
    counts,
    conversionSums: createConversionSumReads(db),
    destinationCounts,
    ledger: createLedger(db, counts),
    destinationFigures: createDestinationFigures(db, counts, destinationCounts),
    eventFigures: createEventFigures(db),
    newestId: () => newestId(db),
    countWaiting: () => {
      const { total, understood } = counts.postbacks();
      return total - understood;
    },
    fileBytes: () => selectBytes.get()?.bytes ?? 0,
    checkSlice: createCheck(db),
  };
}
