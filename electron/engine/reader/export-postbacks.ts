/** A whole export, part by part: between two parts other reads have their turn, and the log can be emptied. */
import type { ExportPiece } from '../../../shared/contract/exports.ts';
import type { ExportQuery } from './export-part.ts';
import { inParts } from './in-parts.ts';
import type { Reader } from './reader.ts';

const PART = 200;

/** Ends early when the signal is aborted. New postbacks that come in meanwhile are not part of it. */
export async function* exportPostbacks(
  reader: Reader,
  query: Omit<ExportQuery, 'before' | 'limit'>,
  signal: AbortSignal | undefined,
): AsyncGenerator<ExportPiece> {
  let count = 0;
  const parts = inParts(
    async (before) => reader.read('exportPart', { ...query, before, limit: PART }),
    signal,
  );
  for await (const part of parts) {
    count += part.count;
    yield { text: part.text, count };
  }
}
