/** Every network that the program knows beforehand. */
import type { NetworkPreset } from '../domain/network/network-preset.ts';
import { bettingAndCasinoA } from './networks/betting-and-casino-a.ts';
import { bettingAndCasinoB } from './networks/betting-and-casino-b.ts';
import { bettingAndCasinoC } from './networks/betting-and-casino-c.ts';
import { casinoPlatforms } from './networks/casino-platforms.ts';
import { clickIdInHashes } from './networks/click-id-in-hashes.ts';
import { cpaNetworksA } from './networks/cpa-networks-a.ts';
import { cpaNetworksB } from './networks/cpa-networks-b.ts';
import { dating } from './networks/dating.ts';
import { funnelsAndServices } from './networks/funnels-and-services.ts';
import { igamingNetworks } from './networks/igaming-networks.ts';
import { nutraA } from './networks/nutra-a.ts';
import { nutraB } from './networks/nutra-b.ts';
import { platforms } from './networks/platforms.ts';
import { trackers } from './networks/trackers.ts';

/** All presets in the order of their names. */
export const networkPresets: readonly NetworkPreset[] = [
  ...bettingAndCasinoA,
  ...bettingAndCasinoB,
  ...bettingAndCasinoC,
  ...casinoPlatforms,
  ...clickIdInHashes,
  ...cpaNetworksA,
  ...cpaNetworksB,
  ...dating,
  ...funnelsAndServices,
  ...igamingNetworks,
  ...nutraA,
  ...nutraB,
  ...platforms,
  ...trackers,
].toSorted((a, b) => compareNames(a.name, b.name));

const presetsById: ReadonlyMap<string, NetworkPreset> = new Map(
  networkPresets.map((preset) => [preset.id, preset]),
);

/** @returns the preset, or null where none of this id is known (any more) */
export function findPreset(id: string): NetworkPreset | null {
  return presetsById.get(id) ?? null;
}

/** Without regard to case, the same on every machine whatever its language. */
function compareNames(a: string, b: string): number {
  return a.localeCompare(b, 'en', { sensitivity: 'base' });
}
