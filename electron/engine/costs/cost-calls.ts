/** What is asked of the thread that reads files of costs, and what it says. Plain data. */
import type { CostFileProblem } from '../../../shared/domain/cost/cost-file-state.ts';
import type { CostMapping } from '../../../shared/domain/cost/cost-mapping.ts';
import type { CostFault, CostRow } from '../../../shared/domain/cost/read-cost-row.ts';
import type { NotRead } from '../../platform/querying-thread.ts';

/** The next rows of a file: the parts of one reading are asked for one after the other. */
export interface CostCall {
  /** Of one reading from its start; another one forgets it. */
  readonly readingId: string;
  /** From 0. */
  readonly part: number;
  readonly file: string;
  readonly mapping: CostMapping;
}

export type CostResult =
  | {
      readonly kind: 'rows';
      /** Those of a day, key and currency within the part are added up. */
      readonly costs: readonly CostRow[];
      /** Of the file, those that bring nothing among them. */
      readonly rows: number;
      readonly faults: readonly { readonly line: number; readonly fault: CostFault }[];
      /** Bytes that were read of the file. */
      readonly readBytes: number;
      readonly isLast: boolean;
    }
  | { readonly kind: 'fault'; readonly problem: CostFileProblem }
  /** A fault of the computer's or of ours. */
  | NotRead;
