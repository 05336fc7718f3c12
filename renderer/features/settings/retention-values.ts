/** How long things are kept, as a form edits it: numbers as text, empty for no limit. Pure. */
import {
  type Retention,
  RETENTION_LIMITS,
  retentionSchema,
} from '../../../shared/domain/housekeeping/retention.ts';
import type { Text } from '../../../shared/text/en.ts';
import { formatsOf } from '../../ui/formats.ts';
import { type FieldErrors, schemaErrors } from '../../ui/schema-errors.ts';
import { wholeNumberOf } from '../../ui/whole-number.ts';

export const RETENTION_NUMBERS = [
  'rawMonths',
  'rawMegabytes',
  'conversionMonths',
  'conversionCount',
] as const;
type NumberName = (typeof RETENTION_NUMBERS)[number];

export type RetentionValues = Readonly<Record<NumberName, string>> & Pick<Retention, 'isDaily'>;

const RANGES: Readonly<Record<NumberName, { readonly min: number; readonly max: number }>> = {
  rawMonths: RETENTION_LIMITS.months,
  rawMegabytes: RETENTION_LIMITS.megabytes,
  conversionMonths: RETENTION_LIMITS.months,
  conversionCount: RETENTION_LIMITS.conversions,
};

export function retentionValues({ isDaily, ...numbers }: Retention): RetentionValues {
  const textOf = (name: NumberName): string => String(numbers[name] ?? '');
  return {
    rawMonths: textOf('rawMonths'),
    rawMegabytes: textOf('rawMegabytes'),
    conversionMonths: textOf('conversionMonths'),
    conversionCount: textOf('conversionCount'),
    isDaily,
  };
}

/** In the shape of the contract, unchecked: what is no number is NaN. */
export function retentionOf(values: RetentionValues): Retention {
  const numberOf = (name: NumberName): number | null =>
    values[name].trim() === '' ? null : wholeNumberOf(values[name]);
  return {
    rawMonths: numberOf('rawMonths'),
    rawMegabytes: numberOf('rawMegabytes'),
    conversionMonths: numberOf('conversionMonths'),
    conversionCount: numberOf('conversionCount'),
    isDaily: values.isDaily,
  };
}

export function checkRetention(values: RetentionValues, text: Text): FieldErrors {
  const { count } = formatsOf(text.locale);
  const sentences = Object.fromEntries(
    RETENTION_NUMBERS.map((name) => {
      const { min, max } = RANGES[name];
      return [name, () => text.housekeeping.outOfRange(count(min), count(max))];
    }),
  );
  return schemaErrors(retentionSchema, retentionOf(values), text, { sentences });
}
