/** How long a value may be that a network takes in a parameter of the link. */
import type { ParameterLimit } from '../domain/link/parameter-limit.ts';
import { networkPresets } from './network-presets.ts';

export const parameterLimits: readonly ParameterLimit[] = networkPresets.flatMap(
  ({ id, parameterLimits: limits = [] }) => limits.map((limit) => ({ ...limit, preset: id })),
);
