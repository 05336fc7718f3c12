/**
 * The European Central Bank's files: how many units of each currency one euro is.
 *
 * XML (`eurofxref-daily.xml`, `-hist-90d.xml`, `-hist.xml`): inside `gesmes:Envelope` a `Cube` holds for each day
 * `<Cube time="2026-11-27">` with `<Cube currency="USD" rate="1.25"/>`.
 *
 * CSV (out of `eurofxref.zip` and `eurofxref-hist.zip`): a line `Date, USD, JPY, …`, then one for each day with as many
 * columns, `N/A` where there was no rate. The day is `27 November 2026` in the first, `2026-11-27` in the second.
 * Source: "Euro foreign exchange reference rates", section "Downloads", see `rate-source.ts`.
 */
import { parseNamedDay, parseRateDay } from './rate-day.ts';
import { readFlatXml } from './flat-xml.ts';
import { inverse, parseRate } from './rate.ts';
import { MAX_CURRENCIES, type RateCollector, RateFileError } from './rate-file.ts';

export function isEcbXml(beginning: string): boolean {
  return beginning.includes('eurofxref') && beginning.includes('Envelope');
}

export function isEcbCsv(beginning: string): boolean {
  return /^"?Date"?\s{0,5},\s{0,5}"?[A-Z]{3}"?\s{0,5},/.test(beginning);
}

export function* readEcbXml(text: string, into: RateCollector): Generator<undefined, undefined> {
  let day: number | null = null;
  yield* readFlatXml(text, {
    open: (name, attributes) => {
      if (name !== 'Cube') return;
      const time = attributes.get('time');
      if (time !== undefined) day = into.dayOf(parseRateDay(time), time);
      const currency = attributes.get('currency');
      if (currency === undefined) return;
      const written = attributes.get('rate') ?? '';
      into.add(into.dayOf(day, ''), currency, euroRate(written), written);
    },
  });
}

const LINES_AT_ONCE = 200;
/** More than there are days since 1970. */
const MAX_LINES = 25_000;
/** Where the last line ends. */
const LAST_CHARACTERS = 200;
/** Of one line, in characters. */
const MAX_LINE = 8_192;

export function* readEcbCsv(text: string, into: RateCollector): Generator<undefined, undefined> {
  const lines = text.split(/\r?\n/, MAX_LINES + 1);
  if (lines.length > MAX_LINES) throw new RateFileError({ code: 'rate_file_unknown' });
  const [, ...currencies] = cellsOf(lines[0] ?? '');
  // Without a comma behind the last one, a rate that was cut would be a smaller one.
  const isEndSeen = currencies.at(-1) === '' || /\n\s{0,100}$/.test(text.slice(-LAST_CHARACTERS));
  if (!isEndSeen) throw new RateFileError({ code: 'rate_file_broken' });
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line.trim() === '') continue;
    const [date = '', ...cells] = cellsOf(line);
    // All lines end with a comma, or none; one that was cut has too few.
    if (cells.length !== currencies.length) throw new RateFileError({ code: 'rate_file_broken' });
    const day = into.dayOf(parseRateDay(date) ?? parseNamedDay(date), date);
    for (const [column, cell] of cells.entries()) {
      const currency = currencies[column] ?? '';
      if (cell === 'N/A' || (cell === '' && currency === '')) continue;
      into.add(day, currency, euroRate(cell), cell);
    }
    if (index % LINES_AT_ONCE === 0) yield undefined;
  }
}

function cellsOf(line: string): readonly string[] {
  if (line.length > MAX_LINE) throw new RateFileError({ code: 'rate_file_broken' });
  const cells = line.split(',', MAX_CURRENCIES + 2);
  return cells.map((cell) => cell.trim().replaceAll('"', ''));
}

function euroRate(written: string) {
  const rate = parseRate(written);
  return rate && inverse(rate);
}
