/** The catalog in the order in which it is offered: what most people come for first, then by name. Pure. */
import { findPreset, networkPresets } from '../../../shared/catalog/network-presets.ts';
import type { NetworkPreset } from '../../../shared/domain/network/network-preset.ts';

const OFFERED_FIRST = ['1win', 'affise', 'everflow', 'pin-up', 'mostbet-cpa', 'leadbit', 'adcombo', 'tune'];

const first = OFFERED_FIRST.map(findPreset).filter((preset) => preset !== null);

export const presetsInOrder: readonly NetworkPreset[] = [
  ...first,
  ...networkPresets.filter((preset) => !first.includes(preset)),
];
