/** What was spent, by day and by link or by a value that comes back; and what came of it. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { costDimensionSchema, LINK_DIMENSION, MAX_COST_KEY } from '../domain/cost/cost-dimension.ts';
import { COST_FILE_PROBLEMS, COST_FILE_STATES } from '../domain/cost/cost-file-state.ts';
import { costCurrencySchema, costMappingSchema } from '../domain/cost/cost-mapping.ts';
import { COST_FAULTS } from '../domain/cost/read-cost-row.ts';
import { DELIMITERS, MAX_HEADER_LINE, REPORT_CHARSETS } from '../domain/report/recognise-file.ts';
import { isTimeZone } from '../domain/report/zone-days.ts';
import { countSchema as count, okSchema } from './common.ts';
import { REPORT_PART_BYTES } from './report-limits.ts';

export const MAX_COST_FILE_BYTES = 1_024 * 1_024 * 1_024;
/** In one call; more come as a file. */
const MOST_ROWS_AT_ONCE = 1_000;
export const MOST_COST_DAYS = 400;
/** Of keys in one answer, those with most money first. */
export const MOST_COST_KEYS = 500;

/** `2026-11-27` */
const dayText = z.iso.date();
const moneyOrNull = z.number().nullable();
const sumSchema = z.object({ currency: z.string(), amount: z.number() });

const figuresSchema = z.object({
  cost: z.number(),
  /** Money of what is approved or unrated; what is on hold is never part of it. */
  earned: z.number(),
  onHold: z.number(),
  /** What is earned without what was spent. */
  profit: z.number(),
  /** Profit as a part of the cost: 0.5 is 50 %. Null without costs. */
  roi: moneyOrNull,
  registrations: count,
  firstDeposits: count,
  costPerRegistration: moneyOrNull,
  costPerFirstDeposit: moneyOrNull,
  /** Costs and amounts without a rate: in no sum. */
  withoutRate: count,
});
export type CostFigures = z.infer<typeof figuresSchema>;

const reportSchema = z.object({
  /** What money is in; null while none is chosen: all sums are 0 then. */
  currency: z.string().nullable(),
  dimension: z.string(),
  /** What costs were given for so far. */
  dimensions: z.array(z.string()),
  from: dayText,
  to: dayText,
  timeZone: z.string(),
  total: figuresSchema,
  /** Only days with anything, the first one first. */
  days: z.array(figuresSchema.extend({ day: dayText })),
  /** At most 500, those with most costs first. An empty key: what came through no known link, or without a value. */
  keys: z.array(figuresSchema.extend({ key: z.string(), name: z.string() })),
  moreKeys: count,
  /** Costs that match no link and no value that came back: in no other figure, until they do. At most 100. */
  parked: z.array(
    z.object({ key: z.string(), cost: z.number(), withoutRate: count, firstDay: dayText, lastDay: dayText }),
  ),
  parkedCost: z.number(),
  parkedKeys: count,
  /**
   * The parameter has more values than are told apart (2,000 for each network): what came with the others has the key `…`,
   * and costs of those stay parked.
   */
  hasOtherValues: z.boolean(),
  /** Postbacks are still being read for what costs are given for. */
  isMatching: z.boolean(),
});
export type CostReport = z.infer<typeof reportSchema>;

const planSchema = z.object({
  rows: count,
  keys: count,
  firstDay: dayText.nullable(),
  lastDay: dayText.nullable(),
  sums: z.array(sumSchema),
  /** Costs of the same keys within the same days, which are replaced. */
  replaced: z.object({ days: count, keys: count, before: z.array(sumSchema), after: z.array(sumSchema) }),
});
export type CostPlan = z.infer<typeof planSchema>;

const fileSchema = z.object({
  name: z.string(),
  state: z.enum(COST_FILE_STATES),
  bytes: count,
  readBytes: count,
  /** Rows that were read. */
  rows: count,
  /** Rows that bring nothing, by reason; the first 50 with their line. */
  faults: z.partialRecord(z.enum(COST_FAULTS), count),
  faultLines: z.array(z.object({ line: z.number().int(), fault: z.enum(COST_FAULTS) })),
  problem: z.object({ code: z.enum(COST_FILE_PROBLEMS), line: z.number().int().nullable() }).nullable(),
  /** What saving would do, once it is read. */
  plan: planSchema.nullable(),
  /** Rows that are saved. */
  saved: count,
});
export type CostFileView = z.infer<typeof fileSchema>;

