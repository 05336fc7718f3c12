import { twoDigits } from './two-digits.ts';

/** `2026-11-27`: the day of a moment by the calendar of this computer. */
export function localDay(moment: Date): string {
  const year = String(moment.getFullYear()).padStart(4, '0');
  return `${year}-${twoDigits(moment.getMonth() + 1)}-${twoDigits(moment.getDate())}`;
}
