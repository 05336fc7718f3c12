/** Whether what a destination was told of a conversion is still true. Pure. */
import type { Standing } from '../forward/delivery-state.ts';
import type { Conversion } from './conversion.ts';
import type { ChangedStanding, KnownDelivery } from './delivery-decision.ts';

/** Of a delivery that is the last one that its destination was told, or may be told. */
export function standingOf(
  { event, status, payoutMicros, currency, voidedAtMs }: Conversion,
  { event: toldEvent, told }: Pick<KnownDelivery, 'event' | 'told'>,
): Exclude<Standing, 'replaced'> {
  const statusNow = voidedAtMs === null ? status : 'rejected';
  const isRejectedAlike = statusNow === 'rejected' && told.status === 'rejected';
  const isSame =
    event === toldEvent &&
    statusNow === told.status &&
    payoutMicros === told.payoutMicros &&
    currency === told.currency;
  // Of what is rejected no amount counts.
  return isSame || isRejectedAlike ? 'current' : 'outdated';
}

/** Those that a change makes true no more, or true again. */
export function changedStandings(
  after: Conversion,
  known: readonly KnownDelivery[],
): readonly ChangedStanding[] {
  return known.flatMap((each) => {
    if (each.standing === 'replaced') return [];
    const standing = standingOf(after, each);
    return standing === each.standing ? [] : [{ id: each.id, standing }];
  });
}
