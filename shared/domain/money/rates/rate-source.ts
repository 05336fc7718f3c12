/**
 * Whose daily files are read. What is in one: so many units of the source's own currency for one of another, or the
 * other way round; `read-*.ts` says which. Pages that describe the files, as known 2026-11:
 * - European Central Bank: https://www.ecb.europa.eu/stats/policy_and_exchange_rates/euro_reference_exchange_rates/html/index.en.html
 * - Bank of Russia: https://www.cbr.ru/development/SXML/
 * - National Bank of Ukraine: https://bank.gov.ua/en/open-data/api-dev
 */
import { rateDayText } from './rate-day.ts';

export const RATE_SOURCES = ['ecb', 'cbr', 'nbu'] as const;
export type RateSource = (typeof RATE_SOURCES)[number];

export const BASE_OF: Readonly<Record<RateSource, string>> = { ecb: 'EUR', cbr: 'RUB', nbu: 'UAH' };

/** Where the newest file is. */
export const DAILY_URLS: Readonly<Record<RateSource, string>> = {
  ecb: 'https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml',
  cbr: 'https://www.cbr.ru/scripts/XML_daily.asp',
  nbu: 'https://bank.gov.ua/NBUStatService/v1/statdirectory/exchange?json',
};

/** Days that the European Central Bank's shorter history file holds. */
const SHORT_HISTORY_DAYS = 85;
/** The most files of one day each that one request for a history asks for. */
const MOST_HISTORY_DAYS = 100;

/**
 * The files that hold the rates of these days: one for all of the European Central Bank, else one for each day.
 * @param fromDay days since 1970, as is the last one
 */
export function historyUrls(source: RateSource, fromDay: number, today: number): readonly string[] {
  if (source === 'ecb') {
    const name = today - fromDay < SHORT_HISTORY_DAYS ? 'eurofxref-hist-90d.xml' : 'eurofxref-hist.xml';
    return [`https://www.ecb.europa.eu/stats/eurofxref/${name}`];
  }
  const first = Math.max(fromDay, today - MOST_HISTORY_DAYS + 1);
  const days = Array.from({ length: Math.max(0, today - first + 1) }, (_, index) => first + index);
  return days.map((day) => {
    const [year, month, date] = rateDayText(day).split('-');
    return source === 'cbr'
      ? `${DAILY_URLS.cbr}?date_req=${date}/${month}/${year}`
      : `https://bank.gov.ua/NBUStatService/v1/statdirectory/exchange?date=${year}${month}${date}&json`;
  });
}
