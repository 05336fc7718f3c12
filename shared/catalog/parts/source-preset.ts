/** How an entry of `sources`, the traffic sources, is written down. */
import type { PresetSource } from '../../domain/network/network-preset.ts';
import type { SourceMeaning, SourcePreset } from '../../domain/link/source-preset.ts';
import { certaintyOf } from './pages.ts';

interface SourceFacts extends Partial<
  Pick<SourcePreset, 'aliases' | 'addsItself' | 'hasBareWords' | 'certainty'>
> {
  /** The name of the file, without `.ts`. */
  readonly id: string;
  readonly name: string;
  /** Macros by what they mean, in the order in which links usually carry them. */
  readonly macros: Partial<Record<SourceMeaning, readonly string[]>>;
  readonly traps?: readonly string[];
  readonly sources: readonly [PresetSource, ...PresetSource[]];
}

/** Fills an entry up; the certainty follows the first source unless it is given. */
export function sourcePreset(facts: SourceFacts): SourcePreset {
  const { macros, traps, ...told } = facts;
  const entries: SourcePreset['macros'][number][] = [];
  for (const means in macros) {
    if (!isMeaning(means, macros)) continue;
    for (const macro of macros[means] ?? []) entries.push({ macro, means });
  }
  return {
    addsItself: [],
    hasBareWords: false,
    certainty: certaintyOf(facts.sources[0]),
    ...told,
    macros: entries,
    traps: (traps ?? []).map((en) => ({ en })),
  };
}

function isMeaning(key: string, macros: SourceFacts['macros']): key is SourceMeaning {
  return Object.hasOwn(macros, key);
}
