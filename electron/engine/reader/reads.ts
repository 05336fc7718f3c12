/** Every read that may take long, over what can only read. Runs on a reader's thread. */
import type { Ledger, Summary } from '../../../shared/contract/desk.ts';
import type { DestinationFigures } from '../../../shared/contract/destination-figures.ts';
import type { EventFigures } from '../../../shared/contract/event-figures.ts';
import type { Delivery } from '../../../shared/contract/deliveries.ts';
import type { OutagesView, OutageSummary } from '../../../shared/contract/outages.ts';
import type { DigestFigures } from '../../../shared/domain/notify/digest-figures.ts';
import type { DayFigures } from '../../../shared/contract/days.ts';
import type { ViewCount } from '../../../shared/contract/saved-views.ts';
import type { CodedGroup, CodedPostback, CodedPostbackDetail } from '../../../shared/contract/coded-views.ts';
import type { SearchSuggestions } from '../../../shared/contract/search-suggestions.ts';
import type { ConversionId, PostbackId, ReportId } from '../../../shared/domain/ids.ts';
import type { RowFilter } from '../../../shared/domain/report/report-state.ts';
import { OWN_ZONE } from '../../../shared/domain/search/period.ts';
import type { SearchQuery } from '../../../shared/domain/search/query.ts';
import type { SearchSort, SortedPlace } from '../../../shared/domain/search/sort.ts';
import type { DeliveryState } from '../../../shared/domain/forward/delivery-state.ts';
import { deliveryView, postbackDetail, type RowViewDeps } from '../views/views.ts';
import { NetworkCadences } from '../reach/network-cadences.ts';
import {
  type OutagesQuery,
  type OutageSummaryQuery,
  readOutages,
  readOutageSummary,
} from '../reach/outages-view.ts';
import type { CheckedSlice, CheckPosition } from '../store/check/check-slice.ts';
import type { ConversionPlace, ConversionSlice } from '../store/retention/old-conversions.ts';
import type { RawSlice } from '../store/retention/raw-requests.ts';
import type { Counted } from '../store/search/search-walk.ts';
import type { ReadableStore } from '../store/readable-store.ts';
import type { ReportCounts, ReportDay } from '../store/report-figures.ts';
import type { ReportRowEntry } from '../store/report-row-columns.ts';
import { groupViews } from './group-views.ts';
import { pageViews } from './page-views.ts';
import { createMoneyReads, type MoneyReads } from './money-reads.ts';
import { type DigestQuery, readDigest } from './read-digest.ts';
import { readSummary } from './summary.ts';
import { searchSuggestions, type SuggestionQuery } from './search-suggestions.ts';
import { hiddenCounts, type HiddenCount } from './hidden-counts.ts';
import { type DaysQuery, readDays } from './days.ts';
import { viewCounts } from './view-counts.ts';
import { usualFields, type UsualFields } from './usual-fields.ts';
import { type EvidencePart, evidencePart, type EvidenceQuery } from './evidence-part.ts';
import { type ExportQuery, type ExportPart, exportPart } from './export-part.ts';
import { type UploadPart, uploadPart, type UploadQuery } from './upload-part.ts';

/** Of what is new in a list. */
const MOST_COUNTED = 1_000;
const COUNT_MS = 40;

export interface RowPage<Item> {
  readonly items: Item[];
  readonly nextCursor: string | null;
}

export interface PostbackPageQuery {
  readonly search: SearchQuery;
  readonly before: PostbackId | null;
  readonly limit: number;
}

export interface SortedPageQuery {
  readonly search: SearchQuery;
  readonly sort: SearchSort;
  readonly after: SortedPlace | null;
  readonly limit: number;
}

export interface PostbackCountQuery {
  readonly search: SearchQuery;
  /** Only those that came after it; null for all. */
  readonly after: PostbackId | null;
}

export interface OfConversionQuery {
  readonly id: ConversionId;
  readonly before: PostbackId | null;
  readonly limit: number;
}

export interface SortedPage {
  readonly items: CodedPostback[];
  readonly next: SortedPlace | null;
}

/** Ids of a page, newest first. */
export interface IdPage {
  readonly ids: readonly PostbackId[];
  /** Where the next page goes on; null after the last one. */
  readonly next: PostbackId | null;
}

export interface DeliveryPageQuery {
  readonly state: DeliveryState | null;
  readonly before: string | null;
  readonly limit: number;
}

export interface ReportRowsQuery {
  readonly id: ReportId;
  readonly filter: RowFilter;
  /** Number of the last row of the page before; 0 for the first. */
  readonly after: number;
  readonly limit: number;
}

