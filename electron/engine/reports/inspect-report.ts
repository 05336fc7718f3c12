/** Looks at the beginning of a report's file: what it is written with, and what its columns may mean. */
import type { ReportMapping } from '../../../shared/domain/report/report-mapping.ts';
import type { Mapping } from '../../../shared/domain/postback/mapping.ts';
import {
  proposeReport,
  type ReportProposal,
  type ReportWord,
  reportWords,
  withWords,
} from '../../../shared/domain/report/propose-report.ts';
import { lookAtFile, type ReadingChoice } from '../uploads/look-at-file.ts';
import type { UploadedFiles } from '../uploads/uploaded-files.ts';

export interface ReportChoice extends ReadingChoice {
  /** For their words. */
  readonly columns?: ReportMapping['columns'] | undefined;
}

export interface InspectedReport extends ReportProposal {
  readonly words: readonly ReportWord[];
  readonly isBinary: boolean;
}

export interface Surroundings {
  readonly network: Mapping;
  readonly kept: ReportMapping | null;
  /** Where nobody said one. */
  readonly zone: string;
}

export function inspectReport(
  files: Pick<UploadedFiles, 'read'>,
  id: string,
  choice: ReportChoice,
  { network, kept, zone }: Surroundings,
): InspectedReport {
  const { records, reading, isBinary } = lookAtFile(files, id, choice);
  const proposal = proposeReport(records, reading, network, { kept, zone });
  const mapping = { ...proposal.mapping, columns: choice.columns ?? proposal.mapping.columns };
  const words = reportWords(proposal, mapping, network);
  return { ...proposal, mapping: withWords(mapping, words), words, isBinary };
}
