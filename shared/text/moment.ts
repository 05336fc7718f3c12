/** A moment inside a sentence, as the language writes it. */

const known = new Map<string, Intl.DateTimeFormat>();

/**
 * `Nov 22, 2026, 12:04 GMT+2`: with its zone, since an answer of the engine may be read somewhere else.
 * @param locale of a catalogue
 * @param timeZone IANA; the computer’s own without it
 */
export function momentText(locale: string, atMs: number, timeZone?: string): string {
  return formatOf(locale, timeZone).format(atMs);
}

/** The same of an ISO time; what is none stays as it is. */
export function isoMomentText(locale: string, iso: string, timeZone?: string): string {
  const atMs = Date.parse(iso);
  return Number.isNaN(atMs) ? iso : momentText(locale, atMs, timeZone);
}

function formatOf(locale: string, timeZone: string | undefined): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone ?? ''}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const format = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
    ...(timeZone === undefined ? {} : { timeZone }),
  });
  known.set(key, format);
  return format;
}
