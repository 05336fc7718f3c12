/** Every network that the program knows beforehand. */
import type { NetworkPreset } from '../domain/network/network-preset.ts';
import { networks } from './generated/networks.ts';
import { inOrder } from './in-order.ts';

/** All presets in the order of their names. */
export const networkPresets: readonly NetworkPreset[] = inOrder(networks);

const presetsById: ReadonlyMap<string, NetworkPreset> = new Map(
  networkPresets.map((preset) => [preset.id, preset]),
);

/** @returns the preset, or null where none of this id is known (any more) */
export function findPreset(id: string): NetworkPreset | null {
  return presetsById.get(id) ?? null;
}
