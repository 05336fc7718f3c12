/** What a reply that nobody signed says: of a mailbox that does not know us, or of whatever else is at its address. Pure. */
import type { MailboxProblem } from '../../../shared/contract/mailboxes.ts';
import {
  type CallFault,
  callFaultSchema,
  otherProtocolSchema,
  PROTOCOL,
} from '../../platform/mailbox-link/mailbox-messages.ts';
import { parseJson } from '../../platform/parse-json.ts';

/** Longer ones are no mailbox's. */
const MOST_READ = 4_096;
const GATEWAY_STATUSES: ReadonlySet<number> = new Set([502, 503, 504]);

/** Null where it is no message of a mailbox. */
export function faultIn(body: Buffer): CallFault | null {
  const fault = callFaultSchema.safeParse(parseReply(body));
  return fault.success ? fault.data.fault : null;
}

export function problemOfStranger(status: number, body: Buffer): MailboxProblem {
  const other = otherProtocolSchema.safeParse(parseReply(body));
  if (other.success) {
    const isNewer = Math.min(...other.data.protocols) > PROTOCOL;
    return { code: isNewer ? 'mailbox_newer' : 'mailbox_older' };
  }
  const fault = faultIn(body);
  if (fault === 'not_paired' || fault === 'not_signed') return { code: 'mailbox_not_ours' };
  if (fault === 'failed') return { code: 'mailbox_failed' };
  if (GATEWAY_STATUSES.has(status)) return { code: 'mailbox_unreachable', cause: `HTTP ${status}` };
  return status === 200 ? { code: 'mailbox_not_trusted' } : { code: 'mailbox_not_there' };
}

/** Null for what is too long, or no JSON. */
export function parseReply(body: Buffer): unknown {
  return body.length > MOST_READ ? null : parseJson(body.toString('utf8'));
}
