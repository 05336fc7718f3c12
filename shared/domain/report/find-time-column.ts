/** Which column says when a conversion happened: by its values, then by its name. Pure. */
import { readReportTime } from './read-report-time.ts';
import { createZoneDays } from './zone-days.ts';

const LOOKED_AT = 20;
const utc = createZoneDays('UTC');

/** Of several dates the one of the conversion, not that of its click or of its last change. */
const OF_CONVERSION = ['conver', 'event', 'action', 'creat', 'deposit', 'regist'];
const OF_OTHERS = ['click', 'updat', 'chang', 'modif', 'approv', 'paid', 'expir'];

/** @returns place of the column; null where none holds dates */
export function findTimeColumn(
  names: readonly string[],
  rows: readonly (readonly string[])[],
): number | null {
  let best: { readonly place: number; readonly score: number } | null = null;
  for (const [place, name] of names.entries()) {
    const values = rows
      .map((cells) => (cells[place] ?? '').trim())
      .filter((value) => value !== '')
      .slice(0, LOOKED_AT);
    if (values.length === 0 || !values.every(isMoment)) continue;
    const lower = name.toLowerCase();
    const score =
      (OF_CONVERSION.some((word) => lower.includes(word)) ? 1 : 0) -
      (OF_OTHERS.some((word) => lower.includes(word)) ? 1 : 0);
    if (best === null || score > best.score) best = { place, score };
  }
  return best?.place ?? null;
}

/** Ten digits alone may be an id as well. */
function isMoment(value: string): boolean {
  if (/^\d+$/.test(value)) return false;
  return (
    readReportTime(value, 'day_first', utc) !== null || readReportTime(value, 'month_first', utc) !== null
  );
}
