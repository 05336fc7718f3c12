/** What is known of a traffic source: its macros exactly as it spells them. Data; the person can write anything else. */
import type { Certainty, LocalText, PresetSource } from '../network/network-preset.ts';

/** What a macro of a source stands for. */
export const SOURCE_MEANINGS = [
  'click_id',
  'campaign_id',
  'campaign_name',
  'group_id',
  'group_name',
  'ad_id',
  'ad_name',
  'placement',
  'site',
  'cost',
  'keyword',
  'country',
  'device',
  'device_id',
  'other',
] as const;
export type SourceMeaning = (typeof SOURCE_MEANINGS)[number];

export interface SourceMacro {
  /** Exactly as it is written into the link, signs included. */
  readonly macro: string;
  readonly means: SourceMeaning;
}

export interface SourcePreset {
  /** Lower case, digits and `-`; never changed once released, because saved links name it. */
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly macros: readonly SourceMacro[];
  /** Parameters that the source adds to the link by itself: writing them too would overwrite the real value. */
  readonly addsItself: readonly string[];
  /** Whether macros are bare words without any signs, as with start.io. */
  readonly hasBareWords: boolean;
  /** Quirks and traps, in plain words, with what to do. */
  readonly traps: readonly LocalText[];
  readonly sources: readonly [PresetSource, ...PresetSource[]];
  readonly certainty: Certainty;
}
