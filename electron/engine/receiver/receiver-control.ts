/** What the person sees and changes about the receiver. */
import type { ReceiverLimits, ReceiverView } from '../../../shared/contract/receiver.ts';
import type { LiveLimits } from './live-limits.ts';
import type { Refusals } from './refusals.ts';

export interface ReceiverControl {
  view(): Promise<ReceiverView>;
  update(edit: {
    readonly [Key in keyof ReceiverLimits]?: ReceiverLimits[Key] | undefined;
  }): Promise<ReceiverView>;
}

export function createReceiverControl(deps: {
  readonly limits: LiveLimits;
  readonly refusals: Refusals;
  readonly startedAtMs: number;
}): ReceiverControl {
  const view = async (): Promise<ReceiverView> => ({
    limits: deps.limits.now,
    since: new Date(deps.startedAtMs).toISOString(),
    refused: { ...deps.refusals.counts },
    connections: await deps.limits.connections(),
  });
  return {
    view,
    update: async (edit) => {
      deps.limits.update(edit);
      return view();
    },
  };
}
