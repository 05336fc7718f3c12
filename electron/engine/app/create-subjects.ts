/** What the person sets up: networks with their access, destinations, secrets. */
import { Destinations } from '../forward/destinations.ts';
import { KeptKeylessPostbacks } from '../networks/kept-keyless.ts';
import { NetworkAccess } from '../networks/network-access.ts';
import { Networks } from '../networks/networks.ts';
import { SecretBook } from '../secrets/secret-book.ts';
import type { Base } from './base.ts';

export interface Subjects {
  readonly secrets: SecretBook;
  readonly networks: Networks;
  readonly keptKeyless: KeptKeylessPostbacks;
  readonly access: NetworkAccess;
  readonly destinations: Destinations;
}

/** @param secretKey what secrets are sealed with; null while it is not here */
export function createSubjects(
  { store, newId, now, steadyMs, events }: Base,
  secretKey: Buffer | null,
): Subjects {
  const secrets = new SecretBook(store.secrets, secretKey);
  const keptKeyless = new KeptKeylessPostbacks({ store, secrets });
  const networks = new Networks({
    store,
    newId,
    now,
    adoptKeyless: (id) => {
      keptKeyless.adopt(id);
    },
    onReopened: () => {
      events.emit('postback.reopened', null);
    },
    reprocess: (id) => {
      events.emit('network.outdated', { id });
    },
    onChanged: () => {
      events.emit('network.changed', null);
    },
  });
  const access = new NetworkAccess({
    store,
    networks,
    secrets,
    now,
    steadyMs,
    onChanged: () => {
      events.emit('access.changed', null);
    },
  });
  const destinations = new Destinations({
    store,
    newId,
    now,
    secrets,
    onChanged: (id) => {
      events.emit('destination.changed', { id });
    },
  });
  return { secrets, networks, keptKeyless, access, destinations };
}
