/** One part of an evidence pack as text: rows of a report on which the two sides do not agree, or what came of them. */
import { maskKey, maskReceived } from '../../../shared/domain/access/mask-key.ts';
import { csvLine } from '../../../shared/domain/export/csv.ts';
import type { ReportId } from '../../../shared/domain/ids.ts';
import { microsToUnits } from '../../../shared/domain/money/money.ts';
import { addDays, createZoneDays, startOfZoneDay } from '../../../shared/domain/report/zone-days.ts';
import { toIso, toIsoOrNull } from '../../../shared/domain/time/to-iso.ts';
import { withoutCredentials } from '../../platform/request/raw-head.ts';
import type { PostbackRow } from '../store/postback-rows.ts';
import type { ReportRowEntry } from '../store/report-row-columns.ts';
import type { RowViewDeps } from '../views/views.ts';

/** `requests`: the bytes that came; `answers`: what they were answered, and when; `outages`: those of the report's days. */
export type EvidenceKind = 'rows' | 'requests' | 'answers' | 'outages';

export interface EvidenceQuery {
  readonly id: ReportId;
  readonly kind: EvidenceKind;
  /** IANA, in which times are written beside UTC. */
  readonly zone: string;
  /** Number of the last row of the part before; 0 for the first. */
  readonly after: number;
  readonly limit: number;
}

export interface EvidencePart {
  readonly text: string;
  /** Rows that were looked at. */
  readonly count: number;
  /** Null behind the last one. */
  readonly next: number | null;
}

/** Postbacks of one conversion that are shown. */
const MOST_POSTBACKS = 20;

export function evidencePart(deps: RowViewDeps, query: EvidenceQuery): EvidencePart {
  if (query.kind === 'outages') return { text: outageLines(deps, query), count: 0, next: null };
  const rows = deps.store.reportRows.page(query.id, 'differences', query.after, query.limit);
  const local = createLocalTime(query.zone);
  const text = rows.map((row) => textOf(deps, query.kind, row, local)).join('');
  const last = rows.length < query.limit ? null : (rows.at(-1)?.number ?? null);
  return { text, count: rows.length, next: last };
}

type LocalTime = (atMs: number) => string;

function createLocalTime(zone: string): LocalTime {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return (atMs) => format.format(atMs);
}

function textOf(deps: RowViewDeps, kind: EvidenceKind, row: ReportRowEntry, local: LocalTime): string {
  if (kind === 'rows') return rowLine(row, local);
  const postbacks =
    row.conversionId === null ? [] : deps.store.postbacks.ofConversion(row.conversionId, MOST_POSTBACKS);
  // What a person entered or imported was received by nobody here.
  const received = postbacks.filter(({ byHand, importedFrom }) => byHand === null && importedFrom === null);
  return received
    .map((postback) =>
      kind === 'requests' ? requestText(deps, row, postback, local) : answerLine(deps, row, postback, local),
    )
    .join('');
}

function rowLine(row: ReportRowEntry, local: LocalTime): string {
  const { number, line, kind, clickId, transactionId, day, statusWord } = row;
  return csvLine([
    number,
    line,
    resultOf(row),
    clickId,
    transactionId,
    day,
    kind === 'extra' ? null : row.event,
    statusWord,
    kind === 'extra' ? null : row.status,
    unitsOf(row.payoutMicros),
    row.currency,
    toIsoOrNull(row.occurredAtMs),
    row.ownEvent,
    row.ownStatus,
    unitsOf(row.ownPayoutMicros),
    row.ownCurrency,
    toIsoOrNull(row.ownCreatedAtMs),
    row.ownCreatedAtMs === null ? null : local(row.ownCreatedAtMs),
  ]);
}

function resultOf({ kind, otherPayout, otherStatus }: ReportRowEntry): string {
  if (kind !== 'matched') return kind;
  return [...(otherPayout ? ['other payout'] : []), ...(otherStatus ? ['other status'] : [])].join(', ');
}

function requestText(
  { store, networks }: RowViewDeps,
  { number }: ReportRowEntry,
  postback: PostbackRow,
  local: LocalTime,
): string {
  const { id, networkId, receivedAtMs, remoteAddress, bodyState } = postback;
  const network = networks.find(networkId);
  const keys = network === null ? [] : [network.key];
  const head = withoutCredentials(postback.head, store.access.signatureHeaderOf(networkId)).toString(
    'latin1',
  );
  const body = maskReceived(postback.body.toString('utf8'), keys);
  const bytes = bodyState === 'whole' ? '' : ` (body ${bodyState})`;
  return [
    `===== row ${number}, postback ${id} =====`,
    `received ${toIso(receivedAtMs)} UTC, ${local(receivedAtMs)} local, from ${remoteAddress ?? '-'}${bytes}`,
    '',
    maskReceived(maskKey(head), keys).trimEnd(),
    '',
    ...(body === '' ? [] : [body]),
    '',
    '',
  ].join('\r\n');
}

/** Whatever was stored was answered with 200, after it was on the disk. */
function answerLine(
  { store }: RowViewDeps,
  { number, clickId }: ReportRowEntry,
  { id, networkId, receivedAtMs, method }: PostbackRow,
  local: LocalTime,
): string {
  const body = networkId === null ? null : (store.networks.get(networkId)?.answerBody ?? null);
  return csvLine([number, clickId, id, method, toIso(receivedAtMs), local(receivedAtMs), 200, body]);
}

/** What reaches into the days of the report; without days, all that is known. */
function outageLines({ store }: RowViewDeps, { id, zone }: EvidenceQuery): string {
  const report = store.reports.get(id);
  const days = createZoneDays(zone);
  const local = createLocalTime(zone);
  const fromMs = report === null || report.firstDay === null ? 0 : startOfZoneDay(days, report.firstDay);
  const untilMs =
    report === null || report.lastDay === null
      ? Number.POSITIVE_INFINITY
      : startOfZoneDay(days, addDays(report.lastDay, 1));
  return store.outages
    .since(fromMs)
    .filter(({ beganAtMs }) => beganAtMs < untilMs)
    .map(({ beganAtMs, endedAtMs, cause }) =>
      csvLine([
        toIso(beganAtMs),
        toIsoOrNull(endedAtMs),
        local(beganAtMs),
        endedAtMs === null ? null : local(endedAtMs),
        cause,
      ]),
    )
    .join('');
}

function unitsOf(micros: number | null): number | null {
  return micros === null ? null : microsToUnits(micros);
}
