import type { PresetSource } from '../network/network-preset.ts';

/** How long a value may be that a network takes in a parameter of the link. */
export interface ParameterLimit {
  /** Id of the preset. */
  readonly preset: string;
  /** Name of the parameter; null for each. */
  readonly parameter: string | null;
  readonly maxLength: number;
  readonly source: PresetSource;
}
