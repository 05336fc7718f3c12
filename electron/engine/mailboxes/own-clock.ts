/** When a mailbox received a request, by this computer's own clocks. Pure. */
import { lapse } from '../../../shared/domain/time/instant.ts';
import type { MailboxClock } from '../../platform/mailbox-link/mailbox-messages.ts';
import type { NumberedRequest } from '../../platform/spool/spooled-request.ts';

/** This computer's clocks at the moment in which the mailbox said its own. */
export interface OwnInstant {
  readonly wallMs: number;
  readonly uptimeMs: number;
  readonly bootId: string | null;
}

/**
 * How long ago it came is told by the mailbox's clocks alone, by the one that nobody sets where it was not started again
 * since: that the two computers disagree about what time it is changes nothing.
 */
export function inOwnClock(request: NumberedRequest, at: MailboxClock, own: OwnInstant): NumberedRequest {
  const { receivedAtMs, uptimeMs, facts } = request;
  const toldMs = lapse({ wallMs: receivedAtMs, uptimeMs, bootId: facts.bootId }, at).ms;
  // What no clock has ever shown says nothing: then it counts from when it was taken over.
  const agoMs = toldMs >= 0 && toldMs <= own.wallMs ? toldMs : 0;
  return {
    ...request,
    receivedAtMs: Math.round(own.wallMs - agoMs),
    uptimeMs: own.uptimeMs - agoMs,
    facts: { ...facts, bootId: own.bootId },
  };
}
