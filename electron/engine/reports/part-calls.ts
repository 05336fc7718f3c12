/** What is asked of the thread that reads and compares reports, and what it says. Plain data. */
import type { ReportId } from '../../../shared/domain/ids.ts';
import type { Mapping } from '../../../shared/domain/postback/mapping.ts';
import type { ReportMapping } from '../../../shared/domain/report/report-mapping.ts';
import type { ReportProblem } from '../../../shared/domain/report/report-state.ts';
import type { NotRead } from '../../platform/querying-thread.ts';
import type { ComparedNetwork } from '../store/own-conversions.ts';
import type { ReportRowEntry } from '../store/report-rows-table.ts';

/** The next rows of a file: the parts of one reading are asked for one after the other. */
export interface PartCall {
  /** Of one reading from its start; another one forgets it. */
  readonly readingId: string;
  /** From 0. */
  readonly part: number;
  readonly reportId: ReportId;
  readonly file: string;
  readonly network: ComparedNetwork & { readonly mapping: Mapping };
  readonly mapping: ReportMapping;
}

export type PartResult =
  | {
      readonly kind: 'rows';
      readonly rows: readonly ReportRowEntry[];
      /** Bytes that were read of the file. */
      readonly readBytes: number;
      readonly isLast: boolean;
    }
  | { readonly kind: 'fault'; readonly problem: ReportProblem }
  /** A fault of the computer's or of ours. */
  | NotRead;
