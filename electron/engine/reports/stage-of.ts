/** What the thread is asked for while a report is in a state. */
import type { ReportEntry } from '../store/reports-table.ts';
import type { NetworkRow } from '../store/networks-table.ts';
import type { Store } from '../store/store.ts';
import type { UploadedFiles } from '../uploads/uploaded-files.ts';
import type { StageCall } from './part-calls.ts';

interface StageDeps {
  readonly applying: { readonly store: Pick<Store, 'reports'> };
  readonly files: Pick<UploadedFiles, 'pathOf'>;
  readonly networkOf: (report: ReportEntry) => NetworkRow;
}

/** Null where there is no report before that it could be compared with. */
export function stageOf(report: ReportEntry, { applying, networkOf, files }: StageDeps): StageCall | null {
  const { id: reportId, mapping, firstDay, lastDay } = report;
  if (report.state === 'comparing') {
    const before = applying.store.reports.before(report);
    return before && { kind: 'snapshot', reportId, firstDay, lastDay, before };
  }
  if (mapping === null) throw new Error('a report is read without its mapping');
  const { id, test, mapping: words } = networkOf(report);
  if (report.state === 'looking')
    return { kind: 'looking', reportId, network: { id, test }, zone: mapping.zone, firstDay, lastDay };
  const network = { id, test, mapping: words };
  return { kind: 'reading', reportId, file: files.pathOf(reportId), network, mapping };
}
