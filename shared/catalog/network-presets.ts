/** Every network that the program knows beforehand. */
import type { NetworkPreset } from './network-preset.ts';
import { casinoPlatforms } from './networks/casino-platforms.ts';
import { platforms } from './networks/platforms.ts';
import { trackers } from './networks/trackers.ts';

/** All presets in the order of their names. */
export const networkPresets: readonly NetworkPreset[] = [
  ...casinoPlatforms,
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
