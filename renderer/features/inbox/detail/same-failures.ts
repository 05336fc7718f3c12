/** Deliveries that failed as another one did: what mends one mends all of them. Pure. */
import type { Delivery } from '../../../../shared/contract/deliveries.ts';

type Failed = Pick<Delivery, 'id' | 'destinationId' | 'state' | 'failure' | 'test'>;

/**
 * The others of the same destination that are given up for the same response, or for the same lack of one. None where
 * the delivery itself still waits, or may have arrived: then sending again is another question.
 */
export function sameFailures<Each extends Failed>(delivery: Failed, all: readonly Each[]): readonly Each[] {
  const { id, destinationId, state, failure, test } = delivery;
  if (state !== 'dead' || failure === null) return [];
  return all.filter(
    (each) =>
      each.id !== id &&
      each.destinationId === destinationId &&
      each.state === 'dead' &&
      each.test === test &&
      each.failure?.verdict === failure.verdict &&
      each.failure.status === failure.status &&
      each.failure.code === failure.code,
  );
}
