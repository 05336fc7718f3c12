/** Upload files out of a search, piece by piece, or only what they would hold. */
import type { UploadPieces, UploadTask } from '../../../shared/contract/exports.ts';
import type { SearchQuery } from '../../../shared/domain/search/query.ts';
import { UploadFiles } from '../../../shared/domain/upload/upload-files.ts';
import { inParts } from './in-parts.ts';
import type { Reader } from './reader.ts';

const PART = 500;

export type UploadRequest = Omit<UploadTask, 'q'> & { readonly search: SearchQuery };

/**
 * Newest first; ends early when the signal is aborted.
 * @param nowMs UTC milliseconds
 */
export async function* makeUpload(
  reader: Reader,
  { search, format, conversionName, gclidParameter }: UploadRequest,
  nowMs: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<UploadPieces> {
  const files = new UploadFiles({ format, conversionName, nowMs });
  const asked = format === 'google_ads' ? gclidParameter : null;
  const parts = inParts(
    async (before) => reader.read('uploadPart', { search, before, limit: PART, gclidParameter: asked }),
    signal,
  );
  for await (const { found, next } of parts) {
    const pieces = files.add(found);
    const { postbacks, lines, files: fileCount, leftOut, currencies, withoutAmount } = files.counts();
    yield {
      pieces: pieces.map((piece) => ({ ...piece })),
      counts: { postbacks, lines, files: fileCount, leftOut, currencies: { ...currencies }, withoutAmount },
      isComplete: next === null,
    };
  }
}
