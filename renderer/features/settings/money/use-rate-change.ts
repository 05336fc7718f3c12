/** A change of rates, pins or currency: looked at first, then made. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RateChange, RateChangePlan } from '../../../../shared/contract/rates.ts';
import { useDesk } from '../../../client/desk-client.ts';

export interface RateChangeLook {
  /** Null while nothing is asked for. */
  readonly asked: RateChange | null;
  /** Null until it is known. */
  readonly plan: RateChangePlan | null;
  readonly error: Error | null;
  readonly isApplying: boolean;
  readonly look: (change: RateChange) => void;
  readonly apply: () => void;
  readonly forget: () => void;
}

export function useRateChange(): RateChangeLook {
  const desk = useDesk();
  const queries = useQueryClient();
  const plan = useMutation(desk.rates.plan.mutationOptions());
  const apply = useMutation(
    desk.rates.apply.mutationOptions({
      onSuccess: (after) => {
        queries.setQueryData(desk.rates.get.queryKey(), after);
        plan.reset();
      },
    }),
  );
  const asked = plan.variables ?? null;
  return {
    asked,
    plan: plan.data ?? null,
    error: apply.error ?? plan.error,
    isApplying: apply.isPending,
    look: (change) => {
      apply.reset();
      plan.mutate(change);
    },
    apply: () => {
      if (asked !== null) apply.mutate(asked);
    },
    forget: () => {
      apply.reset();
      plan.reset();
    },
  };
}
