import type { LinkParameterLimit } from '../network/network-preset.ts';

/** A limit of one of the networks. */
export interface ParameterLimit extends LinkParameterLimit {
  /** Id of the preset. */
  readonly preset: string;
}
