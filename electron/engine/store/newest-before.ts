/**
 * SQL for the id of the last postback that was received before a moment (bound twice, UTC milliseconds); empty where
 * there is none. Of what came in the quarter of an hour before, the one committed last: after the clock was set back, a
 * time comes twice.
 */
import { SLOT_MS } from '../../../shared/domain/cadence/slots.ts';

// Left to itself SQLite walks back over all that came since.
export const NEWEST_BEFORE = `coalesce((SELECT id FROM postbacks WHERE rowid = (
  SELECT max(rowid) FROM postbacks INDEXED BY postbacks_received WHERE received_at_ms < ?
    AND received_at_ms > (SELECT max(received_at_ms) FROM postbacks WHERE received_at_ms < ?) - ${SLOT_MS})), '')`;
