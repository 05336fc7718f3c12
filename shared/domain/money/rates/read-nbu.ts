/**
 * The National Bank of Ukraine's JSON: hryvnias for one unit of each currency.
 *
 * `NBUStatService/v1/statdirectory/exchange?json` is a list of
 * `{"r030":840,"txt":"Долар США","rate":40,"cc":"USD","exchangedate":"27.11.2026"}`; `NBU_Exchange/exchange_site?…&json`
 * has `units` beside it, the number of units that `rate` is for, and many days of one currency.
 * Source: "API for developers", see `rate-source.ts`.
 */
import { z } from 'zod';
import { parseEuropeanDay } from './rate-day.ts';
import { parseRate, perUnit } from './rate.ts';
import { type RateCollector, RateFileError } from './rate-file.ts';

const MAX_ITEMS = 200_000;

const fileSchema = z
  .array(
    z.object({
      cc: z.string(),
      rate: z.number(),
      units: z.number().int().min(1).max(1_000_000).default(1),
      exchangedate: z.string(),
    }),
  )
  .max(MAX_ITEMS);

export function isNbuJson(beginning: string): boolean {
  return /^\s{0,100}\[/.test(beginning);
}

export function readNbu(text: string, into: RateCollector): void {
  const { success, data } = fileSchema.safeParse(parsedJson(text));
  if (!success) throw new RateFileError({ code: 'rate_file_unknown' });
  for (const { cc, rate, units, exchangedate } of data) {
    const day = into.dayOf(parseEuropeanDay(exchangedate), exchangedate);
    // The shortest decimal that is this number is what was written, up to fifteen digits.
    const written = decimalText(rate);
    const one = parseRate(written);
    into.add(day, cc, one && perUnit(one, units), written);
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RateFileError({ code: 'rate_file_broken' });
  }
}

/** Small numbers are written as `1e-7`. */
function decimalText(value: number): string {
  const text = String(value);
  const [, digits = '', fraction = '', exponent] = /^(\d)(?:\.(\d{1,15}))?e-(\d{1,2})$/.exec(text) ?? [];
  return exponent === undefined ? text : `0.${'0'.repeat(Number(exponent) - 1)}${digits}${fraction}`;
}
