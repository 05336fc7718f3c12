/** When it happened by the network's clock, compared with when it came. */
import { toIso } from '../time/to-iso.ts';
import { problem, type Problem } from './problem.ts';
import { readTimestamp } from './timestamp.ts';
import { MAX_EVENT_AGE_MS } from '../forward/planning.ts';
import type { RoleReader } from './role-reader.ts';

/** Clocks differ by minutes; a moment without a zone may be off by as much as zones are. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;
const ZONE_TOLERANCE_MS = 14 * 3_600_000;

/** @returns UTC milliseconds; null when none came, it is no moment, or its zone is not known. */
export function readTime(reader: RoleReader, receivedAtMs: number, problems: Problem[]): number | null {
  const picked = reader.real('time');
  if (picked === null || picked.isCut) return null;
  const { value, origin } = picked;
  const moment = readTimestamp(value);
  if (moment === null) {
    problems.push(problem('time_not_read', 'note', origin.name, value));
    return null;
  }
  const tolerance = moment.isExact ? CLOCK_TOLERANCE_MS : ZONE_TOLERANCE_MS;
  const hint = toIso(moment.atMs);
  if (moment.atMs > receivedAtMs + tolerance)
    problems.push(problem('time_in_future', 'warning', origin.name, value, hint));
  if (moment.atMs < receivedAtMs - MAX_EVENT_AGE_MS - tolerance)
    problems.push(problem('time_too_old', 'warning', origin.name, value, hint));
  return moment.isExact ? moment.atMs : null;
}
