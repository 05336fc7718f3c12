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

export function createReceiverControl(parts: {
  readonly limits: LiveLimits;
  readonly refusals: Refusals;
  readonly startedAtMs: number;
}): ReceiverControl {
  const view = async (): Promise<ReceiverView> => ({
    limits: parts.limits.now,
    since: new Date(parts.startedAtMs).toISOString(),
    refused: { ...parts.refusals.counts },
    connections: await parts.limits.connections(),
  });
  return {
    view,
    update: async (edit) => {
      parts.limits.update(edit);
      return view();
    },
  };
}
