/** Compares a report with the one before of the same network: what the network changed afterwards. */
import { compareSnapshots } from '../../../shared/domain/report/compare-snapshots.ts';
import type { ReportId } from '../../../shared/domain/ids.ts';
import type { ReadableStore } from '../store/readable-store.ts';
import { type ReportRowEntry, type StoredReportRow, storedReportRow } from '../store/report-row-columns.ts';
import type { KeyedRow } from '../store/report-snapshots.ts';
import type { PartResult, ReportDays, RowChange, SnapshotCall, StagePart } from './part-calls.ts';

const PAGE_ROWS = 2_000;
/** Held at once; of larger reports a share of the keys after the other. */
const MOST_KEYS = 200_000;

/** Rows of one key in both reports. */
interface Alike {
  own: number;
  before: number;
  /** The last one of the report before. */
  old: KeyedRow | null;
}

type SnapshotStore = Pick<ReadableStore, 'reportRows' | 'reportSnapshots'>;

/** Days are compared as text. */
function isWithin(day: string | null, { firstDay, lastDay }: ReportDays): boolean {
  return day === null || firstDay === null || lastDay === null || (day >= firstDay && day <= lastDay);
}

export class SnapshotStage {
  readonly #store: SnapshotStore;
  readonly #call: SnapshotCall;
  readonly #mostKeys: number;
  readonly #parts: Generator<StagePart, void, undefined>;
  #most = 0;
  #number: number;

  constructor(store: SnapshotStore, call: SnapshotCall, mostKeys = MOST_KEYS) {
    this.#store = store;
    this.#call = call;
    this.#mostKeys = mostKeys;
    this.#number = store.reportRows.newest(call.reportId);
    this.#parts = this.#work();
  }

  next(most: number): PartResult {
    this.#most = most;
    const next = this.#parts.next();
    return next.done === true ? { ...partOf([], []), isLast: true } : next.value;
  }

  async close(): Promise<void> {
    this.#parts.return();
  }

  *#work(): Generator<StagePart, void, undefined> {
    const { reportId, before } = this.#call;
    const rows = Math.max(this.#number, this.#store.reportRows.newest(before.id));
    const shares = Math.max(1, Math.ceil(rows / this.#mostKeys));
    for (let share = 0; share < shares; share += 1) {
      const isMine = ({ rowKey }: KeyedRow): boolean => shareOf(rowKey, shares) === share;
      const alike = this.#count(isMine);
      yield* this.#findChanged(this.#rowsOf(reportId, isMine), alike);
      yield* this.#findGone(this.#rowsOf(before.id, isMine), alike);
    }
  }

  #count(isMine: (row: KeyedRow) => boolean): ReadonlyMap<string, Alike> {
    const { reportId, before } = this.#call;
    const counts = new Map<string, Alike>();
    const ofKey = (key: string): Alike => {
      const known = counts.get(key) ?? { own: 0, before: 0, old: null };
      counts.set(key, known);
      return known;
    };
    for (const row of this.#rowsOf(before.id, isMine)) {
      const alike = ofKey(row.rowKey);
      alike.before += 1;
      alike.old = row;
    }
    for (const { rowKey } of this.#rowsOf(reportId, isMine)) ofKey(rowKey).own += 1;
    return counts;
  }

  *#rowsOf(id: ReportId, isMine: (row: KeyedRow) => boolean): Generator<KeyedRow, void, undefined> {
    let after = 0;
    for (;;) {
      const page = this.#store.reportSnapshots.page(id, after, PAGE_ROWS);
      yield* page.filter(isMine);
      after = page.at(-1)?.number ?? after;
      if (page.length < PAGE_ROWS) return;
    }
  }

  *#findChanged(rows: Iterable<KeyedRow>, alike: ReadonlyMap<string, Alike>): Generator<StagePart> {
    let changes: RowChange[] = [];
    for (const row of rows) {
      const change = this.#changeOf(row, alike.get(row.rowKey));
      if (change !== null) changes.push(change);
      if (changes.length < this.#most) continue;
      yield partOf([], changes);
      changes = [];
    }
    yield partOf([], changes);
  }

  #changeOf(row: KeyedRow, alike: Alike | undefined): RowChange | null {
    // Of two of one key nobody can tell which is which, and days that the report before did not have are no change.
    if (alike === undefined || alike.own > 1 || alike.before > 1) return null;
    if (alike.old === null && !isWithin(row.day, this.#call.before)) return null;
    const change = compareSnapshots(alike.old, row);
    return change === null ? null : { number: row.number, change };
  }

  *#findGone(rows: Iterable<KeyedRow>, alike: ReadonlyMap<string, Alike>): Generator<StagePart> {
    let gone: StoredReportRow[] = [];
    for (const { rowKey, day, number } of rows) {
      if ((alike.get(rowKey)?.own ?? 0) > 0 || !isWithin(day, this.#call)) continue;
      const row = this.#store.reportRows.one(this.#call.before.id, number);
      if (row === null) continue;
      this.#number += 1;
      gone.push(storedReportRow(goneRow(row, this.#call, this.#number)));
      if (gone.length < this.#most) continue;
      yield partOf(gone, []);
      gone = [];
    }
    yield partOf(gone, []);
  }
}

/** The same for the same key. */
function shareOf(key: string, shares: number): number {
  if (shares === 1) return 0;
  let sum = 0;
  for (let at = 0; at < key.length; at += 1) sum = (sum * 31 + key.charCodeAt(at)) % 1_000_003;
  return sum % shares;
}

function partOf(rows: readonly StoredReportRow[], changes: readonly RowChange[]): StagePart {
  return { kind: 'part', rows, changes, readBytes: null, days: null, isLast: false };
}

function goneRow(row: ReportRowEntry, { reportId }: SnapshotCall, number: number): ReportRowEntry {
  return {
    ...row,
    reportId,
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
