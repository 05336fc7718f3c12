/** One row of a network's report as a conversion that the network says it has. Pure. */
import type { ConversionStatus, PostbackEvent } from '../conversion/event.ts';
import type { Field } from '../postback/field.ts';
import { NO_FIELD_STATISTICS } from '../postback/field-statistics.ts';
import { FIELD_ROLES, type FieldRole } from '../postback/field-role.ts';
import { type Mapping, normaliseValues } from '../postback/mapping.ts';
import { NOTHING_KNOWN } from '../postback/parsed-postback.ts';
import { parsePostback } from '../postback/parse-postback.ts';
import { readReportTime } from './read-report-time.ts';
import type { ReportMapping } from './report-mapping.ts';
import type { ZoneDays } from './zone-days.ts';

/** Why a row says of no conversion. */
export const UNREAD_REASONS = ['no_click_id', 'unknown_event', 'no_time'] as const;
export type UnreadReason = (typeof UNREAD_REASONS)[number];

export interface ReportRow {
  readonly clickId: string | null;
  readonly event: PostbackEvent | null;
  readonly status: ConversionStatus | null;
  /** As it was written; null where nothing was. */
  readonly statusWord: string | null;
  readonly payoutMicros: number | null;
  readonly currency: string | null;
  readonly transactionId: string | null;
  readonly occurredAtMs: number | null;
  /** In the network's zone, `2026-11-27`; null without a time. */
  readonly day: string | null;
  readonly unread: UnreadReason | null;
}

export interface RowReading {
  readonly mapping: ReportMapping;
  /** The network's mapping with what the report says instead; see `rowMapping`. */
  readonly words: Mapping;
  readonly places: ReadonlyMap<FieldRole, number>;
  readonly zone: ZoneDays;
}

/** The columns are given the names of their roles, so that no other name can be taken for one. */
export function rowMapping(network: Mapping, report: ReportMapping): Mapping {
  const named = Object.fromEntries(FIELD_ROLES.map((role) => [role, [role]])) as Mapping['fields'];
  return {
    ...network,
    fields: { ...named, time: [] },
    events: { ...network.events, ...normaliseValues(report.events) },
    statuses: { ...network.statuses, ...normaliseValues(report.statuses) },
    fixed: report.fixed,
    amounts: report.amounts,
  };
}

export function readReportRow(
  cells: readonly string[],
  { mapping, words, places, zone }: RowReading,
): ReportRow {
  const fields: Field[] = [];
  for (const [role, place] of places) {
    const value = cells[place] ?? '';
    if (role !== 'time' && value !== '') fields.push({ name: role, value, source: 'query' });
  }
  const { clickId, event, eventWord, status, statusWord, payoutMicros, currency, transactionId } =
    parsePostback({
      fields,
      problems: [],
      mapping: words,
      network: 'known',
      receivedAtMs: 0,
      known: NOTHING_KNOWN,
      fieldStatisticsOf: () => NO_FIELD_STATISTICS,
      release: null,
    });
  const time = places.get('time');
  const occurredAtMs = time === undefined ? null : readReportTime(cells[time] ?? '', mapping.dateOrder, zone);
  const unread =
    clickId === null
      ? 'no_click_id'
      : event === null && eventWord !== null
        ? 'unknown_event'
        : time !== undefined && occurredAtMs === null
          ? 'no_time'
          : null;
  return {
    clickId,
    event,
    status,
    statusWord,
    payoutMicros,
    currency,
    transactionId,
    occurredAtMs,
    day: occurredAtMs === null ? null : zone.dayOf(occurredAtMs),
    unread,
  };
}

/** What a row that was read is told by, from one report to the next. */
export function rowKey({
  clickId,
  event,
  transactionId,
}: Pick<ReportRow, 'clickId' | 'event' | 'transactionId'>): string {
  return JSON.stringify([clickId, event, transactionId]);
}
