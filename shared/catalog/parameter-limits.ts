/** How long a value may be that a network takes in a parameter of the link. */
import type { PresetSource } from '../domain/network/network-preset.ts';
import { vendorPage } from './networks/preset-parts.ts';

export interface ParameterLimit {
  /** Id of the preset. */
  readonly preset: string;
  /** Name of the parameter; null for each. */
  readonly parameter: string | null;
  readonly maxLength: number;
  readonly source: PresetSource;
}

export const parameterLimits: readonly ParameterLimit[] = [
  {
    preset: 'zeydoo',
    parameter: 'var',
    maxLength: 40,
    source: vendorPage(
      'http://help.zeydoo.com/en/articles/4362736-how-to-setup-zeydoo-s2s-conversion-tracking',
    ),
  },
  {
    preset: 'altercpa',
    parameter: null,
    maxLength: 255,
    source: vendorPage('https://altercpa.pro/ru/help/trackers'),
  },
];
