/** What the engine does with what the gate says. */
import type { GateListener } from '../gate-client/gate-client.ts';
import type { EngineEventHub } from '../events/engine-events.ts';
import type { Receiving } from './create-receiving.ts';

export function followGate({
  receiving,
  takeOutages,
  events,
}: {
  readonly receiving: Receiving;
  readonly takeOutages: () => void;
  readonly events: EngineEventHub;
}): GateListener {
  return {
    onRows: () => {
      receiving.drain.wake();
    },
    onState: () => {
      receiving.spoolWatch.look();
    },
    onOutages: takeOutages,
    onRefused: (requests) => {
      receiving.refusals.take(requests);
    },
    onTunnel: (view) => {
      events.emit('tunnel.changed', view);
    },
  };
}
