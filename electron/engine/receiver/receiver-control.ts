/** What the person sees and changes about the receiver. */
import { toIso } from '../../../shared/domain/time/to-iso.ts';
import type { ReceiverView } from '../../../shared/contract/receiver.ts';
import type { KeylessRing } from './keyless-ring.ts';
import type { LimitsEdit, LiveLimits } from './live-limits.ts';
import type { Refusals } from './refusals.ts';

export interface ReceiverControl {
  view(): Promise<ReceiverView>;
  update(edit: LimitsEdit): Promise<ReceiverView>;
  /** Deletes the postbacks without a key that no network takes. */
  removeKeyless(): Promise<{ removed: number }>;
}

export function createReceiverControl(deps: {
  readonly limits: LiveLimits;
  readonly refusals: Refusals;
  readonly ring: KeylessRing;
  readonly disk: () => ReceiverView['disk'];
  readonly startedAtMs: number;
}): ReceiverControl {
  const view = async (): Promise<ReceiverView> => ({
    limits: deps.limits.now,
    since: toIso(deps.startedAtMs),
    refused: { ...deps.refusals.counts },
    connections: await deps.limits.connections(),
    keyless: deps.ring.view(),
    disk: deps.disk(),
  });
  return {
    view,
    update: async (edit) => {
      deps.limits.update(edit);
      deps.ring.noted();
      return view();
    },
    removeKeyless: async () => ({ removed: await deps.ring.removeAll() }),
  };
}
