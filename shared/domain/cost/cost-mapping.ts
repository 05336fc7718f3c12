/** How a file or a pasted sheet of costs is read: what a person confirmed on screen, kept for the next one. */
import { z } from 'zod';
import { AMOUNT_FORMATS } from '../money/read-amount.ts';
import { parseCurrency } from '../money/currency.ts';
import { DATE_ORDERS } from '../report/read-report-time.ts';
import { MAX_COLUMN_NAME } from '../report/recognise-file.ts';
import { reportReadingSchema } from '../report/report-mapping.ts';
import { costDimensionSchema } from './cost-dimension.ts';

export const COST_COLUMNS = ['day', 'key', 'amount', 'currency'] as const;
export type CostColumn = (typeof COST_COLUMNS)[number];

/** Without these nothing can be read. */
export const NEEDED_COST_COLUMNS = ['day', 'key', 'amount'] as const satisfies readonly CostColumn[];

/** With the mark of the second one of a name. */
const columnSchema = z
  .string()
  .min(1)
  .max(MAX_COLUMN_NAME + 10);

export const costCurrencySchema = z
  .string()
  .max(10)
  .refine((text) => parseCurrency(text) === text, 'A currency is a code such as USD, in capitals');

export const costMappingSchema = reportReadingSchema.extend({
  dimension: costDimensionSchema,
  columns: z.partialRecord(z.enum(COST_COLUMNS), columnSchema),
  dateOrder: z.enum(DATE_ORDERS),
  amounts: z.enum(AMOUNT_FORMATS),
  /** For rows that do not say it. */
  currency: costCurrencySchema.nullable(),
});
export type CostMapping = z.infer<typeof costMappingSchema>;

/** Where each column stands in a record; -1 for what the file does not have. */
export function costPlaces(
  { columns }: Pick<CostMapping, 'columns'>,
  names: readonly string[],
): Readonly<Record<CostColumn, number>> {
  const placeOf = (column: CostColumn): number => {
    const name = columns[column];
    return name === undefined ? -1 : names.indexOf(name);
  };
  return {
    day: placeOf('day'),
    key: placeOf('key'),
    amount: placeOf('amount'),
    currency: placeOf('currency'),
  };
}
