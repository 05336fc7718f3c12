/** Writes a set-up into the store: all of it or nothing. What is here and not in it stays. */
import type { SecretBook } from '../secrets/secret-book.ts';
import type { Store } from '../store/store.ts';
import type { SetupItem } from '../../../shared/contract/setup.ts';
import type { SetupComparison } from './compare-setups.ts';
import {
  moves,
  type SetupContent,
  type SetupDestination,
  type SetupLink,
  type SetupNetwork,
} from './setup-content.ts';
import { writeMoney, writeWarnings } from './setup-money.ts';

export interface ImportDeps {
  readonly store: Store;
  readonly secrets: SecretBook;
  /** UTC milliseconds. */
  readonly now: () => number;
}

export interface ImportCounts {
  readonly added: number;
  readonly replaced: number;
  readonly blocked: number;
}

/** @param comparison of this content with the set-up of now */
export function importSetup(
  { store, secrets, now }: ImportDeps,
  content: SetupContent,
  comparison: SetupComparison,
): ImportCounts {
  const networkIds = idsOf(store.networks.all());
  const destinationIds = idsOf(store.destinations.all());
  const keyOwners = new Map(store.access.oldKeys().map(({ digest, networkId }) => [digest, networkId]));
  store.transaction(() => {
    for (const [network, item] of changed(content.networks, comparison.networks)) {
      // A replaced key of another network goes on leading to that one.
      const oldKeys = network.oldKeys.filter(
        ({ digest }) => (keyOwners.get(digest) ?? network.id) === network.id,
      );
      writeNetwork(store, { ...network, oldKeys }, item, networkIds.has(network.id));
    }
    for (const [destination] of changed(content.destinations, comparison.destinations))
      writeDestination(store, destination, destinationIds.has(destination.id));
    for (const [link] of changed(content.links, comparison.links)) writeLink(store, link);
    store.settings.saveReceiver(content.settings.receiver);
    store.settings.saveTunnel(content.settings.tunnel);
    store.settings.saveAwakeWanted(content.settings.isAwakeWanted);
    const { money, warnings } = content.settings;
    if (money !== undefined) writeMoney(store, money, now());
    if (warnings !== undefined) writeWarnings(store, warnings);
    for (const [name, value] of Object.entries(content.secrets)) if (moves(name)) secrets.set(name, value);
  });
  const items = [...comparison.networks, ...comparison.destinations, ...comparison.links];
  const count = (change: SetupItem['change']): number =>
    items.filter((item) => item.change === change).length;
  return { added: count('add'), replaced: count('replace'), blocked: count('blocked') };
}

function* changed<Content>(
  contents: readonly Content[],
  items: readonly SetupItem[],
): Generator<readonly [Content, SetupItem]> {
  for (const [index, content] of contents.entries()) {
    const item = items[index];
    if (item !== undefined && (item.change === 'add' || item.change === 'replace')) yield [content, item];
  }
}

function idsOf(rows: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(rows.map(({ id }) => id));
}

/** @param isHere also as a removed one */
function writeNetwork(store: Store, network: SetupNetwork, { reason }: SetupItem, isHere: boolean): void {
  const { access, oldKeys, ...row } = network;
  const full = {
    ...row,
    acceptsKeyless: row.acceptsKeyless && reason !== 'keyless_taken',
    test: false,
    removedAtMs: null,
    lastHeardAtMs: null,
    postbackCount: 0,
  };
  if (isHere) {
    // One that was removed here is there again.
    store.networks.takeBack(row.id);
    store.networks.update(full);
    store.access.setKey(row.id, row.key);
  } else store.networks.insert(full);
  if (access !== null) store.access.saveRules(row.id, access);
  for (const oldKey of oldKeys) store.access.addOldKey({ ...oldKey, networkId: row.id });
}

/** @param isHere also as a removed one */
function writeDestination(store: Store, destination: SetupDestination, isHere: boolean): void {
  const full = { ...destination, test: false, removedAtMs: null };
  if (isHere) {
    store.destinations.takeBack(destination.id);
    store.destinations.update(full);
  } else store.destinations.insert(full);
}

function writeLink(store: Store, link: SetupLink): void {
  if (store.links.get(link.id) === null) store.links.insert(link);
  else store.links.update(link);
}
