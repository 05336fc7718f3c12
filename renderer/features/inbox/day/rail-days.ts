/** The days of the rail, newest first, with the name of a month where one begins. Pure. */

export interface RailDay<Day> {
  readonly day: Day;
  /** Stands above the day: `Nov`, with its year where that is another one than above, or not this year's. */
  readonly month: string | null;
}

/**
 * @param days of a calendar, `2026-11-27`, newest first
 * @param thisYear four digits
 * @param monthName of a day: `Nov`
 */
export function railDays<Day extends { readonly day: string }>(
  days: readonly Day[],
  thisYear: string,
  monthName: (day: string) => string,
): readonly RailDay<Day>[] {
  let [month, year] = ['', thisYear];
  return days.map((day) => {
    const [ofDay, ofYear] = [day.day.slice(0, 7), day.day.slice(0, 4)];
    if (ofDay === month) return { day, month: null };
    const words = monthName(`${ofDay}-01`);
    const shown = ofYear === year ? words : `${words} ${ofYear}`;
    [month, year] = [ofDay, ofYear];
    return { day, month: shown };
  });
}
