/** What is shown of reports of networks. */
import { z } from 'zod';
import { conversionIdSchema, networkIdSchema, reportIdSchema } from '../domain/ids.ts';
import { VALUE_ROLES } from '../domain/postback/field-role.ts';
import { SNAPSHOT_CHANGES } from '../domain/report/compare-snapshots.ts';
import { SEVERITIES } from '../domain/report/difference.ts';
import { reportMappingSchema } from '../domain/report/report-mapping.ts';
import { UNREAD_REASONS } from '../domain/report/report-row.ts';
import { REPORT_PROBLEM_CODES, REPORT_STATES, ROW_KINDS } from '../domain/report/report-state.ts';
import { countSchema, eventSchema, isoTimeSchema, statusSchema } from './common.ts';
import { handPreviewSchema } from './conversions.ts';

const sideCounts = z.object({
  /** Conversions that the report has. */
  theirs: countSchema,
  /** Those of our log. */
  ours: countSchema,
  matched: countSchema,
  /** In the report, not in our log. */
  missing: countSchema,
  /** In our log, not in the report. */
  extra: countSchema,
  /** Of the matched ones. */
  otherPayout: countSchema,
  otherStatus: countSchema,
  differing: countSchema,
  /** Of all conversions that either side has, the part on which they do not agree: 0 to 1. */
  share: z.number().min(0).max(1),
  /** Up to 5 % is usual, from 10 % on red. */
  severity: z.enum(SEVERITIES),
});

const reportCountsSchema = sideCounts.extend({
  rows: countSchema,
  /** Rows about a conversion that a row before is about. */
  repeated: countSchema,
  unread: countSchema,
  /** Against the report before, within its days. */
  fresh: countSchema,
  changed: countSchema,
  toZero: countSchema,
  gone: countSchema,
  /** Conversions that were created for missing ones. */
  created: countSchema,
});
export type ReportCountsView = z.infer<typeof reportCountsSchema>;

const problemSchema = z.object({
  code: z.enum(REPORT_PROBLEM_CODES),
  line: z.number().int().nullable(),
});

export const reportSchema = z.object({
  id: reportIdSchema,
  networkId: networkIdSchema,
  networkName: z.string(),
  /** Of the file. */
  name: z.string(),
  state: z.enum(REPORT_STATES),
  createdAt: isoTimeSchema,
  doneAt: isoTimeSchema.nullable(),
  bytes: countSchema,
  readBytes: countSchema,
  /** In the time zone of its mapping. */
  firstDay: z.string().nullable(),
  lastDay: z.string().nullable(),
  zone: z.string().nullable(),
  problem: problemSchema.nullable(),
  /** What its rows are about is not removed by the housekeeping. */
  isOpen: z.boolean(),
  /** The report of the network that it was compared with. */
  beforeId: reportIdSchema.nullable(),
  /** While missing conversions are created. */
  creating: z.object({ created: countSchema, skipped: countSchema }).nullable(),
});
export type ReportView = z.infer<typeof reportSchema>;

const reportDaySchema = sideCounts.extend({ day: z.string() });
export type ReportDayView = z.infer<typeof reportDaySchema>;

export const reportDetailSchema = reportSchema.extend({
  /** Null until it is compared. */
  counts: reportCountsSchema.nullable(),
  /** Oldest first. */
  days: z.array(reportDaySchema),
});
export type ReportDetail = z.infer<typeof reportDetailSchema>;

const sideSchema = z.object({
  event: eventSchema.nullable(),
  status: statusSchema.nullable(),
  payout: z.number().nullable(),
  currency: z.string().nullable(),
  at: isoTimeSchema.nullable(),
});

export const reportRowSchema = z.object({
  number: z.number().int(),
  /** In the file. */
  line: z.number().int().nullable(),
  kind: z.enum(ROW_KINDS),
  clickId: z.string().nullable(),
  transactionId: z.string().nullable(),
  day: z.string().nullable(),
  statusWord: z.string().nullable(),
  /** Null for what is not in the report. */
  theirs: sideSchema.nullable(),
  /** As it was when it was compared; null for what is not in our log. */
  ours: sideSchema.nullable(),
  otherPayout: z.boolean(),
  otherStatus: z.boolean(),
  change: z.enum(SNAPSHOT_CHANGES).nullable(),
  unread: z.enum(UNREAD_REASONS).nullable(),
  conversionId: conversionIdSchema.nullable(),
  /** Whether a conversion was created for it. */
  isCreated: z.boolean(),
});
export type ReportRowView = z.infer<typeof reportRowSchema>;

const wordSchema = z.object({
  role: z.enum(VALUE_ROLES),
  word: z.string(),
  count: countSchema,
  event: eventSchema.nullable(),
  status: statusSchema.nullable(),
});

export const inspectedSchema = z.object({
  mapping: reportMappingSchema,
  columns: z.array(z.object({ name: z.string(), samples: z.array(z.string()) })),
  /** Of the rows that were looked at, the words of the columns of event and status. */
  words: z.array(wordSchema),
  /** It is no text. */
  isBinary: z.boolean(),
});
export type InspectedReportView = z.infer<typeof inspectedSchema>;

export const evidencePieceSchema = z.object({
  /** The next bytes of the file. */
  data: z.base64(),
  /** Rows that are packed so far. */
  rows: countSchema,
});
export type EvidencePiece = z.infer<typeof evidencePieceSchema>;

export const missingSchema = z.object({
  count: countSchema,
  /** Missing ones that cannot be created: rejected by the network, without an event (or, to be imported, a time), or created already. */
  left: countSchema,
  /** By currency, what the network holds apart from the rest. */
  sums: z.array(
    z.object({
      currency: z.string().nullable(),
      isOnHold: z.boolean(),
      payout: z.number(),
      count: countSchema,
    }),
  ),
  /** The first of them, and what each destination would hear of it. */
  example: z.object({ row: reportRowSchema, preview: handPreviewSchema.nullable() }).nullable(),
});
export type MissingPreview = z.infer<typeof missingSchema>;
