/** How far a file of costs is, and what was found in it. */
import type { CostPlan } from '../../../shared/contract/costs.ts';
import type { CostFileProblem, CostFileState } from '../../../shared/domain/cost/cost-file-state.ts';
import type { CostFault } from '../../../shared/domain/cost/read-cost-row.ts';

export interface CostFileProgress {
  readonly name: string;
  readonly state: CostFileState;
  readonly bytes: number;
  readonly readBytes: number;
  readonly rows: number;
  readonly faults: Readonly<Partial<Record<CostFault, number>>>;
  readonly faultLines: readonly { readonly line: number; readonly fault: CostFault }[];
  readonly problem: CostFileProblem | null;
  readonly plan: CostPlan | null;
  readonly saved: number;
}

export const NOTHING_READ = {
  readBytes: 0,
  rows: 0,
  faults: {},
  faultLines: [],
  problem: null,
  plan: null,
  saved: 0,
} as const;
