/** Compares a report with the one before of the same network: what the network changed afterwards. */
import { compareSnapshots } from '../../../shared/domain/report/compare-snapshots.ts';
import type { ReportRowEntry } from '../store/report-rows-table.ts';
import type { ReportEntry } from '../store/reports-table.ts';
import type { Store } from '../store/store.ts';

const STEP = 300;

/** Days are compared as text. */
function isWithin(day: string | null, { firstDay, lastDay }: ReportEntry): boolean {
  return day === null || firstDay === null || lastDay === null || (day >= firstDay && day <= lastDay);
}

export class SnapshotSteps {
  readonly #store: Store;
  readonly #report: ReportEntry;
  readonly #before: ReportEntry;
  #after = 0;
  #isBackwards = false;
  #number: number;

  constructor(store: Store, report: ReportEntry, before: ReportEntry) {
    this.#store = store;
    this.#report = report;
    this.#before = before;
    this.#number = store.reportRows.newest(report.id);
  }

  /** @returns whether it is done */
  step(): boolean {
    return this.#store.redoable(() => (this.#isBackwards ? this.#findGone() : this.#findChanged()));
  }

  #findChanged(): boolean {
    const { reportRows } = this.#store;
    const rows = reportRows.page(this.#report.id, 'all', this.#after, STEP);
    for (const row of rows) {
      if (row.line === null || row.rowKey === null) continue;
      if (reportRows.ofKey(this.#report.id, row.rowKey).length !== 1) continue;
      const [old = null, second] = reportRows.ofKey(this.#before.id, row.rowKey);
      // Of two of one key nobody can tell which is which, and days that the report before did not have are no change.
      if (second !== undefined || (old === null && !isWithin(row.day, this.#before))) continue;
      const change = compareSnapshots(old, row);
      if (change !== null) reportRows.saveChange(this.#report.id, row.number, change);
    }
    this.#after = rows.at(-1)?.number ?? 0;
    if (rows.length < STEP) [this.#isBackwards, this.#after] = [true, 0];
    return false;
  }

  #findGone(): boolean {
    const { reportRows } = this.#store;
    const rows = reportRows.page(this.#before.id, 'all', this.#after, STEP);
    for (const row of rows) {
      const isOfFile = row.line !== null && row.rowKey !== null && isWithin(row.day, this.#report);
      if (!isOfFile || row.rowKey === null || reportRows.hasKey(this.#report.id, row.rowKey)) continue;
      this.#number += 1;
      reportRows.insert(goneRow(row, this.#report, this.#number));
    }
    this.#after = rows.at(-1)?.number ?? 0;
    return rows.length < STEP;
  }
}

function goneRow(row: ReportRowEntry, { id }: ReportEntry, number: number): ReportRowEntry {
  return {
    ...row,
    reportId: id,
    number,
    line: null,
    kind: 'absent',
    change: compareSnapshots(row, null),
    otherPayout: false,
    otherStatus: false,
    // It may be another row's of this report, or one that only our log has.
    conversionId: null,
    createdEntryId: null,
  };
}
