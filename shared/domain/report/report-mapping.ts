/** How one network's reports are read: what a person confirmed on screen, kept for the next one. */
import { z } from 'zod';
import { EVENTS, STATUSES } from '../conversion/event.ts';
import { AMOUNT_FORMATS } from '../money/read-amount.ts';
import { parseCurrency } from '../money/currency.ts';
import { FIELD_ROLES, type FieldRole } from '../postback/field-role.ts';
import { DELIMITERS, MAX_COLUMN_NAME, MAX_HEADER_LINE, REPORT_CHARSETS } from './recognise-file.ts';
import { DATE_ORDERS } from './read-report-time.ts';
import { isTimeZone } from './zone-days.ts';

const MAX_WORD = 200;

const wordSchema = z.string().min(1).max(MAX_WORD);
/** With the mark of the second one of a name. */
const columnSchema = z
  .string()
  .min(1)
  .max(MAX_COLUMN_NAME + 10);

export const reportReadingSchema = z.object({
  charset: z.enum(REPORT_CHARSETS),
  delimiter: z.enum(DELIMITERS),
  headerLine: z.number().int().min(1).max(MAX_HEADER_LINE),
});
export type ReportReading = z.infer<typeof reportReadingSchema>;

export const reportMappingSchema = reportReadingSchema.extend({
  /** Names of columns. */
  columns: z.partialRecord(z.enum(FIELD_ROLES), columnSchema),
  /** Of the network's cabinet: its days are counted in it, and its times without a zone are of it. */
  zone: z.string().max(64).refine(isTimeZone, 'This is no time zone.'),
  dateOrder: z.enum(DATE_ORDERS),
  amounts: z.enum(AMOUNT_FORMATS),
  /** Before what the network's postbacks mean by these words. */
  events: z.record(wordSchema, z.enum(EVENTS)),
  statuses: z.record(wordSchema, z.enum(STATUSES)),
  /** For rows that do not say it. */
  fixed: z.object({
    event: z.enum(EVENTS).nullable(),
    status: z.enum(STATUSES).nullable(),
    currency: z
      .string()
      .max(10)
      .refine((text) => parseCurrency(text) === text, 'A currency is a code such as USD, in capitals.')
      .nullable(),
  }),
});
export type ReportMapping = z.infer<typeof reportMappingSchema>;

/** Where each role stands in a record; none for what the file does not have. */
export function columnPlaces(
  { columns }: Pick<ReportMapping, 'columns'>,
  names: readonly string[],
): ReadonlyMap<FieldRole, number> {
  const places = new Map<FieldRole, number>();
  for (const role of FIELD_ROLES) {
    const name = columns[role];
    const place = name === undefined ? -1 : names.indexOf(name);
    if (place >= 0) places.set(role, place);
  }
  return places;
}
