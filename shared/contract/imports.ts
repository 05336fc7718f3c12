/** Import of what this program exported as JSON Lines, here or elsewhere. One at a time. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { LINE_FAULTS } from '../domain/import/import-line.ts';
import { IMPORT_STATES } from '../domain/import/import-state.ts';
import { countSchema } from './common.ts';
import { REPORT_PART_BYTES } from './report-limits.ts';

/** Of the file of an import. */
export const MAX_IMPORT_BYTES = 8 * 1_024 * 1_024 * 1_024;
const MAX_IMPORT_NAME = 200;

export const importCountsSchema = z.object({
  lines: countSchema,
  /** They would come in, or came in. */
  fresh: countSchema,
  /** Here already. */
  known: countSchema,
  /** Corrections by hand, which are left out. */
  corrections: countSchema,
  bad: countSchema,
  /** The first 100 of the bad ones. */
  faults: z.array(z.object({ line: z.number().int(), fault: z.enum(LINE_FAULTS) })),
  /** Of no network that is here by its name: left out. Null: of none at all. */
  unknownNetworks: z.array(z.object({ name: z.string().nullable(), count: countSchema })),
});

const importSchema = z.object({
  /** Of the file. */
  name: z.string(),
  state: z.enum(IMPORT_STATES),
  bytes: countSchema,
  readBytes: countSchema,
  counts: importCountsSchema,
});
export type ImportView = z.infer<typeof importSchema>;

const tags = ['Reports'];

export const imports = {
  get: oc
    .route({
      method: 'GET',
      path: '/import',
      tags,
      summary: 'The last one; null for none. One that a stop interrupts goes on',
    })
    .output(importSchema.nullable()),
  create: oc
    .route({
      method: 'POST',
      path: '/import',
      tags,
      successStatus: 201,
      summary: 'Begin one; its file follows in parts, and is then looked at without anything being done',
    })
    .input(
      z.object({
        name: z.string().trim().min(1).max(MAX_IMPORT_NAME),
        bytes: z.number().int().min(1).max(MAX_IMPORT_BYTES),
      }),
    )
    .output(importSchema),
  upload: oc
    .route({ method: 'POST', path: '/import/parts', tags, summary: 'The next part of its file, as base64' })
    .input(
      z.object({
        offset: z.number().int().min(0).max(MAX_IMPORT_BYTES),
        data: z.base64().max(Math.ceil(REPORT_PART_BYTES / 3) * 4),
      }),
    )
    .output(importSchema),
  run: oc
    .route({
      method: 'POST',
      path: '/import/run',
      tags,
      summary: 'Import what was looked at; nothing is forwarded',
    })
    .output(importSchema),
  cancel: oc
    .route({ method: 'POST', path: '/import/cancel', tags, summary: 'End it; what came in stays' })
    .output(importSchema),
};
