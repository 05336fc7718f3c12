/** When a network sent to a mailbox, by what the person said and what came. Pure. */
import type { Span } from '../cadence/slots.ts';
import { joinSpans } from '../time/spans.ts';

export interface AddressUse {
  readonly address: string;
  readonly pastedAtMs: number | null;
  readonly firstHitAtMs: number | null;
  readonly lastHitAtMs: number | null;
}

/**
 * @param uses of one network
 * @param mailboxes addresses of mailboxes, of today and of before
 * @returns in order; up to the last sign of it where the network has another address now
 */
export function sendsToMailbox(uses: readonly AddressUse[], mailboxes: ReadonlySet<string>): readonly Span[] {
  const newest = Math.max(...uses.map(lastSign));
  return joinSpans(
    uses
      .filter((use) => mailboxes.has(use.address))
      .map((use) => ({
        fromMs: firstSign(use),
        untilMs: lastSign(use) === newest ? Infinity : lastSign(use),
      })),
  );
}

function firstSign({ pastedAtMs, firstHitAtMs, lastHitAtMs }: AddressUse): number {
  return Math.min(pastedAtMs ?? Infinity, firstHitAtMs ?? lastHitAtMs ?? Infinity);
}

function lastSign({ pastedAtMs, lastHitAtMs }: AddressUse): number {
  return Math.max(pastedAtMs ?? -Infinity, lastHitAtMs ?? -Infinity);
}
