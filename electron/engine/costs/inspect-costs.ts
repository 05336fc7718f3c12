/** Looks at the beginning of a file of costs: what it is written with, and what its columns may mean. */
import type { CostMapping } from '../../../shared/domain/cost/cost-mapping.ts';
import { type CostProposal, proposeCosts } from '../../../shared/domain/cost/propose-costs.ts';
import { lookAtFile, type ReadingChoice } from '../uploads/look-at-file.ts';
import type { UploadedFiles } from '../uploads/uploaded-files.ts';

export interface InspectedCostFile extends CostProposal {
  readonly isBinary: boolean;
}

/** @param kept how the file before was read; null before the first */
export function inspectCosts(
  files: Pick<UploadedFiles, 'read'>,
  id: string,
  choice: ReadingChoice,
  kept: CostMapping | null,
): InspectedCostFile {
  const { records, reading, isBinary } = lookAtFile(files, id, choice);
  return { ...proposeCosts(records, reading, kept), isBinary };
}
