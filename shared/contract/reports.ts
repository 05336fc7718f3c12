/** Reports of networks: read, compared with our log and with the report before, and kept. */
import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { networkIdSchema, reportIdSchema } from '../domain/ids.ts';
import { FIELD_ROLES } from '../domain/postback/field-role.ts';
import { DELIMITERS, MAX_HEADER_LINE, REPORT_CHARSETS } from '../domain/report/recognise-file.ts';
import { reportMappingSchema } from '../domain/report/report-mapping.ts';
import { CREATING_WAYS, ROW_FILTERS } from '../domain/report/report-state.ts';
import { MAX_WHY } from './by-hand.ts';
import { imports } from './imports.ts';
import { okSchema } from './common.ts';
import { REPORT_PART_BYTES } from './report-limits.ts';
import {
  evidencePieceSchema,
  inspectedSchema,
  missingSchema,
  reportDetailSchema,
  reportRowSchema,
  reportSchema,
} from './report-views.ts';

/** Of the file of a report. */
export const MAX_REPORT_BYTES = 512 * 1_024 * 1_024;
const MAX_REPORT_NAME = 200;

const ofReport = z.object({ id: reportIdSchema });
const tags = ['Reports'];

export const reports = {
  imports,
  list: oc
    .route({ method: 'GET', path: '/reports', tags, summary: 'Newest first, at most 200' })
    .output(z.object({ items: z.array(reportSchema) })),
  create: oc
    .route({
      method: 'POST',
      path: '/reports',
      tags,
      successStatus: 201,
      summary: 'Begin one; its file follows in parts',
    })
    .input(
      z.object({
        networkId: networkIdSchema,
        name: z.string().trim().min(1).max(MAX_REPORT_NAME),
        bytes: z.number().int().min(1).max(MAX_REPORT_BYTES),
      }),
    )
    .output(reportSchema),
  upload: oc
    .route({
      method: 'POST',
      path: '/reports/{id}/parts',
      tags,
      summary: 'The next part of its file, as base64',
    })
    .input(
      ofReport.extend({
        offset: z.number().int().min(0).max(MAX_REPORT_BYTES),
        data: z.base64().max(Math.ceil(REPORT_PART_BYTES / 3) * 4),
      }),
    )
    .output(reportSchema),
  inspect: oc
    .route({ method: 'POST', path: '/reports/{id}/inspect', tags, summary: 'How its file may be read' })
    .input(
      ofReport.extend({
        charset: z.enum(REPORT_CHARSETS).optional(),
        delimiter: z.enum(DELIMITERS).optional(),
        headerLine: z.number().int().min(1).max(MAX_HEADER_LINE).optional(),
        /** Columns that the person chose: for their words. */
        columns: z.partialRecord(z.enum(FIELD_ROLES), z.string().max(200)).optional(),
      }),
    )
    .output(inspectedSchema),
  run: oc
    .route({
      method: 'POST',
      path: '/reports/{id}/run',
      tags,
      summary: 'Compare it with our log; the mapping is kept for the network',
    })
    .input(ofReport.extend({ mapping: reportMappingSchema }))
    .output(reportSchema),
  get: oc
    .route({ method: 'GET', path: '/reports/{id}', tags, summary: 'One, with its counts and days' })
    .input(ofReport)
    .output(reportDetailSchema),
  rows: oc
    .route({ method: 'GET', path: '/reports/{id}/rows', tags, summary: 'Its rows in the order of the file' })
    .input(
      ofReport.extend({
        filter: z.enum(ROW_FILTERS).default('differences'),
        after: z.coerce.number().int().min(0).default(0),
        limit: z.coerce.number().int().min(1).max(500).default(100),
      }),
    )
    .output(z.object({ items: z.array(reportRowSchema), next: z.number().int().nullable() })),
  evidence: oc
    .route({
      method: 'GET',
      path: '/reports/{id}/evidence',
      tags,
      summary:
        'A ZIP of the rows that differ, raw requests, responses and outages, piece by piece as server-sent events',
    })
    .input(ofReport)
    .output(eventIterator(evidencePieceSchema)),
  setOpen: oc
    .route({
      method: 'PATCH',
      path: '/reports/{id}',
      tags,
      summary: 'Open or close it; what an open one is about is not removed by the housekeeping',
    })
    .input(ofReport.extend({ isOpen: z.boolean() }))
    .output(reportSchema),
  remove: oc
    .route({ method: 'DELETE', path: '/reports/{id}', tags, summary: 'Remove it with its rows' })
    .input(ofReport)
    .output(okSchema),
  previewMissing: oc
    .route({
      method: 'POST',
      path: '/reports/{id}/missing/preview',
      tags,
      summary: 'What creating the missing conversions would do; nothing is saved',
    })
    .input(ofReport.extend({ way: z.enum(CREATING_WAYS).default('forward') }))
    .output(missingSchema),
  createMissing: oc
    .route({
      method: 'POST',
      path: '/reports/{id}/missing',
      tags,
      summary:
        'Create the missing conversions, marked: to be forwarded, or imported as old ones and never forwarded',
    })
    .input(
      ofReport.extend({
        why: z.string().trim().min(1).max(MAX_WHY).optional(),
        way: z.enum(CREATING_WAYS).default('forward'),
      }),
    )
    .output(reportSchema),
};
