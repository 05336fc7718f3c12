/** Exports: postbacks as a file. Scripts use `GET /api/exports/postbacks.csv?q=…` (or `.jsonl`), a plain download. */
import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { searchSchema } from './common.ts';

const EXPORT_FORMATS = ['csv', 'jsonl'] as const;
export const exportFormatSchema = z.enum(EXPORT_FORMATS);
export type ExportFormat = z.infer<typeof exportFormatSchema>;

/** A piece of the file, and how many postbacks were written up to its end. */
const exportPieceSchema = z.object({ text: z.string(), count: z.number().int() });
export type ExportPiece = z.infer<typeof exportPieceSchema>;

export const exports = {
  /** The same file piece by piece, for a window that shows how far it is; ends the export by leaving. */
  postbacks: oc
    .route({
      method: 'GET',
      path: '/exports/postbacks',
      tags: ['Exports'],
      summary: 'Newest first, as server-sent events',
    })
    .input(z.object({ format: exportFormatSchema, q: searchSchema.optional() }))
    .output(eventIterator(exportPieceSchema)),
};
