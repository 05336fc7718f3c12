/** Days as a person counts them, in the computer's time zone. */

/**
 * The first moment of a local day: midnight, or one o'clock where the clock goes forward at midnight. A day has 23 or
 * 25 hours where daylight saving begins or ends.
 * @param atMs some moment of a day, UTC milliseconds
 * @param daysAhead of another day than that one; below 0 for days ago
 */
export function startOfDay(atMs: number, daysAhead = 0): number {
  const day = new Date(atMs);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + daysAhead).getTime();
}

/** The first moment of Monday. */
export function startOfWeek(atMs: number): number {
  return startOfDay(atMs, -((new Date(atMs).getDay() + 6) % 7));
}
