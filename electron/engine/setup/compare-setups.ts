/** What importing a set-up would change here. Pure. */
import { isDeepStrictEqual } from 'node:util';
import type { SettingChange, SetupItem, SetupLookView } from '../../../shared/contract/setup.ts';
import type { SetupContent } from './setup-content.ts';

export interface SetupComparison {
  readonly networks: readonly SetupItem[];
  readonly destinations: readonly SetupItem[];
  readonly links: readonly SetupItem[];
  readonly settings: SetupLookView['settings'];
  /** How many secrets are new or another. */
  readonly secrets: number;
}

export function compareSetups(here: SetupContent, incoming: SetupContent): SetupComparison {
  return {
    networks: incoming.networks.map((network) => networkItem(here, network)),
    destinations: incoming.destinations.map((one) => plainItem(here.destinations, one)),
    links: incoming.links.map((one) => plainItem(here.links, one)),
    settings: {
      receiver: settingChange(here.settings.receiver, incoming.settings.receiver),
      tunnel: settingChange(here.settings.tunnel, incoming.settings.tunnel),
      isAwakeWanted: settingChange(here.settings.isAwakeWanted, incoming.settings.isAwakeWanted),
    },
    secrets: Object.entries(incoming.secrets).filter(([name, value]) => here.secrets[name] !== value).length,
  };
}

function networkItem(here: SetupContent, network: SetupContent['networks'][number]): SetupItem {
  const others = here.networks.filter(({ id }) => id !== network.id);
  const item = plainItem(here.networks, network);
  if (others.some(({ key }) => key === network.key))
    return { ...item, change: 'blocked', reason: 'key_taken' };
  const isKeylessTaken = network.acceptsKeyless && others.some(({ acceptsKeyless }) => acceptsKeyless);
  return isKeylessTaken ? { ...item, reason: 'keyless_taken' } : item;
}

function plainItem<Item extends { readonly id: string; readonly name: string }>(
  here: readonly Item[],
  incoming: Item,
): SetupItem {
  const { id, name } = incoming;
  const present = here.find((one) => one.id === id);
  return { id, name, change: changeOf(present, incoming), reason: null };
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
