/** What the person sees and changes about the receiver. */
import { toIso } from '../../../shared/domain/time/to-iso.ts';
import type { ReceiverView } from '../../../shared/contract/receiver.ts';
import type { GateState } from '../../platform/gate-link/gate-messages.ts';
import type { KeylessRing } from '../networks/keyless-ring.ts';
import type { LimitsEdit, SavedLimits } from './saved-limits.ts';

export interface ReceiverControl {
  view(): ReceiverView;
  update(edit: LimitsEdit): ReceiverView;
  /** Deletes the postbacks without a key that no network takes. */
  removeKeyless(): Promise<{ removed: number }>;
}

export function createReceiverControl(deps: {
  readonly limits: SavedLimits;
  readonly ring: KeylessRing;
  readonly gateState: () => GateState;
  /** Of the disk that the spool is on too. */
  readonly disk: () => ReceiverView['disk'];
}): ReceiverControl {
  const view = (): ReceiverView => {
    const { startedAtMs, refused, connections } = deps.gateState();
    return {
      limits: deps.limits.now,
      since: toIso(startedAtMs),
      refused,
      connections,
      keyless: deps.ring.view(),
      disk: deps.disk(),
    };
  };
  return {
    view,
    update: (edit) => {
      deps.limits.update(edit);
      deps.ring.noted();
      return view();
    },
    removeKeyless: async () => ({ removed: await deps.ring.removeAll() }),
  };
}
