/** The end of a pairing, at the mailbox: it deletes its keys, its rules and all that it keeps. */
import { UserError } from '../../platform/user-error.ts';
import type { Log } from '../../platform/log.ts';
import { NotDrained } from './mailbox-client.ts';
import { mailboxProblemOf } from './mailbox-error.ts';
import type { MailboxLine } from './mailbox-line.ts';

const UNPAIR_MS = 15_000;

/**
 * @param isDiscarded what waits in it may be lost
 * @throws UserError; then it is paired still
 */
export async function wipeMailbox(line: MailboxLine | null, isDiscarded: boolean): Promise<void> {
  if (line === null) throw new UserError('CONFLICT', { code: 'mailbox_keys_unreadable' });
  const { requests, keyless } = line.drain.known.acknowledged();
  try {
    await line.client.unpair(
      {
        acknowledgedRequests: requests,
        acknowledgedKeyless: keyless,
        discard: isDiscarded ? 'yes' : 'no',
      },
      AbortSignal.timeout(UNPAIR_MS),
    );
  } catch (error) {
    if (error instanceof NotDrained) mustBeDrained(Math.max(1, line.drain.known.waiting ?? 0));
    const problem = mailboxProblemOf(error);
    // One that does not know us has nothing of ours any more. What waited in the one that did is lost with our keys.
    if (problem.code === 'mailbox_not_ours') {
      if (!isDiscarded) mustBeDrained(line.drain.known.waiting ?? 0);
      return;
    }
    throw new UserError('SERVICE_UNAVAILABLE', problem, { cause: error });
  }
}

/** It is paired with keys that could not be kept: it must not wait for a desk that never comes. */
export async function letGo(line: MailboxLine | null, log: Log): Promise<void> {
  const all = { acknowledgedRequests: 0, acknowledgedKeyless: 0, discard: 'yes' } as const;
  try {
    await line?.client.unpair(all, AbortSignal.timeout(UNPAIR_MS));
  } catch (error) {
    log.error({ err: error }, 'a mailbox whose pairing could not be saved did not let go');
  }
  await line?.wire.close();
}

/** @throws UserError where something waits */
export function mustBeDrained(waiting: number): void {
  if (waiting > 0) throw new UserError('CONFLICT', { code: 'mailbox_not_drained', waiting });
}