export interface Reads extends MoneyReads {
  postbackPage(query: PostbackPageQuery): RowPage<CodedPostback>;
  sortedPage(query: SortedPageQuery): SortedPage;
  groupPage(query: PostbackPageQuery): RowPage<CodedGroup>;
  postbacksOfConversion(query: OfConversionQuery): RowPage<CodedPostback>;
  postbackCount(query: PostbackCountQuery): Counted;
  postback(id: PostbackId): CodedPostbackDetail | null;
  deliveryPage(query: DeliveryPageQuery): RowPage<Delivery>;
  postbackIds(query: PostbackPageQuery): IdPage;
  suggestions(query: SuggestionQuery): SearchSuggestions;
  ledger(): Ledger;
  destinationFigures(nowMs: number): DestinationFigures;
  eventFigures(nowMs: number): EventFigures;
  summary(nowMs: number): Omit<Summary, 'backlog'>;
  digest(query: DigestQuery): DigestFigures;
  outages(query: OutagesQuery): OutagesView;
  outageSummary(query: OutageSummaryQuery): OutageSummary;
  exportPart(query: ExportQuery): ExportPart;
  uploadPart(query: UploadQuery): UploadPart;
  checkSlice(from: CheckPosition): CheckedSlice;
  rawSlice(query: { readonly after: string; readonly until: string; readonly limit: number }): RawSlice;
  rawSizes(query: {
    readonly before: string;
    readonly limit: number;
  }): readonly { readonly id: string; readonly bytes: number }[];
  newestBefore(atMs: number): string;
  conversionSlice(query: {
    readonly after: ConversionPlace;
    readonly untilMs: number;
    readonly limit: number;
  }): ConversionSlice;
  beginOfNewest(count: number): number | null;
  usual(id: PostbackId): UsualFields | null;
  hiddenCounts(): readonly HiddenCount[];
  viewCounts(keys: readonly string[]): readonly ViewCount[];
  days(query: DaysQuery): readonly DayFigures[];
  reportRows(query: ReportRowsQuery): readonly ReportRowEntry[];
  evidencePart(query: EvidenceQuery): EvidencePart;
  reportFigures(id: ReportId): { readonly counts: ReportCounts | null; readonly days: readonly ReportDay[] };
}

/** @param now UTC milliseconds, for what a search counts back from */
export function createReads(store: ReadableStore, now: () => number): Reads {
  const cadences = new NetworkCadences(store);
  const deps: RowViewDeps = {
    store,
    networks: { find: (id) => (id === null ? null : store.networks.nameAndKey(id)) },
    destinations: { find: (id) => store.destinations.shown(id) },
  };
  return {
    postbackPage: (query) => {
      const { rows, next } = store.search.page({ ...query, nowMs: now(), zone: OWN_ZONE });
      return { items: pageViews(deps, rows), nextCursor: next };
    },
    sortedPage: (query) => {
      const { rows, next } = store.sorted.page({ ...query, nowMs: now(), zone: OWN_ZONE });
      return { items: pageViews(deps, rows), next };
    },
    groupPage: (query) => {
      const { rows, next } = store.grouped.page({ ...query, nowMs: now(), zone: OWN_ZONE });
      return { items: groupViews(deps, rows), nextCursor: next };
    },
    postbacksOfConversion: ({ id, before, limit }) => {
      const rows = store.grouped.ofConversion(id, before, limit + 1);
      const views = pageViews(deps, rows.slice(0, limit));
      return { items: views, nextCursor: rows.length > limit ? (views.at(-1)?.id ?? null) : null };
    },
    postbackCount: ({ search, after }) =>
      store.search.count({
        search,
        after,
        most: MOST_COUNTED,
        forMs: COUNT_MS,
        nowMs: now(),
        zone: OWN_ZONE,
      }),
    postback: (id) => {
      const row = store.postbacks.get(id);
      return row === null ? null : postbackDetail(deps, row);
    },
    deliveryPage: ({ state, before, limit }) => {
      const rows = store.deliveries.page(state, before, limit + 1);
      const page = pageOf(rows, limit, (row) => deliveryView(deps, row));
      return { ...page, items: page.items.filter((view) => view !== null) };
    },
    postbackIds: (query) => {
      const { rows, next } = store.search.page({ ...query, nowMs: now(), zone: OWN_ZONE });
      return { ids: rows.map(({ id }) => id), next };
    },
    suggestions: (query) => searchSuggestions(store, query, now()),
    ledger: () => store.ledger(),
    destinationFigures: (nowMs) => store.destinationFigures(nowMs),
    eventFigures: (nowMs) => store.eventFigures(nowMs),
    ...createMoneyReads(store),
    summary: (nowMs) => readSummary(store, nowMs),
    digest: (query) => readDigest(store, query),
    outages: (query) => readOutages(store, cadences, query),
    outageSummary: (query) => readOutageSummary(store, cadences, query),
    exportPart: (query) => exportPart(deps, query, now()),
    uploadPart: (query) => uploadPart(deps, query, now()),
    checkSlice: (from) => store.checkSlice(from),
    rawSlice: ({ after, until, limit }) => store.housekeeping.raw.slice(after, until, limit),
    rawSizes: ({ before, limit }) => store.housekeeping.raw.sizes(before, limit),
    newestBefore: (atMs) => store.housekeeping.raw.newestBefore(atMs),
    conversionSlice: ({ after, untilMs, limit }) =>
      store.housekeeping.conversions.slice(after, untilMs, limit),
    beginOfNewest: (count) => store.housekeeping.conversions.beginOfNewest(count),
    usual: (id) => usualFields(store, id),
    hiddenCounts: () => hiddenCounts(store, now()),
    viewCounts: (keys) => viewCounts(store, now(), keys),
    days: (query) => readDays(store, query, now()),
    reportRows: ({ id, filter, after, limit }) => store.reportRows.page(id, filter, after, limit),
    evidencePart: (query) => evidencePart(deps, query),
    reportFigures: (id) => ({ counts: store.reportFigures.counts(id), days: store.reportFigures.days(id) }),
  };
}

/** @param rows one more than fits, where there are more */
function pageOf<Row extends { readonly id: string }, Item>(
  rows: readonly Row[],
  limit: number,
  show: (row: Row) => Item,
): RowPage<Item> {
  const shown = rows.slice(0, limit);
  return {
    items: shown.map(show),
    nextCursor: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
  };
}
