/** Procedures of exports and upload files. Thin: each one calls and shows. */
import type { UploadProgress } from '../../../shared/contract/exports.ts';
import { UserError } from '../../platform/user-error.ts';
import { exportPostbacks } from '../reader/export-postbacks.ts';
import { makeUpload, type UploadRequest } from '../reader/make-upload.ts';
import { readSearch } from '../reader/read-search.ts';
import type { ReaderPool } from '../reader/reader-pool.ts';
import type { ApiBase } from './base.ts';

export interface ExportRouteDeps {
  readonly readers: Pick<ReaderPool, 'background'>;
  readonly now: () => number;
}

export function exportRoutes(base: ApiBase, { readers, now }: ExportRouteDeps) {
  const upload = (request: UploadRequest, signal: AbortSignal | undefined) => {
    if (request.format === 'google_ads' && request.conversionName === '')
      throw new UserError('BAD_REQUEST', { code: 'upload_needs_name' });
    return makeUpload(readers.background, request, now(), signal);
  };
  return {
    postbacks: base.exports.postbacks.handler(({ input: { q, ...query }, signal }) =>
      exportPostbacks(readers.background, { ...query, search: readSearch(q) }, signal),
    ),
    uploadPlan: base.exports.uploadPlan.handler(({ input: { q, ...request }, signal }) =>
      withoutPieces(upload({ ...request, search: readSearch(q) }, signal)),
    ),
    uploadFiles: base.exports.uploadFiles.handler(({ input: { q, ...request }, signal }) =>
      upload({ ...request, search: readSearch(q) }, signal),
    ),
  };
}

async function* withoutPieces(steps: ReturnType<typeof makeUpload>): AsyncGenerator<UploadProgress> {
  for await (const { counts, isComplete } of steps) yield { counts, isComplete };
}
