/** Looks at the beginning of a report's file: what it is written with, and what its columns may mean. */
import {
  type Delimiter,
  findCharset,
  findDelimiter,
  isBinary,
  type ReportCharset,
} from '../../../shared/domain/report/recognise-file.ts';
import type { ReportMapping } from '../../../shared/domain/report/report-mapping.ts';
import type { Mapping } from '../../../shared/domain/postback/mapping.ts';
import {
  proposeReport,
  type ReportProposal,
  type ReportWord,
  reportWords,
  withWords,
} from '../../../shared/domain/report/propose-report.ts';
import { firstRecords } from '../uploads/csv-records.ts';
import type { UploadedFiles } from '../uploads/uploaded-files.ts';

const LOOKED_AT_BYTES = 256 * 1_024;
const LOOKED_AT_RECORDS = 200;

/** What the person chose instead of what is found. */
export interface ReadingChoice {
  readonly charset?: ReportCharset | undefined;
  readonly delimiter?: Delimiter | undefined;
  readonly headerLine?: number | undefined;
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
  choice: ReadingChoice,
  { network, kept, zone }: Surroundings,
): InspectedReport {
  const start = files.read(id, 0, LOOKED_AT_BYTES);
  const charset = choice.charset ?? findCharset(start);
  const text = new TextDecoder(charset).decode(start, { stream: true });
  const delimiter = choice.delimiter ?? findDelimiter((each) => firstRecords(text, each, LOOKED_AT_RECORDS));
  const proposal = proposeReport(
    firstRecords(text, delimiter, LOOKED_AT_RECORDS),
    { charset, delimiter, headerLine: choice.headerLine ?? null },
    network,
    { kept, zone },
  );
  const mapping = { ...proposal.mapping, columns: choice.columns ?? proposal.mapping.columns };
  const words = reportWords(proposal, mapping, network);
  return { ...proposal, mapping: withWords(mapping, words), words, isBinary: isBinary(text) };
}
