/** What is asked of the thread that reads and compares reports, and what it says. Plain data. */
import type { ReportId } from '../../../shared/domain/ids.ts';
import type { Mapping } from '../../../shared/domain/postback/mapping.ts';
import type { SnapshotChange } from '../../../shared/domain/report/compare-snapshots.ts';
import type { ReportMapping } from '../../../shared/domain/report/report-mapping.ts';
import type { ReportProblem } from '../../../shared/domain/report/report-state.ts';
import type { NotRead } from '../../platform/querying-thread.ts';
import type { ComparedNetwork } from '../store/own-conversions.ts';
import type { StoredReportRow } from '../store/report-row-columns.ts';

/** In the network's time zone, as text; null where no row has a day. */
export interface ReportDays {
  readonly firstDay: string | null;
  readonly lastDay: string | null;
}

/** The next rows of a file, compared with our log. */
export interface ReadingCall {
  readonly kind: 'reading';
  readonly reportId: ReportId;
  readonly file: string;
  readonly network: ComparedNetwork & { readonly mapping: Mapping };
  readonly mapping: ReportMapping;
}

/** The next conversions of the report's days that it does not have. */
export interface LookingCall extends ReportDays {
  readonly kind: 'looking';
  readonly reportId: ReportId;
  readonly network: ComparedNetwork;
  readonly zone: string;
}

/** What else than in the network's report before is in the next rows. */
export interface SnapshotCall extends ReportDays {
  readonly kind: 'snapshot';
  readonly reportId: ReportId;
  readonly before: ReportDays & { readonly id: ReportId };
}

export type StageCall = ReadingCall | LookingCall | SnapshotCall;

/** The parts of one stage are asked for one after the other. */
export interface PartCall {
  /** Of one run of the stage from its start; another one forgets it. */
  readonly runId: string;
  /** From 0. The first one is asked for when all of the stage before is written. */
  readonly part: number;
  /** About so many rows. */
  readonly most: number;
  /** With the first part. */
  readonly stage: StageCall | null;
}

export interface RowChange {
  readonly number: number;
  readonly change: SnapshotChange;
}

/** What is to be written. */
export interface StagePart {
  readonly kind: 'part';
  readonly rows: readonly StoredReportRow[];
  readonly changes: readonly RowChange[];
  /** Bytes that were read of the file; null where it is read already. */
  readonly readBytes: number | null;
  /** Of all rows of the file so far. */
  readonly days: ReportDays | null;
  readonly isLast: boolean;
}

export type PartResult =
  | StagePart
  | { readonly kind: 'fault'; readonly problem: ReportProblem }
  /** A fault of the computer's or of ours. */
  | NotRead;
