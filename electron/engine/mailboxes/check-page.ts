/** Whether a page is one that a mailbox could have sent. Pure. */
import type { MailboxNonsense } from '../../../shared/contract/mailboxes.ts';
import { SPOOL_QUEUES, type SpoolQueue } from '../../platform/gate-link/gate-messages.ts';
import type { Page } from '../../platform/mailbox-link/page.ts';
import type { Place } from '../../platform/mailbox-link/place-in-runs.ts';
import { areInOrder } from './runs.ts';

export type Places = Readonly<Record<SpoolQueue, Place | null>>;

/** @param places that it was asked for. @returns null where nothing is wrong with it */
export function nonsenseIn(page: Page, places: Places): MailboxNonsense | null {
  const isRight = SPOOL_QUEUES.every(
    (queue) => areInOrder(page.header.queues[queue].runs) && isPartRight(page, queue, places[queue]),
  );
  return isRight ? null : 'numbers';
}

function isPartRight({ header, requests }: Page, queue: SpoolQueue, place: Place | null): boolean {
  const part = header.parts[queue];
  const run = header.queues[queue].runs.find(({ id }) => id === place?.run.id);
  // Its folder was made anew meanwhile: there is nothing for a place that is no more.
  if (place === null || run === undefined) return requests[queue].length === 0;
  let last = place.afterSequence;
  if (part.throughSequence < last || part.throughSequence > Math.max(last, run.throughSequence)) return false;
  for (const { sequence } of requests[queue]) {
    if (!Number.isSafeInteger(sequence) || sequence <= last || sequence > part.throughSequence) return false;
    last = sequence;
  }
  return true;
}
