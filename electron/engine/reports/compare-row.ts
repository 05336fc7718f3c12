/** Records of a report beside our log: the rows that are kept of them. */
import { type ConversionId, postbackIdSchema, type ReportId } from '../../../shared/domain/ids.ts';
import type { CsvRecord } from '../../../shared/domain/report/csv-record.ts';
import { matchRow, type OwnConversion } from '../../../shared/domain/report/match-row.ts';
import { readReportRow, type ReportRow, type RowReading } from '../../../shared/domain/report/report-row.ts';
import type { Candidate, ComparedConversion, ComparedNetwork } from '../store/own-conversions.ts';
import type { ReportRowEntry } from '../store/report-row-columns.ts';
import type { ReadableStore } from '../store/readable-store.ts';

type CompareStore = Pick<ReadableStore, 'ownConversions' | 'transactionIds'>;

export interface NumberedRecord extends CsvRecord {
  /** From 1, in the order of the file. */
  readonly number: number;
}

/** No postback has it. */
const NO_POSTBACK = postbackIdSchema.parse('-');

const NO_OWN = {
  conversionId: null,
  ownEvent: null,
  ownStatus: null,
  ownPayoutMicros: null,
  ownCurrency: null,
  ownCreatedAtMs: null,
} as const;

/**
 * @param takenLately conversions that rows before are about, which are perhaps not stored yet
 * @returns the rows, and the conversions that they are about
 */
export function compareRecords(
  store: CompareStore,
  reportId: ReportId,
  network: ComparedNetwork,
  reading: RowReading,
  records: readonly NumberedRecord[],
  takenLately: ReadonlySet<ConversionId>,
): { readonly rows: readonly ReportRowEntry[]; readonly taken: ReadonlySet<ConversionId> } {
  const reads = records.map((record) => ({ record, read: readReportRow(record.cells, reading) }));
  const clicks = new Set(reads.flatMap(({ read }) => (read.unread === null ? (read.clickId ?? []) : [])));
  const candidates = store.ownConversions.ofClicks(network, [...clicks], reportId);
  const taken = new Set<ConversionId>();
  const rows = reads.map(({ record, read }) => {
    const ofClick = candidates.get(read.clickId ?? '') ?? [];
    const isTaken = (id: ConversionId): boolean =>
      taken.has(id) ||
      takenLately.has(id) ||
      ofClick.some(({ conversion, isTaken: isStored }) => isStored && conversion.id === id);
    const row = compareRow(store, rowOf(reportId, record, read), read, ofClick, isTaken);
    if (row.conversionId !== null) taken.add(row.conversionId);
    return row;
  });
  return { rows, taken };
}

type UncomparedRow = Omit<ReportRowEntry, 'kind' | keyof typeof NO_OWN>;

function compareRow(
  store: CompareStore,
  row: UncomparedRow,
  read: ReportRow,
  ofClick: readonly Candidate[],
  isTaken: (id: ConversionId) => boolean,
): ReportRowEntry {
  if (read.unread !== null || read.clickId === null) return { ...row, ...NO_OWN, kind: 'unread' };
  const own = ofClick.map(({ conversion }) => ownOf(store, conversion));
  const match = matchRow(read, own, isTaken);
  if (match.kind === 'missing') return { ...row, ...NO_OWN, kind: 'missing' };
  const ours = ownColumns(match.own);
  // A repeated row takes nothing: the conversion belongs to the row before.
  if (match.kind === 'repeated') return { ...row, ...ours, conversionId: null, kind: 'repeated' };
  const { payout, status } = match.differences;
  return { ...row, ...ours, kind: 'matched', otherPayout: payout, otherStatus: status };
}

function rowOf(reportId: ReportId, { number, line }: NumberedRecord, read: ReportRow): UncomparedRow {
  return {
    reportId,
    number,
    line,
    clickId: read.clickId,
    transactionId: read.transactionId,
    event: read.event,
    status: read.status,
    statusWord: read.statusWord,
    payoutMicros: read.payoutMicros,
    currency: read.currency,
    occurredAtMs: read.occurredAtMs,
    day: read.day,
    unread: read.unread,
    otherPayout: false,
    otherStatus: false,
    change: null,
    createdEntryId: null,
  };
}

/** A conversion that a report does not have. */
export function extraRow(
  conversion: ComparedConversion,
  { reportId, number, day }: Pick<ReportRowEntry, 'reportId' | 'number' | 'day'>,
): ReportRowEntry {
  return {
    reportId,
    number,
    line: null,
    kind: 'extra',
    clickId: conversion.clickId,
    transactionId: null,
    event: null,
    status: null,
    statusWord: null,
    payoutMicros: null,
    currency: null,
    occurredAtMs: null,
    day,
    unread: null,
    otherPayout: false,
    otherStatus: false,
    change: null,
    createdEntryId: null,
    ...ownColumns(conversion),
  };
}

function ownColumns(own: Omit<ComparedConversion, 'clickId'>) {
  return {
    conversionId: own.id,
    ownEvent: own.event,
    ownStatus: own.status,
    ownPayoutMicros: own.payoutMicros,
    ownCurrency: own.currency,
    ownCreatedAtMs: own.createdAtMs,
  };
}

function ownOf(store: CompareStore, conversion: ComparedConversion): OwnConversion {
  let ids: readonly string[] | null = null;
  return {
    id: conversion.id,
    event: conversion.event,
    status: conversion.status,
    payoutMicros: conversion.payoutMicros,
    currency: conversion.currency,
    createdAtMs: conversion.createdAtMs,
    transactionIds: () => (ids ??= store.transactionIds.of(conversion.id, NO_POSTBACK)),
  };
}
