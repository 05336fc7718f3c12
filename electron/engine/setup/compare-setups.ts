/** What importing a set-up would change here. Pure. */
import { isDeepStrictEqual } from 'node:util';
import type { SettingChange, SetupItem, SetupLookView } from '../../../shared/contract/setup.ts';
import { isPrivateUrl } from '../../../shared/domain/forward/private-host.ts';
import { proxyName } from '../../../shared/domain/forward/proxy.ts';
import type { NetworkRow } from '../store/networks-table.ts';
import type { SetupContent, SetupDestination } from './setup-content.ts';

/** A network that is here and not removed. */
export type PresentNetwork = Pick<NetworkRow, 'id' | 'key' | 'acceptsKeyless'>;

export interface SetupComparison {
  readonly networks: readonly SetupItem[];
  readonly destinations: readonly SetupItem[];
  readonly links: readonly SetupItem[];
  /** Names of destinations that it lets send to this computer and into private networks, and that may not yet. */
  readonly allowedPrivate: readonly string[];
  readonly settings: SetupLookView['settings'];
  /** How many secrets are new or another. */
  readonly secrets: number;
}

/** @param present all networks that are here, those of the demo too */
export function compareSetups(
  here: SetupContent,
  incoming: SetupContent,
  present: readonly PresentNetwork[],
): SetupComparison {
  return {
    networks: networkItems(here, incoming, present),
    destinations: incoming.destinations.map(itemsAgainst(here.destinations)),
    links: incoming.links.map(itemsAgainst(here.links)),
    allowedPrivate: newlyAllowedPrivate(here, incoming),
    settings: {
      receiver: settingChange(here.settings.receiver, incoming.settings.receiver),
      tunnel: settingChange(here.settings.tunnel, incoming.settings.tunnel),
      isAwakeWanted: settingChange(here.settings.isAwakeWanted, incoming.settings.isAwakeWanted),
      money: settingChange(here.settings.money, incoming.settings.money ?? here.settings.money),
      warnings: settingChange(here.settings.warnings, incoming.settings.warnings ?? here.settings.warnings),
    },
    secrets: Object.entries(incoming.secrets).filter(([name, value]) => here.secrets[name] !== value).length,
  };
}

/** One key belongs to one network, and so do postbacks without one: here, and among those that the file brings. */
function networkItems(
  here: SetupContent,
  incoming: SetupContent,
  present: readonly PresentNetwork[],
): readonly SetupItem[] {
  const ownerOf = new Map(present.map(({ id, key }) => [key, id]));
  let keylessId = present.find(({ acceptsKeyless }) => acceptsKeyless)?.id ?? null;
  const itemOf = itemsAgainst(here.networks);
  return incoming.networks.map((network): SetupItem => {
    const { id, key, acceptsKeyless } = network;
    const owner = ownerOf.get(key) ?? id;
    if (owner !== id) return { ...itemOf(network), change: 'blocked', reason: 'key_taken' };
    ownerOf.set(key, id);
    if (!acceptsKeyless) return itemOf(network);
    keylessId ??= id;
    return keylessId === id ? itemOf(network) : { ...itemOf(network), reason: 'keyless_taken' };
  });
}

interface Identified {
  readonly id: string;
  readonly name: string;
}

function itemsAgainst<Item extends Identified>(here: readonly Item[]): (incoming: Item) => SetupItem {
  const present = new Map(here.map((one) => [one.id, one]));
  return (incoming) => {
    const { id, name } = incoming;
    return { id, name, change: changeOf(present.get(id), incoming), reason: null };
  };
}

/** Names of those that the file lets send to this computer and into private networks, where nobody here said yes. */
function newlyAllowedPrivate(here: SetupContent, incoming: SetupContent): readonly string[] {
  const allowed = new Set(here.destinations.filter(allowsPrivate).map(({ id }) => id));
  return incoming.destinations
    .filter((destination) => allowsPrivate(destination) && !allowed.has(destination.id))
    .map(({ name }) => name);
}

/** A proxy in a private network is asked there for each request. */
function allowsPrivate({ rules: { allowsPrivate: isAllowed, proxy } }: SetupDestination): boolean {
  return isAllowed || (proxy.kind !== 'direct' && isPrivateUrl(`http://${proxyName(proxy)}/`));
}

function changeOf(present: unknown, incoming: unknown): SetupItem['change'] {
  if (present === undefined) return 'add';
  return isSame(present, incoming) ? 'same' : 'replace';
}

function settingChange(here: unknown, incoming: unknown): SettingChange {
  return isSame(here, incoming) ? 'same' : 'replace';
}

/** Both as they would stand in a file: the order of keys and what is undefined do not count. */
function isSame(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(one)), JSON.parse(JSON.stringify(other)));
}
