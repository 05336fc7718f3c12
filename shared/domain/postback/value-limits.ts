/**
 * How long the values are that are read. A sender may put anything anywhere; what is longer than its role can
 * be is cut before an expression sees it, and the postback says so. The raw request stays as it came.
 */
import type { FieldRole } from './field-role.ts';

/** The longest value of each role, in characters. */
export const VALUE_LIMITS = {
  clickId: 1_024,
  transactionId: 1_024,
  event: 128,
  status: 128,
  payout: 64,
  currency: 64,
  time: 128,
} as const satisfies Record<FieldRole, number>;

/** More fields than this are only kept raw: the largest real template has under 60. */
export const MAX_FIELDS = 1_000;

/** So many postbacks of one request are read; what is left is one more, which is held and says so. */
export const MAX_POSTBACKS = 500;

/** So many values of one parameter are looked at; with more of them nobody knows which is meant. */
export const MOST_ALIKE = 20;

/** A value or name of which only the shape is looked at, whatever its role. */
const MAX_INSPECTED = 1_024;

/** As much of a text as is looked at. */
export function inspected(text: string): string {
  return text.length > MAX_INSPECTED ? text.slice(0, MAX_INSPECTED) : text;
}
