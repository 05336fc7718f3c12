/** Procedures of the import. Thin: each one calls and shows. */
import type { ImportView } from '../../../shared/contract/imports.ts';
import { type ImportProgress, readBytes } from '../imports/import-progress.ts';
import type { Imports } from '../imports/imports.ts';
import type { ApiBase } from './base.ts';

export interface ImportRouteDeps {
  readonly imports: Imports;
}

export function importRoutes(base: ApiBase, { imports }: ImportRouteDeps) {
  return {
    get: base.reports.imports.get.handler(() => viewOrNull(imports.progress)),
    create: base.reports.imports.create.handler(({ input }) => view(imports.create(input.name, input.bytes))),
    upload: base.reports.imports.upload.handler(({ input }) =>
      view(imports.upload(input.offset, Buffer.from(input.data, 'base64'))),
    ),
    run: base.reports.imports.run.handler(() => view(imports.run())),
    cancel: base.reports.imports.cancel.handler(() => view(imports.cancel())),
  };
}

function viewOrNull(progress: ImportProgress | null): ImportView | null {
  return progress === null ? null : view(progress);
}

function view(progress: ImportProgress): ImportView {
  const { name, state, bytes, counts } = progress;
  return {
    name,
    state,
    bytes,
    readBytes: readBytes(progress),
    counts: {
      ...counts,
      faults: counts.faults.map((each) => ({ ...each })),
      unknownNetworks: counts.unknownNetworks.map((each) => ({ ...each })),
    },
  };
}
