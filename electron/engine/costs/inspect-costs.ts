/** Looks at the beginning of a file of costs: what it is written with, and what its columns may mean. */
import type { CostMapping } from '../../../shared/domain/cost/cost-mapping.ts';
import { type CostProposal, proposeCosts } from '../../../shared/domain/cost/propose-costs.ts';
import {
  type Delimiter,
  findCharset,
  findDelimiter,
  isBinary,
  type ReportCharset,
} from '../../../shared/domain/report/recognise-file.ts';
import { firstRecords } from '../uploads/csv-records.ts';
import type { UploadedFiles } from '../uploads/uploaded-files.ts';

const LOOKED_AT_BYTES = 256 * 1_024;
const LOOKED_AT_RECORDS = 200;

/** What the person chose instead of what is found. */
export interface ReadingChoice {
  readonly charset?: ReportCharset | undefined;
  readonly delimiter?: Delimiter | undefined;
  readonly headerLine?: number | undefined;
}

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
  const start = files.read(id, 0, LOOKED_AT_BYTES);
  const charset = choice.charset ?? findCharset(start);
  const text = new TextDecoder(charset).decode(start, { stream: true });
  const delimiter = choice.delimiter ?? findDelimiter((each) => firstRecords(text, each, LOOKED_AT_RECORDS));
  const reading = { charset, delimiter, headerLine: choice.headerLine ?? null };
  const proposal = proposeCosts(firstRecords(text, delimiter, LOOKED_AT_RECORDS), reading, kept);
  return { ...proposal, isBinary: isBinary(text) };
}
