/** One part of an export as text: so many postbacks, oldest of them last. Runs on the reader's thread. */
import type { CodedPostback } from '../../../shared/contract/coded-views.ts';
import type { ExportContent, ExportFormat } from '../../../shared/contract/exports.ts';
import { EXPORT_COLUMNS, type ExportColumn } from '../../../shared/domain/export/columns.ts';
import { type CsvCell, csvLine } from '../../../shared/domain/export/csv.ts';
import { maskKey, maskReceived } from '../../../shared/domain/access/mask-key.ts';
import type { PostbackId } from '../../../shared/domain/ids.ts';
import { OWN_ZONE } from '../../../shared/domain/search/period.ts';
import type { SearchQuery } from '../../../shared/domain/search/query.ts';
import { postbackView, type RowViewDeps } from '../views/views.ts';
import type { PostbackRow } from '../store/postback-rows.ts';
import { parseHead } from '../../platform/request/raw-head.ts';

export interface ExportQuery extends ExportContent {
  readonly format: ExportFormat;
  readonly search: SearchQuery;
  /** The last id of the part before; null for the first part. */
  readonly before: PostbackId | null;
  readonly limit: number;
}

export interface ExportPart {
  readonly text: string;
  readonly count: number;
  /** Where the next part goes on; null when there is none. */
  readonly next: PostbackId | null;
}

/** So that spreadsheets read the file as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

export function exportPart(deps: RowViewDeps, query: ExportQuery, nowMs: number): ExportPart {
  const { search, before, limit } = query;
  const { rows, next } = deps.store.search.page({ search, before, limit, nowMs, zone: OWN_ZONE });
  const isShown = query.keys === 'shown';
  const entries = rows.map((row) =>
    entryOf(row, postbackView(deps, row), isShown ? null : keysOf(deps, row)),
  );
  if (query.format === 'jsonl') {
    const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`);
    return { text: lines.join(''), count: rows.length, next };
  }
  const columns = query.columns ?? EXPORT_COLUMNS;
  const lines = entries.map((entry) => csvLine(columns.map((column) => cellOf(entry[column]))));
  const head = before === null ? BYTE_ORDER_MARK + csvLine(columns) : '';
  return { text: head + lines.join(''), count: rows.length, next };
}

/**
 * Keys are masked unless the person asked for them: whoever gets the file must not be able to send postbacks.
 * @param keys to be masked; null where they are shown
 */
function entryOf(row: PostbackRow, view: CodedPostback, keys: readonly string[] | null) {
  const head = parseHead(row.head);
  return {
    id: view.id,
    receivedAt: view.receivedAt,
    network: view.networkName,
    clickId: view.clickId,
    event: view.event,
    eventWord: view.eventWord,
    status: view.status,
    statusWord: view.statusWord,
    payout: view.payout,
    currency: view.currency,
    transactionId: view.transactionId,
    isHeld: view.isHeld,
    isTest: view.test,
    duplicateOf: view.duplicateOf,
    problems: view.problems.map((problem) => problem.code),
    deliveries: view.deliveries.map((delivery) => `${delivery.destinationName}: ${delivery.state}`),
    sender: row.remoteAddress,
    method: row.method,
    // The key is taken in a wrong place too, so it may stand anywhere.
    target: keys === null ? head.target : maskReceived(maskKey(head.target), keys),
    // Once for each request: a hundred postbacks may have come in one.
    body: row.place.index === 1 ? bodyOf(row, keys) : '',
    requestId: view.requestId,
    requestIndex: view.index,
    requestCount: view.count,
    byHand: view.byHand?.kind ?? null,
    why: view.byHand?.why ?? null,
  } satisfies Record<ExportColumn, CsvCell | readonly string[]>;
}

function bodyOf({ body }: PostbackRow, keys: readonly string[] | null): string {
  const text = body.toString('utf8');
  return keys === null ? text : maskReceived(text, keys);
}

function keysOf({ networks }: RowViewDeps, { networkId }: PostbackRow): readonly string[] {
  const network = networks.find(networkId);
  return network === null ? [] : [network.key];
}

function cellOf(value: CsvCell | readonly string[]): CsvCell {
  return typeof value === 'object' && value !== null ? value.join('; ') : value;
}
