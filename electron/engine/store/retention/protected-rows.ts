/**
 * What housekeeping must not remove, however old it is. Each entry is a condition on a postback `p`, and the reason that
 * the person is told. Whoever gives rows a new meaning that outlives their age, such as a pin, adds an entry here: what is
 * looked at before, and what is removed, both ask this list.
 */
import type { ProtectedReason } from '../../../../shared/domain/housekeeping/retention.ts';
import { OPEN_STATES_SQL } from '../open-states.ts';

interface Protection {
  readonly reason: ProtectedReason;
  /** SQL over the row `p` of `postbacks`. */
  readonly sql: string;
}

/** A delivery that ended without a request that is kept would be made anew from the postback's bytes. */
const IS_NEEDED = `(d.state IN ${OPEN_STATES_SQL}
  OR (d.state IN ('dead', 'unknown') AND d.request IS NULL))`;

const PROTECTED_POSTBACKS: readonly Protection[] = [
  { reason: 'unread', sql: `p.understood_at_ms IS NULL OR p.signature_state = 'unchecked'` },
  { reason: 'held', sql: 'p.is_held = 1' },
  { reason: 'pinned', sql: 'EXISTS (SELECT 1 FROM pins k WHERE k.postback_id = p.id)' },
  {
    reason: 'compared',
    sql: `EXISTS (SELECT 1 FROM report_rows w JOIN reports r ON r.id = w.report_id
      WHERE r.is_open = 1 AND w.conversion_id = p.conversion_id)`,
  },
  {
    reason: 'delivery',
    // A change of a conversion is told with what its first postback said.
    sql: `EXISTS (SELECT 1 FROM deliveries d WHERE d.postback_id = p.id AND ${IS_NEEDED})
      OR EXISTS (SELECT 1 FROM deliveries d WHERE d.conversion_id = p.conversion_id AND ${IS_NEEDED})`,
  },
  {
    reason: 'open',
    // The network has not decided on it yet.
    sql: `EXISTS (SELECT 1 FROM conversions c WHERE c.id = p.conversion_id AND c.voided_at_ms IS NULL
      AND (c.status = 'pending' OR c.is_on_hold = 1))`,
  },
];

/** SQL for the reason why one of some postbacks must stay. @param from SQL that names them `p`, ending in a condition */
export function protectionOf(from: string): string {
  return PROTECTED_POSTBACKS.map(
    ({ reason, sql }) => `WHEN EXISTS (SELECT 1 FROM ${from} AND (${sql})) THEN '${reason}'`,
  ).join('\n  ');
}
