/** Which of the first steps are done, by what really happened. Pure. */
import type { Destination } from '../../../shared/contract/destinations.ts';
import type { Network } from '../../../shared/contract/networks.ts';

export const STEP_NAMES = ['network', 'address', 'appCraft', 'receive'] as const;
export type StepName = (typeof STEP_NAMES)[number];

export interface SetupState {
  readonly networks: readonly Pick<Network, 'name' | 'test' | 'postbackCount'>[];
  readonly destinations: readonly Pick<Destination, 'name' | 'test' | 'enabled' | 'request'>[];
  /** Our own request came back over a public URL, now or at any time before. */
  readonly isAddressProven: boolean;
  /** A test that the person sent arrived for one of the networks. */
  readonly hasTest: boolean;
}

export type DoneSteps = Readonly<Record<StepName, boolean>>;

/** The demo's network and destination do not count: they are taken away again. */
export function doneSteps({ networks, destinations, isAddressProven, hasTest }: SetupState): DoneSteps {
  const own = networks.filter(({ test }) => !test);
  return {
    network: own.length > 0,
    // Done once is done: an address that comes and goes is the status bar's to tell.
    address: isAddressProven,
    appCraft: connectedDestination(destinations) !== null,
    receive: own.some(({ postbackCount }) => postbackCount > 0) || (own.length > 0 && hasTest),
  };
}

/** The first destination that conversions are sent to, or null. */
export function connectedDestination(
  destinations: SetupState['destinations'],
): SetupState['destinations'][number] | null {
  return destinations.find(({ test, enabled, request }) => !test && enabled && request.url !== '') ?? null;
}

/** The one to go on with; null when all are done. */
export function nextStep(done: DoneSteps): StepName | null {
  return STEP_NAMES.find((name) => !done[name]) ?? null;
}
