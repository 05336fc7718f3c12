/**
 * The Bank of Russia's `XML_daily.asp`: roubles for so many units of each currency.
 *
 * In windows-1251: `<ValCurs Date="27.11.2026" name="Foreign Currency Market">` with, for each currency,
 * `<Valute ID="R01235"><NumCode>840</NumCode><CharCode>USD</CharCode><Nominal>1</Nominal><Name>…</Name>
 * <Value>80,0000</Value><VunitRate>80</VunitRate></Valute>`. `Date` is the day that the rates hold for.
 * Source: "Technical resources, XML", see `rate-source.ts`.
 */
import { parseEuropeanDay } from './rate-day.ts';
import { readFlatXml } from './flat-xml.ts';
import { parseRate, perUnit } from './rate.ts';
import type { RateCollector } from './rate-file.ts';

export function isCbrXml(beginning: string): boolean {
  return /<ValCurs\s/.test(beginning);
}

export function* readCbr(text: string, into: RateCollector): Generator<undefined, undefined> {
  let day: number | null = null;
  let parts = new Map<string, string>();
  yield* readFlatXml(text, {
    open: (name, attributes) => {
      if (name === 'Valute') parts = new Map();
      if (name !== 'ValCurs') return;
      const date = attributes.get('Date') ?? '';
      day = into.dayOf(parseEuropeanDay(date), date);
    },
    close: (name, said) => {
      parts.set(name, said);
      if (name !== 'Valute') return;
      const value = parts.get('Value') ?? '';
      const nominal = parts.get('Nominal') ?? '';
      const rate = parseRate(value, ',');
      const isCounted = /^[1-9]\d{0,6}$/.test(nominal);
      const one = rate === null || !isCounted ? null : perUnit(rate, Number(nominal));
      into.add(into.dayOf(day, ''), parts.get('CharCode') ?? '', one, `${value} / ${nominal}`);
    },
  });
}
