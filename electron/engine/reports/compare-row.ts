/** One record of a report beside our log: the row that is kept of it. */
import { type NetworkId, postbackIdSchema, type ReportId } from '../../../shared/domain/ids.ts';
import type { Conversion } from '../../../shared/domain/conversion/conversion.ts';
import type { CsvRecord } from '../../../shared/domain/report/csv-reader.ts';
import { matchRow, type OwnConversion } from '../../../shared/domain/report/match-row.ts';
import { readReportRow, rowKey, type RowReading } from '../../../shared/domain/report/report-row.ts';
import type { ReportRowEntry } from '../store/report-rows-table.ts';
import type { ReadableStore } from '../store/readable-store.ts';

type CompareStore = Pick<ReadableStore, 'conversions' | 'transactionIds' | 'reportRows'>;

export interface ComparedNetwork {
  readonly id: NetworkId;
  readonly test: boolean;
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

export function compareRow(
  store: CompareStore,
  network: ComparedNetwork,
  reading: RowReading,
  {
    reportId,
    number,
    record,
  }: { readonly reportId: ReportId; readonly number: number; readonly record: CsvRecord },
): ReportRowEntry {
  const read = readReportRow(record.cells, reading);
  const row = {
    reportId,
    number,
    line: record.line,
    rowKey: rowKey(read),
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
  if (read.unread !== null || read.clickId === null) return { ...row, ...NO_OWN, kind: 'unread' };
  const ofClick = store.conversions
    .ofClick(network.id, read.clickId)
    .filter(({ test }) => test === network.test)
    .map((conversion) => ownOf(store, conversion));
  const match = matchRow(read, ofClick, (id) => store.reportRows.isTaken(reportId, id));
  if (match.kind === 'missing') return { ...row, ...NO_OWN, kind: 'missing' };
  const { own } = match;
  const ours = ownColumns(own);
  // A repeated row takes nothing: the conversion belongs to the row before.
  if (match.kind === 'repeated') return { ...row, ...ours, conversionId: null, kind: 'repeated' };
  const { payout, status } = match.differences;
  return { ...row, ...ours, kind: 'matched', otherPayout: payout, otherStatus: status };
}

/** A conversion that a report does not have. */
export function extraRow(
  conversion: Conversion,
  { reportId, number, day }: Pick<ReportRowEntry, 'reportId' | 'number' | 'day'>,
): ReportRowEntry {
  return {
    reportId,
    number,
    line: null,
    kind: 'extra',
    rowKey: null,
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

function ownColumns(
  own: Pick<Conversion, 'id' | 'event' | 'status' | 'payoutMicros' | 'currency' | 'createdAtMs'>,
) {
  return {
    conversionId: own.id,
    ownEvent: own.event,
    ownStatus: own.status,
    ownPayoutMicros: own.payoutMicros,
    ownCurrency: own.currency,
    ownCreatedAtMs: own.createdAtMs,
  };
}

function ownOf(store: CompareStore, conversion: Conversion): OwnConversion {
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