const inspectedSchema = z.object({
  mapping: costMappingSchema,
  columns: z.array(z.object({ name: z.string(), samples: z.array(z.string()) })),
  isBinary: z.boolean(),
});
export type InspectedCosts = z.infer<typeof inspectedSchema>;

const rowSchema = z.object({
  day: dayText,
  /** Name or id of a link, or the value. */
  key: z.string().trim().min(1).max(MAX_COST_KEY),
  /** A decimal such as `12.50`; a comma as its mark is taken too. */
  amount: z.string().max(40),
  currency: costCurrencySchema,
});

const tags = ['Costs'];

export const costs = {
  get: oc
    .route({
      method: 'GET',
      path: '/costs',
      tags,
      summary: 'What was spent and what came of it, by day and by link or value',
    })
    .input(
      z.object({
        from: dayText,
        /** Included. */
        to: dayText,
        dimension: costDimensionSchema.default(LINK_DIMENSION),
        /** Of the days of conversions; the computer’s own where it is left out. */
        timeZone: z.string().max(60).refine(isTimeZone).optional(),
      }),
    )
    .output(reportSchema),
  save: oc
    .route({
      method: 'POST',
      path: '/costs',
      tags,
      summary: 'Save costs; those of the same keys within the same days are replaced',
      description:
        'With `isLook` nothing is saved, and the answer says what would be replaced. More rows than fit come as a file.',
    })
    .input(
      z.object({
        dimension: costDimensionSchema.default(LINK_DIMENSION),
        rows: z.array(rowSchema).min(1).max(MOST_ROWS_AT_ONCE),
        isLook: z.boolean().default(false),
      }),
    )
    .output(planSchema),
  remove: oc
    .route({
      method: 'DELETE',
      path: '/costs',
      tags,
      summary: 'Remove the costs of one key within some days',
    })
    .input(z.object({ dimension: costDimensionSchema, key: rowSchema.shape.key, from: dayText, to: dayText }))
    .output(z.object({ removed: count })),
  file: {
    get: oc
      .route({
        method: 'GET',
        path: '/costs/file',
        tags,
        summary: 'The last file since the start; null for none',
      })
      .output(fileSchema.nullable()),
    create: oc
      .route({
        method: 'POST',
        path: '/costs/file',
        tags,
        successStatus: 201,
        summary: 'Begin a file; it follows in parts',
      })
      .input(
        z.object({
          name: z.string().trim().min(1).max(200),
          bytes: z.number().int().min(1).max(MAX_COST_FILE_BYTES),
        }),
      )
      .output(fileSchema),
    upload: oc
      .route({ method: 'POST', path: '/costs/file/parts', tags, summary: 'Its next part, as base64' })
      .input(
        z.object({
          offset: z.number().int().min(0).max(MAX_COST_FILE_BYTES),
          data: z.base64().max(Math.ceil(REPORT_PART_BYTES / 3) * 4),
        }),
      )
      .output(fileSchema),
    inspect: oc
      .route({
        method: 'POST',
        path: '/costs/file/inspect',
        tags,
        summary: 'How it may be read; nothing is changed',
      })
      .input(
        z.object({
          charset: z.enum(REPORT_CHARSETS).optional(),
          delimiter: z.enum(DELIMITERS).optional(),
          headerLine: z.number().int().min(1).max(MAX_HEADER_LINE).optional(),
        }),
      )
      .output(inspectedSchema),
    read: oc
      .route({
        method: 'POST',
        path: '/costs/file/read',
        tags,
        summary: 'Read it; nothing is changed, and the file then says what saving would replace',
      })
      .input(costMappingSchema)
      .output(fileSchema),
    save: oc
      .route({ method: 'POST', path: '/costs/file/save', tags, summary: 'Save what was read' })
      .output(fileSchema),
    cancel: oc
      .route({
        method: 'POST',
        path: '/costs/file/cancel',
        tags,
        summary: 'End it; of one that is being saved, what is saved already stays',
      })
      .output(okSchema),
  },
};
