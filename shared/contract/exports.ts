/**
 * Exports: postbacks as a file, and their conversions as upload files. Scripts use
 * `GET /api/exports/postbacks.csv?q=…` (or `.jsonl`), a plain download.
 */
import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { EXPORT_COLUMNS } from '../domain/export/columns.ts';
import { LEFT_OUT_REASONS, UPLOAD_FORMATS } from '../domain/upload/upload.ts';
import { searchSchema } from './common.ts';

const EXPORT_FORMATS = ['csv', 'jsonl'] as const;
export const exportFormatSchema = z.enum(EXPORT_FORMATS);
export type ExportFormat = z.infer<typeof exportFormatSchema>;

const LONGEST_COLUMNS = 500;

/** What of each postback a table has, and whether it holds the keys of networks. Texts, so that a URL can say it. */
export const exportContentSchema = z.object({
  /** Names with commas between them, in the order of the table; all of them where it is left out. JSON Lines have all. */
  columns: z
    .string()
    .max(LONGEST_COLUMNS)
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(EXPORT_COLUMNS)).min(1))
    .optional(),
  /** Whoever has a key can send postbacks in the network's name. */
  keys: z.enum(['masked', 'shown']).default('masked'),
});
export type ExportContent = z.infer<typeof exportContentSchema>;

/** A piece of the file, and how many postbacks were written up to its end. */
const exportPieceSchema = z.object({ text: z.string(), count: z.number().int() });
export type ExportPiece = z.infer<typeof exportPieceSchema>;

/** The longest name of a conversion action that is taken. */
const LONGEST_NAME = 200;
const LONGEST_PARAMETER = 100;

const uploadInputSchema = z.object({
  format: z.enum(UPLOAD_FORMATS),
  q: searchSchema.optional(),
  /** Google Ads only: the name of the conversion action there. */
  conversionName: z.string().trim().max(LONGEST_NAME).default(''),
  /** Google Ads only: the parameter of the postbacks that carries the gclid, beside one of that name. */
  gclidParameter: z.string().trim().max(LONGEST_PARAMETER).default(''),
});
export type UploadInput = z.input<typeof uploadInputSchema>;
export type UploadTask = z.output<typeof uploadInputSchema>;

const uploadCountsSchema = z.object({
  /** Postbacks that were looked at. */
  postbacks: z.number().int(),
  /** Conversions that go into the files, one in a line. */
  lines: z.number().int(),
  files: z.number().int(),
  /** Why others go into none, with how many. */
  leftOut: z.partialRecord(z.enum(LEFT_OUT_REASONS), z.number().int()),
  /** Of the lines with an amount, how many are in which currency; under an empty name where none is known. */
  currencies: z.record(z.string(), z.number().int()),
  withoutAmount: z.number().int(),
});
export type UploadPlanCounts = z.infer<typeof uploadCountsSchema>;

/** How far it is; complete with the last one. */
const uploadProgressSchema = z.object({ counts: uploadCountsSchema, isComplete: z.boolean() });
export type UploadProgress = z.infer<typeof uploadProgressSchema>;

const uploadPiecesSchema = uploadProgressSchema.extend({
  /** What comes next in each file; files count from 1. */
  pieces: z.array(z.object({ file: z.number().int(), text: z.string() })),
});
export type UploadPieces = z.infer<typeof uploadPiecesSchema>;

const tags = ['Exports'];

export const exports = {
  /** The same file piece by piece, for a window that shows how far it is; ends the export by leaving. */
  postbacks: oc
    .route({
      method: 'GET',
      path: '/exports/postbacks',
      tags,
      summary: 'Newest first, as server-sent events',
    })
    .input(exportContentSchema.extend({ format: exportFormatSchema, q: searchSchema.optional() }))
    .output(eventIterator(exportPieceSchema)),
  /** What the files would hold and what not: the same walk, without the files. */
  uploadPlan: oc
    .route({
      method: 'GET',
      path: '/exports/uploads/plan',
      tags,
      summary: 'What upload files for a tracker or Google Ads would hold, as server-sent events',
    })
    .input(uploadInputSchema)
    .output(eventIterator(uploadProgressSchema)),
  uploadFiles: oc
    .route({
      method: 'GET',
      path: '/exports/uploads',
      tags,
      summary: 'Upload files for a tracker or Google Ads, piece by piece as server-sent events',
    })
    .input(uploadInputSchema)
    .output(eventIterator(uploadPiecesSchema)),
};
