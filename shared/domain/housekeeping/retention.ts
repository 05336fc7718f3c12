/** How long what is stored is kept. Pure. */
import { z } from 'zod';

export const RETENTION_LIMITS = {
  months: { min: 1, max: 240 },
  megabytes: { min: 10, max: 10_000_000 },
  conversions: { min: 1_000, max: 1_000_000_000 },
} as const;

function limited({ min, max }: { readonly min: number; readonly max: number }) {
  return z.number().int().min(min).max(max).nullable();
}

/** Null for no limit. */
export const retentionSchema = z.object({
  /** The bytes of requests: request line, headers, body. What was read of them stays. */
  rawMonths: limited(RETENTION_LIMITS.months),
  /** Of all of them together; the oldest go. */
  rawMegabytes: limited(RETENTION_LIMITS.megabytes),
  /** Whole conversions, with their postbacks and deliveries. */
  conversionMonths: limited(RETENTION_LIMITS.months),
  /** How many there may be; the oldest go. */
  conversionCount: limited(RETENTION_LIMITS.conversions),
  /** Whether it is done by itself each day, or only when the person asks for it. */
  isDaily: z.boolean(),
});
export type Retention = z.infer<typeof retentionSchema>;

/** Nothing that cannot be brought back goes before a person has seen it. */
export const USUAL_RETENTION: Retention = {
  rawMonths: 13,
  rawMegabytes: null,
  conversionMonths: null,
  conversionCount: null,
  isDaily: false,
};

/** Why something that is old enough stays. */
export const PROTECTED_REASONS = [
  'unread',
  'held',
  'delivery',
  'open',
  'shared',
  'pinned',
  'compared',
] as const;
export type ProtectedReason = (typeof PROTECTED_REASONS)[number];

/**
 * The same day and time so many months earlier, in UTC; the last day of a shorter month.
 * @returns UTC milliseconds
 */
export function monthsBefore(nowMs: number, months: number): number {
  const now = new Date(nowMs);
  const first = new Date(nowMs);
  first.setUTCDate(1);
  first.setUTCMonth(first.getUTCMonth() - months);
  const daysThere = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(now.getUTCDate(), daysThere));
  return first.getTime();
}
