/** Every traffic source that the program knows beforehand. */
import { pushPopNativeSources } from './push-pop-native.ts';
import { socialSources } from './social.ts';
import type { SourcePreset } from '../../domain/link/source-preset.ts';

/** The best known first, "another source" among them. */
export const sourcePresets: readonly SourcePreset[] = [...socialSources, ...pushPopNativeSources];

/** @returns the source, or null where none of this id is known (any more) */
export function findSource(id: string): SourcePreset | null {
  return sourcePresets.find((each) => each.id === id) ?? null;
}
