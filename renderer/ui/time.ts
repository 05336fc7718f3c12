/** Moments and stretches of time that are written alike in every language. Pure. */

/** `2026-11-22 12:04:31.123`, without the zone. */
export function utcTime(moment: string): string {
  return new Date(moment).toISOString().replace('T', ' ').replace('Z', '');
}

export interface DurationMessages {
  readonly days: (count: number) => string;
  readonly hours: (count: number) => string;
  readonly minutes: (count: number) => string;
  readonly seconds: (count: number) => string;
}

/** The two largest units: `3 h 12 m`. */
export function duration(ms: number, messages: DurationMessages): string {
  const seconds = Math.max(0, Math.floor(ms / 1_000));
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  if (days > 0) return `${messages.days(days)} ${messages.hours(hours % 24)}`;
  if (hours > 0) return `${messages.hours(hours)} ${messages.minutes(minutes % 60)}`;
  if (minutes > 0) return messages.minutes(minutes);
  return messages.seconds(seconds);
}
