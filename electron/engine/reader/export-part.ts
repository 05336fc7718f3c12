/** One part of an export as text: so many postbacks, oldest of them last. Runs on the reader's thread. */
import type { CodedPostback } from '../../../shared/contract/coded-views.ts';
import type { ExportFormat } from '../../../shared/contract/exports.ts';
import { csvLine } from '../../../shared/domain/export/csv.ts';
import { maskKey, maskReceived } from '../../../shared/domain/access/mask-key.ts';
import type { PostbackId } from '../../../shared/domain/ids.ts';
import { OWN_ZONE } from '../../../shared/domain/search/period.ts';
import type { SearchQuery } from '../../../shared/domain/search/query.ts';
import { postbackView, type RowViewDeps } from '../views/views.ts';
import type { PostbackRow } from '../store/postback-rows.ts';
import { parseHead } from '../../platform/request/raw-head.ts';

export interface ExportQuery {
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
  const entries = rows.map((row) => entryOf(row, postbackView(deps, row), keysOf(deps, row)));
  const lines = entries.map((entry) =>
    query.format === 'csv' ? csvLine(Object.values(entry).map(cellOf)) : `${JSON.stringify(entry)}\n`,
  );
  const head = query.format === 'csv' && query.before === null ? BYTE_ORDER_MARK + csvLine(COLUMNS) : '';
  return {
    text: head + lines.join(''),
    count: rows.length,
    next,
  };
}

type Entry = ReturnType<typeof entryOf>;

const COLUMNS = [
  'id',
  'receivedAt',
  'network',
  'clickId',
  'event',
  'eventWord',
  'status',
  'statusWord',
  'payout',
  'currency',
  'transactionId',
  'isHeld',
  'isTest',
  'duplicateOf',
  'problems',
  'deliveries',
  'sender',
  'method',
  'target',
  'body',
  'requestId',
  'requestIndex',
  'requestCount',
  'byHand',
  'why',
] as const satisfies readonly (keyof Entry)[];

/** In the order of `COLUMNS`. Keys are masked: whoever gets the file must not be able to send postbacks. */
function entryOf(row: PostbackRow, view: CodedPostback, keys: readonly string[]) {
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
    target: maskReceived(maskKey(head.target), keys),
    // Once for each request: a hundred postbacks may have come in one.
    body: row.place.index === 1 ? maskReceived(row.body.toString('utf8'), keys) : '',
    requestId: view.requestId,
    requestIndex: view.index,
    requestCount: view.count,
    byHand: view.byHand?.kind ?? null,
    why: view.byHand?.why ?? null,
  };
}

function keysOf({ networks }: RowViewDeps, { networkId }: PostbackRow): readonly string[] {
  const network = networks.find(networkId);
  return network === null ? [] : [network.key];
}

function cellOf(value: Entry[keyof Entry]): string | number | boolean | null {
  return Array.isArray(value) ? value.join('; ') : value;
}
