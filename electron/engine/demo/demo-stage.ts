/** The demo's own network and destination: marked as test, made once, found again at the next play. */
import { APP_CRAFT, findDestinationPreset } from '../../../shared/catalog/destination-presets.ts';
import type { Destinations } from '../forward/destinations.ts';
import type { Networks } from '../networks/networks.ts';
import type { DemoDeps } from './demo.ts';

const DEMO_PRESET = 'demo';
/** Names are data: they are saved, and the person may change them. */
const NETWORK_NAME = 'Demo network';
const DESTINATION_NAME = 'Demo App Craft';

export type DemoStage = Pick<DemoDeps, 'ensureTestNetwork' | 'ensureTestDestination' | 'removeTestSetup'>;

export function createDemoStage(networks: Networks, destinations: Destinations): DemoStage {
  const findNetwork = () => networks.list().find((each) => each.test && each.preset === DEMO_PRESET);
  const findDestination = () => destinations.list().find((each) => each.test && each.preset === DEMO_PRESET);
  return {
    ensureTestNetwork: () =>
      findNetwork() ?? networks.create({ name: NETWORK_NAME, preset: DEMO_PRESET, test: true }),
    ensureTestDestination: (postbackUrl) => {
      const url = `${postbackUrl}?id={clickid}&event={event}&sum={payout}&currency={currency}`;
      const found = findDestination();
      if (found === undefined) {
        destinations.create({
          name: DESTINATION_NAME,
          preset: DEMO_PRESET,
          test: true,
          request: { url },
          events: findDestinationPreset(APP_CRAFT).events,
          rules: { allowsPrivate: true },
        });
      } else {
        destinations.update(found.id, {
          enabled: true,
          request: { url },
          rules: { allowsPrivate: true },
        });
      }
    },
    removeTestSetup: () => {
      const network = findNetwork();
      if (network !== undefined) networks.remove(network.id);
      const destination = findDestination();
      if (destination !== undefined) destinations.remove(destination.id);
    },
  };
}
