/** The evidence pack of a report: one ZIP for the affiliate manager, made while it is read. */
import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { EvidencePiece } from '../../../shared/contract/report-views.ts';
import { csvLine } from '../../../shared/domain/export/csv.ts';
import type { Text } from '../../../shared/text/en.ts';
import type { EvidenceKind, EvidencePart, EvidenceQuery } from '../reader/evidence-part.ts';
import type { Reader } from '../reader/reader.ts';
import type { NetworkRow } from '../store/networks-table.ts';
import type { ReportEntry } from '../store/reports-table.ts';

export interface EvidenceDeps {
  readonly reader: Reader;
  /** UTC milliseconds. */
  readonly now: () => number;
}

const PART_ROWS = 100;
/** So that spreadsheets read a table as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Ends early when the signal is aborted. @returns pieces of the file as base64 */
export async function* evidencePack(
  deps: EvidenceDeps,
  {
    report,
    network,
    text,
  }: { readonly report: ReportEntry; readonly network: NetworkRow; readonly text: Text },
  signal: AbortSignal | undefined,
): AsyncGenerator<EvidencePiece> {
  const messages = text.evidence;
  const zone = report.mapping?.zone ?? 'UTC';
  let rows = 0;
  const textsOf = async function* (kind: EvidenceKind, begin: string): AsyncGenerator<string> {
    yield begin;
    for (let after: number | null = 0; after !== null;) {
      // Whoever left needs no more of it.
      signal?.throwIfAborted();
      const query: EvidenceQuery = { id: report.id, kind, zone, after, limit: PART_ROWS };
      const part: EvidencePart = await deps.reader.read('evidencePart', query);
      if (kind === 'rows') rows += part.count;
      yield part.text;
      after = part.next;
    }
  };
  const zip = new ZipFile();
  const add = (name: string, texts: () => AsyncIterable<string> | Iterable<string>): void => {
    zip.addReadStreamLazy(name, (give) => {
      give(null, Readable.from(texts(), { objectMode: false }));
    });
  };
  const readme = messages.readme({
    report: report.name,
    network: network.name,
    zone,
    from: report.firstDay,
    until: report.lastDay,
    madeAt: new Date(deps.now()).toISOString(),
  });
  add('README.txt', () => [readme.replaceAll('\n', '\r\n')]);
  add('disputed-rows.csv', () => textsOf('rows', BYTE_ORDER_MARK + csvLine(messages.rowColumns)));
  add('requests.txt', () => textsOf('requests', messages.requests.replaceAll('\n', '\r\n')));
  add('answers.csv', () => textsOf('answers', BYTE_ORDER_MARK + csvLine(messages.answerColumns)));
  add('outages.csv', () => textsOf('outages', BYTE_ORDER_MARK + csvLine(messages.outageColumns)));
  zip.end();
  const output = zip.outputStream.pipe(new PassThrough());
  // What fails while it is read ends the output as well.
  zip.on('error', (error: Error) => {
    output.destroy(error);
  });
  for await (const chunk of output) {
    if (signal?.aborted === true) return;
    yield { data: Buffer.from(chunk).toString('base64'), rows };
  }
}
