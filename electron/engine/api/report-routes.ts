/** Procedures of reports. Thin: each one calls and shows. */
import type { HandPreview } from '../../../shared/contract/conversions.ts';
import type { ReportDetail, ReportRowView, ReportView } from '../../../shared/contract/report-views.ts';
import { differenceShare, severityOf, type RowCounts } from '../../../shared/domain/report/difference.ts';
import { microsToUnits } from '../../../shared/domain/money/money.ts';
import type { CreatingWay } from '../../../shared/domain/report/report-state.ts';
import { toIso, toIsoOrNull } from '../../../shared/domain/time/to-iso.ts';
import { type HandPreviewDeps, previewByHand } from '../forward/hand-preview.ts';
import type { Networks } from '../networks/networks.ts';
import { addByHand } from '../parse/by-hand.ts';
import { UserError } from '../../platform/user-error.ts';
import type { ReaderPool } from '../reader/reader-pool.ts';
import { additionOf } from '../reports/create-missing.ts';
import type { Reports } from '../reports/reports.ts';
import type { ReportRowEntry } from '../store/report-row-columns.ts';
import type { ReportEntry } from '../store/reports-table.ts';
import type { ApiBase } from './base.ts';
import { evidencePack } from './evidence-pack.ts';
import { previewView } from './conversion-routes.ts';

const SAMPLES = 3;
const SAMPLE_CHARS = 80;

export interface ReportRouteDeps extends HandPreviewDeps {
  readonly networks: Networks;
  readonly reports: Reports;
  readonly readers: ReaderPool;
  /** UTC milliseconds. */
  readonly now: () => number;
}

export function reportRoutes(base: ApiBase, deps: ReportRouteDeps) {
  const { reports, readers } = deps;
  const show = (report: ReportEntry): ReportView => reportView(deps, report);
  return {
    list: base.reports.list.handler(() => ({ items: reports.list().map(show) })),
    create: base.reports.create.handler(({ input }) => show(reports.create(input))),
    upload: base.reports.upload.handler(({ input }) =>
      show(reports.upload(input.id, input.offset, Buffer.from(input.data, 'base64'))),
    ),
    inspect: base.reports.inspect.handler(({ input: { id, ...choice } }) => {
      const { mapping, names, rows, words, isBinary } = reports.inspect(id, choice);
      const columns = names.map((name, index) => ({
        name,
        samples: rows
          .map((cells) => (cells[index] ?? '').slice(0, SAMPLE_CHARS))
          .filter((cell) => cell !== '')
          .slice(0, SAMPLES),
      }));
      return { mapping, columns, words: [...words], isBinary };
    }),
    run: base.reports.run.handler(({ input }) => show(reports.run(input.id, input.mapping))),
    get: base.reports.get.handler(({ input }) => detailOf(deps, reports.present(input.id))),
    rows: base.reports.rows.handler(async ({ input: { id, filter, after, limit } }) => {
      reports.present(id);
      const rows = await readers.window.read('reportRows', { id, filter, after, limit: limit + 1 });
      const items = rows.slice(0, limit).map(rowView);
      return { items, next: rows.length > limit ? (items.at(-1)?.number ?? null) : null };
    }),
    evidence: base.reports.evidence.handler(async function* ({ input, context, signal }) {
      const report = reports.compared(input.id);
      const network = deps.networks.present(report.networkId);
      const about = { report, network, text: context.text };
      yield* evidencePack({ reader: readers.background, now: deps.now }, about, signal);
    }),
    setOpen: base.reports.setOpen.handler(({ input }) => show(reports.setOpen(input.id, input.isOpen))),
    remove: base.reports.remove.handler(({ input }) => {
      reports.remove(input.id);
      return { ok: true } as const;
    }),
    previewMissing: base.reports.previewMissing.handler(({ input }) =>
      missingView(deps, reports.present(input.id), input.way),
    ),
    createMissing: base.reports.createMissing.handler(({ input }) =>
      show(reports.createMissing(input.id, { way: input.way, why: input.why ?? null })),
    ),
  };
}

function reportView({ reports, applying }: ReportRouteDeps, report: ReportEntry): ReportView {
  const { createdAtMs, doneAtMs, mapping, ...rest } = report;
  return {
    ...rest,
    networkName: applying.store.networks.get(report.networkId)?.name ?? '',
    createdAt: toIso(createdAtMs),
    doneAt: toIsoOrNull(doneAtMs),
    zone: mapping?.zone ?? null,
    creating: reports.creatingOf(report.id),
  };
}

async function detailOf(deps: ReportRouteDeps, report: ReportEntry): Promise<ReportDetail> {
  const view = reportView(deps, report);
  if (report.state !== 'done') return { ...view, counts: null, days: [] };
  const { counts, days } = await deps.readers.window.read('reportFigures', report.id);
  return {
    ...view,
    counts: counts === null ? null : withShare(counts),
    days: days.map(withShare),
  };
}

function withShare<Counts extends RowCounts>(counts: Counts) {
  const share = differenceShare(counts);
  return { ...counts, share, severity: severityOf(share) };
}

function missingView(deps: ReportRouteDeps, report: ReportEntry, way: CreatingWay) {
  const { reportRows, reportFigures } = deps.applying.store;
  const { count, sums } = reportRows.creatableSums(report.id, way);
  const missing = reportFigures.counts(report.id)?.missing ?? 0;
  const [first] = reportRows.creatable(report.id, way, 0, 1);
  return {
    count,
    left: missing - count,
    sums: sums.map(({ currency, isOnHold, micros, count: ofIt }) => ({
      currency,
      isOnHold: isOnHold === 1,
      payout: microsToUnits(micros),
      count: ofIt,
    })),
    example:
      first === undefined
        ? null
        : { row: rowView(first), preview: way === 'import' ? null : lookAt(deps, report, first) },
  };
}

/** What each destination would hear of one of them. */
function lookAt(deps: ReportRouteDeps, report: ReportEntry, row: ReportRowEntry): HandPreview | null {
  const addition = additionOf(row, null);
  if (addition === null) return null;
  const network = deps.networks.present(report.networkId);
  try {
    return previewView(previewByHand(deps, null, () => addByHand(deps.applying, network, addition)));
  } catch (error) {
    // It came meanwhile, or lies in the future: it is left out when they are created.
    if (error instanceof UserError) return null;
    throw error;
  }
}

function rowView(row: ReportRowEntry): ReportRowView {
  const { number, line, kind, clickId, transactionId, day, statusWord } = row;
  const { otherPayout, otherStatus, change, unread, conversionId } = row;
  return {
    number,
    line,
    kind,
    clickId,
    transactionId,
    day,
    statusWord,
    theirs:
      kind === 'extra'
        ? null
        : {
            event: row.event,
            status: row.status,
            payout: units(row.payoutMicros),
            currency: row.currency,
            at: toIsoOrNull(row.occurredAtMs),
          },
    ours:
      row.ownEvent === null
        ? null
        : {
            event: row.ownEvent,
            status: row.ownStatus,
            payout: units(row.ownPayoutMicros),
            currency: row.ownCurrency,
            at: toIsoOrNull(row.ownCreatedAtMs),
          },
    otherPayout,
    otherStatus,
    change,
    unread,
    conversionId,
    isCreated: row.createdEntryId !== null,
  };
}

function units(micros: number | null): number | null {
  return micros === null ? null : microsToUnits(micros);
}
