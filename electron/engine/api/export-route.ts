/** `GET /api/exports/postbacks.csv?q=…&columns=…` and `.jsonl`: postbacks as a download. Closing the connection ends it. */
import { once } from 'node:events';
import type { Request, RequestHandler, Response } from 'express';
import { searchSchema } from '../../../shared/contract/common.ts';
import {
  exportContentSchema,
  exportFormatSchema,
  type ExportFormat,
} from '../../../shared/contract/exports.ts';
import type { Text } from '../../../shared/text/en.ts';
import type { Log } from '../../platform/log.ts';
import { UserError } from '../../platform/user-error.ts';
import { apiErrorOf } from './base.ts';
import { readSearch } from '../reader/read-search.ts';
import { exportPostbacks } from '../reader/export-postbacks.ts';
import type { Reader } from '../reader/reader.ts';

export const EXPORT_PATH = '/api/exports/postbacks.:format';

const CONTENT_TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  jsonl: 'application/jsonl; charset=utf-8',
};

export interface ExportRouteDeps {
  readonly reader: Reader;
  readonly now: () => number;
  /** The catalogue that the request is answered from. */
  readonly textOf: (request: Request) => Text;
  readonly log: Log;
  /** Why reading fails now; null where there is no reason for it. */
  readonly obstacle: () => UserError | null;
}

export function createExportRoute(deps: ExportRouteDeps): RequestHandler {
  return async (request, response, next) => {
    const format = exportFormatSchema.safeParse(request.params['format']);
    if (!format.success) {
      next();
      return;
    }
    const asked = Object.fromEntries(queryOf(request));
    const search = searchSchema.safeParse(asked['q'] ?? '');
    if (!search.success) {
      response.status(400).json({ code: 'BAD_REQUEST', message: deps.textOf(request).errors.searchTooLong });
      return;
    }
    const text = deps.textOf(request);
    const content = exportContentSchema.safeParse(asked);
    if (!content.success) {
      response.status(400).json({ code: 'BAD_REQUEST', message: text.errors.exportContent });
      return;
    }
    try {
      const query = { ...content.data, format: format.data, search: readSearch(search.data) };
      await send(deps, response, query, text);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      const { code, message, data } = apiErrorOf(text, error, null);
      response.status(400).json({ code, message, data });
    }
  };
}

async function send(
  deps: ExportRouteDeps,
  response: Response,
  query: Parameters<typeof exportPostbacks>[1],
  text: Text,
): Promise<void> {
  const left = new AbortController();
  response.on('close', () => {
    left.abort();
  });
  const day = new Date(deps.now()).toISOString().slice(0, 10);
  const begin = (): void => {
    if (response.headersSent) return;
    response.setHeader('Content-Type', CONTENT_TYPES[query.format]);
    response.setHeader('Content-Disposition', `attachment; filename="postbacks-${day}.${query.format}"`);
  };
  response.setHeader('Cache-Control', 'no-store');
  try {
    for await (const piece of exportPostbacks(deps.reader, query, left.signal)) {
      begin();
      // A slow reader of the file sets the pace: nothing piles up here.
      if (!response.write(piece.text)) await once(response, 'drain', { signal: left.signal });
    }
    begin();
    response.end();
  } catch (error) {
    if (left.signal.aborted) return;
    deps.log.error({ err: error }, 'export failed');
    // Half a file must not look like a whole one.
    if (response.headersSent) response.destroy();
    else tellFailure(response, text, deps.obstacle());
  }
}

function tellFailure(response: Response, text: Text, reason: UserError | null): void {
  if (reason === null) {
    response.status(500).json({ code: 'INTERNAL_SERVER_ERROR', message: text.errors.unexpected });
    return;
  }
  const { code, message, data } = apiErrorOf(text, reason, null);
  response.status(503).json({ code, message, data });
}

function queryOf(request: Request): URLSearchParams {
  return new URL(request.originalUrl, 'http://desk').searchParams;
}
